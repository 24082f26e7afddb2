import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Relation } from '#members/relation.ts'
import { standardNumbers } from '#settings/district-numbers.ts'
import {
  receivedAtOf,
  sourceOf,
  titleOf,
  whyNotFile,
  whyNotFileNow,
  whyNotFiling,
  whyNotReceivedAt,
  whyNotTrueTime,
} from './request-filing.ts'

const now = Temporal.Instant.from('2026-11-25T09:42:00+08:00')
const daysBack = (days: number) => now.subtract({ hours: 24 * days })
const asker = (relation: Relation) => ({ relation, language: 'zh-CN' as const })

describe('the true time (R4.2)', () => {
  it.each([
    ['now', now, null],
    ['7 days back, to the second', daysBack(7), null],
    ['a second more than 7 days back', daysBack(7).subtract({ seconds: 1 }), 'timeTooOld'],
    ['8 days back', daysBack(8), 'timeTooOld'],
    ['a second ahead', now.add({ seconds: 1 }), 'timeInFuture'],
  ])('%s: %s → %s', (_what, moment, code) => {
    expect(whyNotTrueTime(moment, now, standardNumbers, 'zh-CN', 'calledAt')?.code ?? null).toBe(code)
  })

  it('as far back as the district has set (R4.13)', () => {
    const far = { receivedDaysBack: 14 }
    expect(whyNotTrueTime(daysBack(14), now, far, 'zh-CN', 'calledAt')).toBeNull()
    expect(whyNotTrueTime(daysBack(15), now, far, 'zh-CN', 'calledAt')?.blanks?.days).toBe(14)
  })

  it('names the field at fault as the screen does', () => {
    expect(whyNotTrueTime(daysBack(8), now, standardNumbers, 'zh-CN', 'calledAt')).toMatchObject({
      field: 'calledAt',
      blanks: { field: '通话时间', days: 7 },
    })
    expect(whyNotTrueTime(daysBack(8), now, standardNumbers, 'en', 'calledAt')?.blanks?.field).toBe('time of the call')
  })

  it.each([
    ['call', null],
    ['visit', null],
    ['door', 'receivedAtNotYours'],
    ['desk', 'receivedAtNotYours'],
  ] as const)('given with the source %s → %s', (source, code) => {
    expect(whyNotReceivedAt({ source, receivedAt: daysBack(1) }, now, standardNumbers, 'zh-CN')?.code ?? null).toBe(code)
  })

  it('is the server’s when none was given, and never that of a door', () => {
    expect(receivedAtOf({ source: 'call' }, now).equals(now)).toBe(true)
    expect(receivedAtOf({ source: 'call', receivedAt: daysBack(1) }, now).equals(daysBack(1))).toBe(true)
    expect(receivedAtOf({ source: 'door', receivedAt: daysBack(1) }, now).equals(now)).toBe(true)
  })
})

describe('who files', () => {
  it.each([
    ['enterprise', 'door', 'following', null],
    ['enterprise', 'call', 'following', 'sourceNotYours'],
    ['officer', 'call', 'following', null],
    ['deputy', 'visit', 'following', null],
    ['minister', 'door', 'following', null],
    ['leader', 'call', 'landed', null],
    ['other', 'call', 'following', 'mayNot'],
    ['other', 'call', 'closed', 'mayNot'],
    ['officer', 'call', 'closed', 'enterpriseClosed'],
    ['enterprise', 'door', 'closed', 'enterpriseClosed'],
  ] as const)('the %s, by %s, for a %s enterprise → %s', (relation, source, state, code) => {
    const why = whyNotFile(asker(relation)) ?? whyNotFiling({ source }, now, standardNumbers, asker(relation)) ?? whyNotFileNow({ state })
    expect(why?.code ?? null).toBe(code)
  })

  it('enters at the desk what came neither by call nor by visit', () => {
    expect(sourceOf({ source: 'door' }, 'officer')).toBe('desk')
    expect(sourceOf({ source: 'visit' }, 'officer')).toBe('visit')
    expect(sourceOf({ source: 'door' }, 'enterprise')).toBe('door')
  })
})

describe('a title', () => {
  const family = '👨‍👩‍👧‍👦'
  const titled = (body: string) => titleOf({ title: '', body })

  it('is what was typed', () => {
    expect(titleOf({ title: '二次消防', body: '别的' })).toBe('二次消防')
  })

  it.each([
    ['the first sentence', '能不能先验收？我们周五开业。', '能不能先验收'],
    ['up to the line’s end', '  二次消防\n请回电', '二次消防'],
    ['up to an English full stop, not to a decimal point', 'We rent 1,200.5 m2 there. Call me', 'We rent 1,200.5 m2 there'],
    ['signs alone as they are', '？？？', '？？？'],
    ['full-width letters as they are', 'ＡＢＣ公司要办证', 'ＡＢＣ公司要办证'],
    ['right-to-left words as they are', 'مرحبا بكم', 'مرحبا بكم'],
  ])('is %s', (_what, body, title) => {
    expect(titled(body)).toBe(title)
  })

  it('has at most 40 characters as a person counts them', () => {
    expect(titled('字'.repeat(40))).toBe('字'.repeat(40))
    expect(titled('字'.repeat(41))).toBe(`${'字'.repeat(39)}…`)
  })

  it('is cut between characters, never inside one', () => {
    expect(titled(family.repeat(60))).toBe(`${family.repeat(7)}…`)
    expect(titled('👍🏽'.repeat(41))).toBe(`${'👍🏽'.repeat(19)}…`)
    expect(titled('e\u0301'.repeat(41))).toBe(`${'e\u0301'.repeat(39)}…`)
  })

  it('always fits the form and begins as the text does, whatever was written', () => {
    const letters = fc.array(fc.constantFrom('字', 'a', family, '👍🏽', 'e\u0301', '。', ' ', '𠮷', 'ش'), { minLength: 1, maxLength: 120 })
    fc.assert(
      fc.property(letters, written => {
        const body = written.join('').trim() || '字'
        const title = titled(body)
        expect(title.length).toBeGreaterThan(0)
        expect(title.length).toBeLessThanOrEqual(80)
        expect(title.isWellFormed()).toBe(true)
        expect([...new Intl.Segmenter('zh').segment(title)].length).toBeLessThanOrEqual(40)
        if (title.endsWith('…')) expect(body.startsWith(title.slice(0, -1))).toBe(true)
      }),
    )
  })
})
