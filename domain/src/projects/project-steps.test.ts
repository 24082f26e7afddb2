import { describe, expect, it } from 'vitest'
import { day, moment } from '#calendar/official-calendar.fixture.ts'
import { type Relation, relations } from '#members/relation.ts'
import { type ProjectStep, projectSteps } from './project-may.ts'
import {
  type ProjectAsker,
  whyNotBack,
  whyNotDecide,
  whyNotEnd,
  whyNotLose,
  whyNotMayInProject,
  whyNotOpen,
  whyNotOpenProject,
  whyNotPauseProject,
  whyNotSkip,
  whyNotSkipBy,
  whyNotThisGate,
} from './project-steps.ts'

const asker = (relation: Relation, more: Partial<ProjectAsker> = {}): ProjectAsker => ({
  ...{ memberId: 'a', roles: [], relation, alsoMinister: false, leadsIt: false, named: false, language: 'zh-CN' },
  ...more,
})
const free = { tookPart: false, next: false }

describe('who takes which step (R13.2–R13.7)', () => {
  const above: Relation[] = ['minister']
  const line: Relation[] = ['officer', 'deputy', 'minister']
  const may: Record<ProjectStep, Relation[]> = {
    ...{
      recordEvidence: line,
      correctEvidence: line,
      attachEvidenceFile: line,
      passGate: line,
      recordMovedAway: line,
      recordProgress: line,
    },
    ...{ verifyEvidence: above, skipGate: above, setStageBack: above, pauseProject: above, resumeProject: above },
    ...{ endProject: ['officer', 'minister'], addProjectMember: ['officer', 'minister'], removeProjectMember: ['officer', 'minister'] },
  }
  it.each(projectSteps)('%s', step => {
    expect(relations.filter(relation => whyNotMayInProject(step, asker(relation)) === null)).toEqual(may[step])
    expect(whyNotMayInProject(step, asker('deputy', { alsoMinister: true }))).toBeNull()
  })

  it('is told to the others by name', () => {
    expect(whyNotMayInProject('passGate', asker('leader'))?.blanks).toEqual({ who: '首席服务官、B 角或项目部长' })
    const named = asker('other', { named: true })
    expect((['recordEvidence', 'recordProgress', 'passGate'] as const).map(step => whyNotMayInProject(step, named)?.code ?? null)).toEqual([
      null,
      null,
      'mayNot',
    ])
  })

  it('never by who had a hand in it (R1.4); by the next superior instead', () => {
    expect(whyNotDecide('setStageBack', asker('minister'), { tookPart: true, next: false })?.code).toBe('notOwnWork')
    expect(whyNotDecide('setStageBack', asker('leader'), { tookPart: false, next: true })).toBeNull()
    expect(whyNotDecide('setStageBack', asker('leader'), free)?.code).toBe('mayNot')
  })
})

describe('a project is opened (R13.1)', () => {
  const open = (state: 'following' | 'closed' | 'landed', officerId: string | null, relation: Relation = 'officer') =>
    whyNotOpenProject({ state, officerId }, { relation, roles: [], alsoMinister: false, language: 'zh-CN' })?.code ?? null
  it('for an enterprise that is followed and has an officer, also one that has landed', () => {
    expect([open('following', 'a'), open('landed', 'a'), open('closed', 'a'), open('following', null)]).toEqual([
      null,
      null,
      'enterpriseClosed',
      'projectNeedsOfficer',
    ])
    expect([open('following', 'a', 'leader'), open('following', 'a', 'other')]).toEqual(['mayNot', 'mayNot'])
  })
})

describe('gates (R13.3, R13.4, R13.5)', () => {
  it('are passed in order, each once', () => {
    expect(whyNotThisGate('lead', 'talks', 'zh-CN')).toBeNull()
    expect(whyNotThisGate('lead', 'signed', 'zh-CN')).toMatchObject({ code: 'gateNotNext', blanks: { stage: '洽谈' } })
    expect(whyNotThisGate('signed', 'talks', 'zh-CN')).toMatchObject({ code: 'gatePassedMeanwhile', changed: { stage: 'signed' } })
    expect(whyNotThisGate('taxed', 'taxed', 'zh-CN')?.code).toBe('gatePassedMeanwhile')
  })

  it('are skipped but for the last', () => {
    expect([whyNotSkip('lead', 'talks', 'zh-CN'), whyNotSkip('staffed', 'taxed', 'zh-CN')?.code]).toEqual([null, 'taxedNeverSkipped'])
  })

  it('are skipped by the leader, without a leader by the minister, of a leader who is the officer by another leader', () => {
    const by = (leaderId: string | null, who: ProjectAsker, decider = free) =>
      whyNotSkipBy({ leaderId, officerId: 'o' }, who, decider)?.code ?? null
    expect([by(null, asker('minister')), by('l', asker('minister')), by('l', asker('leader', { leadsIt: true }))]).toEqual([
      null,
      'mayNot',
      null,
    ])
    expect([by('l', asker('leader')), by('o', asker('leader')), by('o', asker('minister'))]).toEqual(['mayNot', null, 'mayNot'])
    expect(by('o', asker('officer', { leadsIt: true }), { tookPart: true, next: false })).toBe('notOwnWork')
  })

  it('are set back to what is before', () => {
    expect([whyNotBack('signed', 'talks', 'zh-CN'), whyNotBack('signed', 'signed', 'zh-CN')?.code]).toEqual([null, 'stageNotBefore'])
  })
})

describe('a pause (R13.2)', () => {
  const why = (until: string, pausedUntil: Temporal.Instant | null = null) =>
    whyNotPauseProject({ pausedUntil }, day(until), { today: day('2026-11-25'), days: 90 })?.code ?? null
  it('lasts to a day after today, 90° of them at most, one at a time', () => {
    expect([why('2026-11-25'), why('2026-11-26'), why('2027-02-23'), why('2027-02-24')]).toEqual([
      'pauseBackwards',
      null,
      null,
      'pauseTooLong',
    ])
    expect(why('2026-12-01', moment('2026-12-03 00:00'))).toBe('projectPaused')
  })
})

describe('the end of a project (R13.6)', () => {
  it('closes it for every step that needs it open', () => {
    expect([whyNotOpen({ status: 'open' }, 'zh-CN'), whyNotOpen({ status: 'lost' }, 'zh-CN')?.blanks]).toEqual([null, { status: '未落地' }])
    expect(whyNotOpen({ status: 'landed' }, 'en', ['landed'])).toBeNull()
  })

  it('of a key one is its leader’s; of a leader who is the officer another leader’s', () => {
    const led = { leaderId: 'l', officerId: 'o' }
    const lose = (isKey: boolean, who: ProjectAsker, of = led) => whyNotLose({ ...of, isKey }, who)?.code ?? null
    expect([lose(false, asker('officer')), lose(true, asker('officer')), lose(true, asker('leader', { leadsIt: true }))]).toEqual([
      null,
      'keyNeedsConsent',
      null,
    ])
    expect(lose(true, asker('officer', { leadsIt: true }), { leaderId: 'o', officerId: 'o' })).toBe('keyNeedsConsent')
    expect(whyNotEnd({ leaderId: 'o', officerId: 'o' }, asker('leader'), false)).toBeNull()
    expect(whyNotEnd(led, asker('leader'), false)?.code).toBe('mayNot')
  })
})
