import { describe, expect, it } from 'vitest'
import { relations } from '#members/relation.ts'
import { standardNumbers } from '#settings/district-numbers.ts'
import type { DelegatedAct } from './delegation-act.ts'
import { endOfDelegation, whyNotDays } from './delegation-days.ts'
import { type DelegationStatus, delegationStatuses, statusAt } from './delegation-status.ts'
import {
  type DelegationAsker,
  type DelegationStep,
  delegationSteps,
  whyNotDelegation,
  whyNotDraftDelegation,
  whyNotSigningCode,
  whyNotUse,
} from './delegation-steps.ts'

const now = Temporal.Instant.from('2026-11-25T09:42:00+08:00')
const day = (text: string) => Temporal.PlainDate.from(text)
const from = day('2026-11-25')
const endsAt = endOfDelegation({ until: day('2026-12-25') })
const at = (status: DelegationStatus) => ({
  status,
  from,
  endsAt,
  act: 'collect' as const,
  principalName: '王嘉树',
  agentName: '陈若溪',
  receivedBy: false,
})
const nobody: DelegationAsker = { self: false, agent: false, made: false, relation: 'other', language: 'zh-CN' }
const principal = { ...nobody, self: true }
const agent = { ...nobody, agent: true, made: true }

describe('an authorisation (R21.1)', () => {
  it('is drafted by the officer or the deputy, each for themselves', () => {
    expect(relations.filter(relation => whyNotDraftDelegation({ relation, language: 'zh-CN' }) === null)).toEqual(['officer', 'deputy'])
  })

  it.each([
    ['2026-11-25', '2026-12-25', undefined],
    ['2026-11-25', '2026-11-26', undefined],
    ['2027-01-01', '2027-01-31', undefined],
    ['2026-11-25', '2026-12-26', 'delegationDays'],
    ['2026-11-25', '2026-11-25', 'delegationDays'],
    ['2026-11-25', '2026-11-20', 'delegationDays'],
    ['2026-11-24', '2026-12-01', 'delegationDayOver'],
    ['2027-02-23', '2027-03-01', undefined],
    ['2027-02-24', '2027-03-01', 'delegationDayFar'],
  ])('runs from %s to %s: %s', (first, last, code) => {
    expect(whyNotDays({ from: day(first), until: day(last) }, standardNumbers, now)?.code).toBe(code)
  })

  it('runs as long as the district lets it', () => {
    const until = (last: string) => whyNotDays({ from, until: day(last) }, { delegationDays: 10 }, now)
    expect([until('2026-12-05'), until('2026-12-06')]).toMatchObject([null, { code: 'delegationDays', blanks: { most: 10 } }])
  })

  it('is signed by the principal alone, revoked by either until it is used', () => {
    const takes = (step: Exclude<DelegationStep, 'useDelegation'>, asker: DelegationAsker) =>
      delegationStatuses.filter(status => whyNotDelegation(step, at(status), asker, now) === null)
    expect([takes('signDelegation', principal), takes('signDelegation', agent)]).toEqual([['drafted'], []])
    expect([takes('sendSigningCode', principal), takes('sendSigningCode', agent)]).toEqual([['drafted', 'used'], []])
    for (const one of [principal, agent])
      expect([takes('revokeDelegation', one), takes('signReceipt', one)]).toEqual([['drafted', 'signed'], ['used']])
    const ending = relations.filter(relation => takes('endReceipt', { ...nobody, relation }).length > 0)
    expect([ending, takes('endReceipt', { ...nobody, relation: 'minister' })]).toEqual([['minister', 'leader'], ['used']])
    expect(whyNotDelegation('endReceipt', at('used'), { ...agent, relation: 'minister' }, now)?.code).toBe('notOwnWork')
    for (const step of delegationSteps)
      if (step !== 'useDelegation') expect(whyNotDelegation(step, at('drafted'), nobody, now)?.code).toBe('mayNot')
    for (const step of ['sendSigningCode', 'signReceipt'] as const)
      expect(whyNotDelegation(step, { ...at('used'), receivedBy: true }, principal, now)?.code).toBe('receiptSignedAlready')
    expect(whyNotDelegation('revokeDelegation', at('closed'), principal, now)?.blanks).toEqual({ state: '已办结' })
  })
})

describe('its use (R21.2)', () => {
  const why = (
    status: DelegationStatus,
    { asker = agent, act = 'collect', when = now }: { asker?: DelegationAsker; act?: DelegatedAct; when?: Temporal.Instant } = {},
  ) => whyNotUse(at(status), asker, act, when)?.code

  it('is the named agent’s, of one in force', () => {
    expect(delegationStatuses.map(status => why(status))).toEqual([
      ...['delegationUnsigned', undefined, 'delegationSpent', 'delegationSpent', 'delegationRevoked', 'delegationOver'],
    ])
    for (const asker of [nobody, principal]) expect(why('signed', { asker })).toBe('delegationOtherAgent')
  })

  it('until 24:00 of its last day, to the nanosecond, and not before its first', () => {
    expect(endsAt.toString()).toBe('2026-12-25T16:00:00Z')
    expect(why('signed', { when: endsAt.subtract({ nanoseconds: 1 }) })).toBeUndefined()
    expect(why('signed', { when: endsAt })).toBe('delegationOver')
    expect(statusAt(at('signed'), endsAt)).toBe('expired')
    expect(statusAt(at('used'), endsAt)).toBe('used')
    expect(why('signed', { when: Temporal.Instant.from('2026-11-24T23:59:59+08:00') })).toBe('delegationNotYet')
    expect(why('signed', { when: Temporal.Instant.from('2026-11-25T00:00:00+08:00') })).toBeUndefined()
  })

  it('for its one act', () => expect(why('signed', { act: 'submit' })).toBe('delegationOtherAct'))
})

it('a code signs while it is live; a try is counted before it is looked at', () => {
  const code = (tries: number, right: boolean, more = {}) => {
    const refused = whyNotSigningCode({ sentAt: now.subtract({ minutes: 1 }), tries, spent: false, ...more }, right, now)
    return refused && [refused.code, refused.blanks.left]
  }
  expect([code(1, true), code(5, true)]).toEqual([null, null])
  expect([code(1, false), code(4, false), code(5, false)]).toEqual([
    ['signingCodeWrong', 4],
    ['signingCodeWrong', 1],
    ['signingCodeSpent', undefined],
  ])
  for (const over of [code(6, true), code(1, true, { spent: true }), code(1, true, { sentAt: now.subtract({ minutes: 5 }) })])
    expect(over).toEqual(['signingCodeSpent', undefined])
  expect(whyNotSigningCode(null, true, now)?.code).toBe('signingCodeSpent')
})
