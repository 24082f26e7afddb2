import { describe, expect, it } from 'vitest'
import { day, moment } from '#calendar/official-calendar.fixture.ts'
import { existsSince, verifierOf, whyNotAttach, whyNotEvidence, whyNotVerify } from './evidence-steps.ts'
import { itemOfKind } from './gate-item.ts'
import type { ProjectAsker } from './project-steps.ts'
import { standardGates } from './standard-gates.ts'

const days = { today: day('2026-11-25'), since: day('2026-11-01') }
const code = (kind: string, more: { day?: string; amount?: number | null } = {}) =>
  whyNotEvidence(itemOfKind(standardGates, kind, 'office'), { kind, day: day(more.day ?? '2026-11-25'), amount: more.amount ?? null }, days)
    ?.code ?? null

describe('evidence (R13.3)', () => {
  it('is of a day that is not to come, and not before the enterprise', () => {
    expect([code('talks-held'), code('talks-held', { day: '2026-11-26' })]).toEqual([null, 'evidenceInFuture'])
    expect([code('talks-held', { day: '2026-11-01' }), code('talks-held', { day: '2026-10-31' })]).toEqual([
      null,
      'evidenceBeforeEnterprise',
    ])
  })

  it('has the amount that is asked for, whole where heads are counted', () => {
    expect([code('licence'), code('licence', { amount: 0.5 })]).toEqual(['evidenceAmountMissing', null])
    expect([code('insured', { amount: 60.5 }), code('insured', { amount: 60 })]).toEqual(['evidenceAmountWhole', null])
    expect(code('demand', { amount: 1 })).toBe('evidenceNoAmount')
  })

  it('is of what lands', () => expect(code('power-on', { amount: 1 })).toBe('evidenceUnknown'))

  it('counts since the enterprise was founded, else since a week° before it was entered', () => {
    const enteredAt = moment('2026-11-20 10:00')
    expect(existsSince({ foundedOn: null, enteredAt }, 7).toString()).toBe('2026-11-13')
    expect(existsSince({ foundedOn: day('2018-05-04'), enteredAt }, 7).toString()).toBe('2018-05-04')
    expect(existsSince({ foundedOn: day('2026-11-18'), enteredAt }, 7).toString()).toBe('2026-11-13')
  })

  it('is verified from the registration on, of tax paid by the tax bureau, also where it is asked for no more', () => {
    expect([verifierOf(null, 'signed'), verifierOf(null, 'staffed'), verifierOf(null, 'taxed')]).toEqual(['nobody', 'minister', 'tax'])
    expect(verifierOf({ verifiedBy: 'minister' }, 'signed')).toBe('minister')
  })
})

describe('who verifies it (R13.3, R1.4)', () => {
  const asker = (more: Partial<ProjectAsker> & { ofTaxBureau?: boolean } = {}) =>
    ({
      ...{
        memberId: 'a',
        roles: [],
        relation: 'other',
        alsoMinister: false,
        leadsIt: false,
        named: false,
        language: 'zh-CN',
        ofTaxBureau: false,
      },
      ...more,
    }) as ProjectAsker & { ofTaxBureau: boolean }
  const stands = { name: '设立', verifier: 'minister', corrected: false, verified: false } as const
  const free = { tookPart: false, next: false }
  const why = (...args: Parameters<typeof whyNotVerify>) => whyNotVerify(...args)?.code ?? null

  it('is the minister, also one who stands in as the deputy, or the next superior', () => {
    expect(why(stands, asker({ relation: 'minister' }), free)).toBeNull()
    expect(why(stands, asker({ relation: 'deputy', alsoMinister: true }), free)).toBeNull()
    expect(why(stands, asker({ relation: 'other', roles: ['head'] }), { tookPart: false, next: true })).toBeNull()
    expect(why(stands, asker({ relation: 'leader', roles: ['leader'] }), free)).toBe('mayNot')
  })

  it('is never who recorded it, nor the officer', () => {
    expect(why(stands, asker({ relation: 'minister' }), { tookPart: true, next: false })).toBe('notOwnWork')
  })

  it('is of tax paid a clerk of the tax bureau, and of the rest none of them', () => {
    const clerk = asker({ roles: ['clerk'], ofTaxBureau: true })
    const paid = { ...stands, verifier: 'tax' } as const
    expect([why(paid, clerk, free), why(paid, asker({ relation: 'minister' }), free), why(stands, clerk, free)]).toEqual([
      null,
      'mayNot',
      'mayNot',
    ])
  })

  it('is once, and of what stands', () => {
    const minister = asker({ relation: 'minister' })
    expect(why({ ...stands, verified: true }, minister, free)).toBe('evidenceVerifiedAlready')
    expect(why({ ...stands, corrected: true }, minister, free)).toBe('evidenceCorrected')
    expect(why({ ...stands, verifier: 'nobody' }, minister, free)).toBe('evidenceNotVerified')
  })
})

it('takes papers until somebody has looked at it: what was not looked at hangs on nothing that was (R13.3)', () => {
  const attach = (corrected: boolean, verified: boolean) => whyNotAttach({ corrected, verified })?.code ?? null
  expect([attach(false, false), attach(false, true), attach(true, true)]).toEqual([null, 'evidenceFilesClosed', 'evidenceCorrected'])
})
