import { describe, expect, it } from 'vitest'
import type { Role } from '#members/role.ts'
import { standardNumbers } from '#settings/district-numbers.ts'
import type { DeclineStatus } from './decline-status.ts'
import {
  appealUntilOf,
  deciderOf,
  deciderOfAppeal,
  missingForDecline,
  nextSuperior,
  whyNotAppeal,
  whyNotDecideAppeal,
  whyNotDecideDecline,
  whyNotPropose,
} from './decline-steps.ts'

const person = (id: string, onLeave = false) => ({ id, onLeave })
const language = 'zh-CN' as const
const limits = standardNumbers

describe('who stands above a matter (R1.4)', () => {
  const actor = (...roles: Role[]) => ({ roles, language })
  const nothing = { tookPart: false, holdsClock: false, relation: 'other' as const }
  const superior = (...asked: Parameters<typeof deciderOf>) => deciderOf(...asked).superior
  it('is its minister, every leader, and who holds the clock of the decision', () => {
    expect(superior(actor('officer'), nothing)).toBe(false)
    expect(superior(actor('officer', 'minister'), { ...nothing, relation: 'minister' })).toBe(true)
    expect(superior(actor('minister'), { ...nothing, relation: 'deputy' })).toBe(false)
    expect(superior(actor('leader'), nothing)).toBe(true)
    expect(superior(actor('head'), { ...nothing, holdsClock: true })).toBe(true)
  })

  it('is of an appeal a leader alone (R5.4)', () => {
    expect(deciderOfAppeal(actor('minister'), { tookPart: false }).superior).toBe(false)
    expect(deciderOfAppeal(actor('leader'), { tookPart: true })).toMatchObject({ superior: true, tookPart: true })
  })
})

describe('the next superior (R1.4)', () => {
  const [minister, head, leader] = [person('minister'), person('head'), person('leader')]
  it.each([
    ['the minister', [minister, head, leader], [], 'minister'],
    ['the head, when the minister took part', [minister, head, leader], ['minister'], 'head'],
    ['the leader, when there is no head', [minister, null, leader], ['minister'], 'leader'],
    ['the head, when the minister is on leave', [person('minister', true), head, leader], [], 'head'],
    ['the highest, when all are on leave', [person('minister', true), null, person('leader', true)], [], 'leader'],
    ['nobody, when all took part', [minister, head], ['minister', 'head'], null],
    ['nobody, when there is none', [null, null], [], null],
  ])('is %s', (_who, line, tookPart, expected) => {
    expect(nextSuperior(line, new Set(tookPart))).toBe(expected)
  })
})

describe('a proposal (R5.1)', () => {
  it('needs two ways tried, and is alone', () => {
    expect(whyNotPropose({ waysTried: 1, proposed: false, limits })).toMatchObject({ code: 'tooFewWays', blanks: { count: 1, least: 2 } })
    expect(whyNotPropose({ waysTried: 2, proposed: true, limits })?.code).toBe('declinePending')
    expect(whyNotPropose({ waysTried: 2, proposed: false, limits })).toBeNull()
  })

  it('needs as many ways as the district has set (R4.13)', () => {
    const three = { ...limits, leastWaysTried: 3 }
    expect(whyNotPropose({ waysTried: 2, proposed: false, limits: three })).toMatchObject({ code: 'tooFewWays', blanks: { least: 3 } })
    expect(missingForDecline({ waysTried: 2, limits: three }, { reason: '法', alternative: '9 层', words: '您好' })).toEqual(['ways'])
  })

  it('counts what is missing in the order of the dialog', () => {
    expect(missingForDecline({ waysTried: 0, limits }, { reason: ' ', alternative: '', words: '' })).toEqual([
      'ways',
      'reason',
      'alternative',
      'words',
    ])
    expect(missingForDecline({ waysTried: 2, limits }, { reason: '法', alternative: '9 层', words: '' })).toEqual(['words'])
  })
})

describe('its decision (R5.2)', () => {
  const decide = (status: DeclineStatus, more: { requestOpen?: boolean; tookPart?: boolean; superior?: boolean } = {}) =>
    whyNotDecideDecline(
      { status, requestOpen: more.requestOpen ?? true },
      { tookPart: more.tookPart ?? false, superior: more.superior ?? true, language },
    )?.code ?? null
  it('is a superior’s who took no part', () => {
    expect(decide('proposed')).toBeNull()
    expect(decide('proposed', { tookPart: true })).toBe('notOwnWork')
    expect(decide('proposed', { superior: false })).toBe('mayNot')
    expect(decide('released', { tookPart: true })).toBe('notOwnWork')
  })

  it.each([
    ['returned', 'declineDecided'],
    ['released', 'declineDecided'],
    ['overturned', 'declineDecided'],
    ['lapsed', 'declineOfEnded'],
  ] as const)('of a %s one is refused: %s', (status, code) => {
    expect(decide(status)).toBe(code)
  })

  it('ends with the matter', () => {
    expect(decide('proposed', { requestOpen: false })).toBe('declineOfEnded')
  })
})

describe('an appeal (R5.4)', () => {
  const until = appealUntilOf(Temporal.Instant.from('2026-11-25T09:42:00+08:00'), limits.appealDays)
  const appeal = (now: Temporal.Instant, more: { appealed?: boolean; appealUntil?: Temporal.Instant | null } = {}) =>
    whyNotAppeal({ appealUntil: until, appealed: false, limits, ...more }, now)?.code ?? null
  it('comes once, and up to 24:00 of the tenth day', () => {
    expect(until).toEqual(Temporal.Instant.from('2026-12-06T00:00:00+08:00'))
    expect(appeal(until)).toBeNull()
    expect(appeal(until.add({ nanoseconds: 1 }))).toBe('appealTooLate')
    expect(appeal(until, { appealed: true })).toBe('appealedAlready')
    expect(appeal(until, { appealUntil: null })).toBe('notDeclined')
  })

  it.for([-1, 0, 1])('is too late for just what is past its last day, %s nanoseconds around midnight', around => {
    for (const releasedAt of ['2026-11-25T00:00:00+08:00', '2026-11-25T09:42:00+08:00', '2026-11-25T23:59:59.999999+08:00'].map(
      Temporal.Instant.from,
    ))
      for (const day of ['05', '06', '07']) {
        const now = Temporal.Instant.from(`2026-12-${day}T00:00:00+08:00`).add({ nanoseconds: around })
        const appealUntil = appealUntilOf(releasedAt, limits.appealDays)
        const past = Temporal.Instant.compare(now, Temporal.Instant.from('2026-12-06T00:00:00+08:00')) > 0
        expect(appeal(now, { appealUntil }) === 'appealTooLate').toBe(past)
      }
  })

  it('ends with the day that the district had set when it was released (R4.13)', () => {
    const releasedAt = Temporal.Instant.from('2026-11-25T09:42:00+08:00')
    expect(appealUntilOf(releasedAt, 3)).toEqual(Temporal.Instant.from('2026-11-29T00:00:00+08:00'))
  })

  it('is decided once by a leader who took no part', () => {
    const leader = { tookPart: false, superior: true, language }
    expect(whyNotDecideAppeal(false, leader)).toBeNull()
    expect(whyNotDecideAppeal(true, leader)?.code).toBe('appealDecided')
    expect(whyNotDecideAppeal(false, { ...leader, tookPart: true })?.code).toBe('notOwnWork')
    expect(whyNotDecideAppeal(false, { ...leader, superior: false })).toMatchObject({ code: 'mayNot', blanks: { who: '领导' } })
  })
})
