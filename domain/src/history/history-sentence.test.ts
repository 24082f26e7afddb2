import { describe, expect, it } from 'vitest'
import { historyKinds } from '#kinds.ts'
import { historyActor, historySentence } from './history-sentence.ts'
import { momentBlank } from './moment-blank.ts'

const blanksOf = (sentence: string) => [...sentence.matchAll(/\{(\w+)[,}]/g)].map(found => found[1]).sort()

describe('a row of the record', () => {
  it.each(Object.entries(historyKinds))('%s says the same in both languages', (_kind, { zh, en }) => {
    expect(blanksOf(en)).toEqual(blanksOf(zh))
  })

  it('is public or internal by its kind alone (R11.3)', () => {
    const publicOnes = Object.entries(historyKinds).flatMap(([kind, row]) => (row.public ? [kind] : []))
    expect(publicOnes.sort()).toEqual(
      [
        'request.filed',
        'lift.asked',
        'request.filedFor',
        'request.replied',
        'request.messaged',
        'request.called',
        'request.cameOver',
        'request.promised',
        'request.settled',
        'request.withdrawn',
        'request.reopened',
        'request.fileAttached',
        'request.paused',
        'request.resumed',
        'request.reminded',
        'request.moved',
        'request.merged',
        'request.took',
        'request.transferred',
        'task.handed',
        'task.handedOn',
        'task.extended',
        'task.finished',
        'decline.released',
        'decline.appealed',
        'appeal.decided',
        'rating.given',
        'rating.commented',
        'rating.calledBack',
        'enterprise.contacted',
        'assignment.made',
        'assignment.passed',
        'project.opened',
        'project.gatePassed',
        'project.stageReached',
        'project.landed',
        'project.resumed',
        'project.progressed',
        'plan.adopted',
        'milestone.started',
        'milestone.finished',
        'milestone.handedOn',
        'siteMeeting.announced',
        'siteMeeting.rearranged',
        'transfer.received',
        'visit.announcedOff',
        'visit.consentAsked',
        'visit.consented',
        'visit.consentedFor',
        'visit.joined',
        'visit.planned',
        'visit.refused',
        'siteMeeting.announcedOff',
        'siteOpinion.issued',
      ].sort(),
    )
  })

  it('fills its blanks in the language of the reader', () => {
    const data = { service: { zh: '二次消防', en: 'second fire inspection' }, dueAt: '12-09 18:00' }
    expect(historySentence('request.classified', data, 'zh-CN')).toBe('归类为“二次消防”，办结时限 12-09 18:00。')
    expect(historySentence('request.classified', data, 'en')).toBe('classified it as “second fire inspection”, settlement due 12-09 18:00.')
  })

  it('does not take what was written for a blank', () => {
    expect(historySentence('request.replied', { words: '见 {names}' }, 'zh-CN')).toBe('答复企业：见 {names}')
  })

  it('is shown by its kind when a later version wrote it', () => {
    expect(historySentence('task.handedOut', {}, 'zh-CN')).toBe('task.handedOut')
  })
})

describe('a moment inside a sentence', () => {
  const written = Temporal.Instant.from('2026-11-25T09:42:00+08:00')
  it.each([
    ['2026-11-27T18:00:00+08:00', '11-27 18:00'],
    ['2026-11-28T00:00:00+08:00', '11-27 24:00'],
    ['2027-01-04T18:00:00+08:00', '2027-01-04 18:00'],
    ['2027-01-01T00:00:00+08:00', '12-31 24:00'],
  ])('%s is written %s', (moment, words) => {
    expect(momentBlank(Temporal.Instant.from(moment), written)).toBe(words)
  })

  it('calls whoever acts when nobody does, and lists people, as the reader does', () => {
    const data = { kind: { zh: '审定', en: 'release' }, rung: { zh: '到期', en: 'due' }, names: '郑怀远、陈若溪', skipped: '' }
    expect(`${historyActor(null, '系统', 'en')} ${historySentence('clock.rung', data, 'en')}`).toBe(
      'The system reminded of the release: due; told 郑怀远, 陈若溪.',
    )
    expect(`${historyActor(null, '系统', 'zh-CN')}${historySentence('clock.rung', data, 'zh-CN')}`).toBe(
      '系统提醒“审定”：到期，已告知郑怀远、陈若溪。',
    )
    expect(historyActor('m', '系统', 'en')).toBe('系统')
  })

  it('calls it so where an earlier version wrote another word', () => {
    expect([historyActor(null, '计时', 'zh-CN'), historyActor(null, '计时', 'en')]).toEqual(['系统', 'The system'])
  })
})
