import { describe, expect, it } from 'vitest'
import { type VersionStatus, versionStatuses } from './policy-status.ts'
import { isEditor, policySteps, type VersionStanding, whyNotBeside, whyNotFrom, whyNotOverText, whyNotPolicyStep } from './policy-steps.ts'

const minister = { roles: ['minister'], language: 'zh-CN', unitLevel: 'department' } as const
const clerk = { ...minister, roles: ['clerk'] } as const
const version = (more: Partial<VersionStanding> = {}): VersionStanding => ({
  number: 1,
  status: 'draft',
  wrote: false,
  over: false,
  ...more,
})
const day = (text: string) => Temporal.PlainDate.from(text)

describe('steps of a version', () => {
  it('are taken from these statuses and no others (R22.1)', () => {
    const taken = (step: (typeof policySteps)[number]) =>
      versionStatuses.filter(status => whyNotPolicyStep(step, version({ status }), minister) === null)
    expect(Object.fromEntries(policySteps.map(step => [step, taken(step)]))).toEqual({
      changePolicyDraft: ['draft', 'returned'],
      verifyPolicy: ['draft'],
      returnPolicy: ['draft', 'verified'],
      publishPolicy: ['verified'],
      withdrawPolicy: ['published'],
    } satisfies Record<(typeof policySteps)[number], VersionStatus[]>)
  })

  it('clerks draft and verify, and publish nothing; officers, streets and enterprises take none', () => {
    const mayNot = (step: (typeof policySteps)[number], asker: Parameters<typeof whyNotPolicyStep>[2]) =>
      whyNotPolicyStep(step, version(), asker)?.code === 'mayNot'
    expect(policySteps.filter(step => mayNot(step, clerk))).toEqual(['publishPolicy', 'withdrawPolicy'])
    for (const other of [
      { ...minister, roles: ['officer'] },
      { ...clerk, unitLevel: 'street' },
      { ...minister, roles: ['contact'] },
      { ...minister, unitLevel: 'city' },
    ] as const) {
      expect(policySteps.filter(step => !mayNot(step, other))).toEqual([])
      expect(isEditor(other)).toBe(false)
    }
    expect([isEditor(clerk), isEditor({ ...clerk, unitLevel: 'district' })]).toEqual([true, true])
  })

  it('nobody verifies what they wrote; what is over is not withdrawn', () => {
    expect(whyNotPolicyStep('verifyPolicy', version({ wrote: true }), minister)?.code).toBe('policyOwnText')
    expect(whyNotPolicyStep('withdrawPolicy', version({ status: 'published', over: true }), minister)?.code).toBe('policyOver')
  })
})

describe('the days of a version', () => {
  const now = Temporal.Instant.from('2026-11-25T23:59:00+08:00')
  it('begin today or later', () => {
    expect(whyNotFrom(day('2026-11-25'), now)).toBeNull()
    expect(whyNotFrom(day('2026-11-24'), now)?.code).toBe('policyFromPast')
  })

  it('begin after every other version of the policy', () => {
    const others = [
      { number: 1, begins: null },
      { number: 2, begins: day('2026-12-01') },
    ]
    expect(whyNotBeside(day('2026-12-02'), others)).toBeNull()
    for (const from of ['2026-12-01', '2026-11-30']) expect(whyNotBeside(day(from), others)?.blanks).toMatchObject({ version: 2 })
  })

  it('are those of the text that was seen', () => {
    expect(whyNotOverText({ revision: 2, writtenBy: '何知衡' }, 2)).toBeNull()
    expect(whyNotOverText({ revision: 3, writtenBy: '何知衡' }, 2)?.blanks).toEqual({ who: '何知衡' })
  })
})
