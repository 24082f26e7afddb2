import { describe, expect, it } from 'vitest'
import { type Relation, relations } from '#members/relation.ts'
import type { ClaimState } from './claim-state.ts'
import { readPeriod } from './result-period.ts'
import {
  type ResultAsker,
  whyNotAnswer,
  whyNotAttachToResult,
  whyNotClaim,
  whyNotCorrectResult,
  whyNotJudge,
  whyNotMeant,
  whyNotRecordResult,
} from './result-steps.ts'

const as = (relation: Relation, more: Partial<ResultAsker> = {}): ResultAsker => ({
  ...{ roles: [], relation, alsoMinister: false, ofTaxBureau: false, language: 'zh-CN' },
  ...more,
})
const today = Temporal.PlainDate.from('2026-11-25')
const waiting = { kind: 'paidInCapital', state: 'waiting', answer: 'none' } as const
const verified = { ...waiting, state: 'verified' } as const
const nobody = { tookPart: false, next: false }

describe('who does what with a result (R16.2, R1.4)', () => {
  it('its line records and corrects', () => {
    const line = ['officer', 'deputy', 'minister']
    expect(relations.filter(one => whyNotRecordResult(as(one)) === null)).toEqual(line)
    expect(relations.filter(one => whyNotCorrectResult(verified, as(one)) === null)).toEqual(line)
  })

  it('its line adds papers until somebody has looked', () => {
    const code = (state: ClaimState) => whyNotAttachToResult({ ...waiting, state }, as('officer'))?.code ?? null
    expect([code('waiting'), ...(['returned', 'verified', 'corrected'] as const).map(code)]).toEqual([
      null,
      ...Array(3).fill('resultFilesClosed'),
    ])
    expect(whyNotAttachToResult(waiting, as('leader'))?.code).toBe('mayNot')
  })

  it('the minister verifies, or the next superior, never who took part', () => {
    expect(relations.filter(one => whyNotJudge('verifyResult', waiting, as(one), nobody) === null)).toEqual(['minister'])
    expect(whyNotJudge('verifyResult', waiting, as('other'), { tookPart: false, next: true })).toBeNull()
    expect(whyNotJudge('verifyResult', waiting, as('minister'), { tookPart: true, next: false })?.code).toBe('notOwnWork')
  })

  it('tax is verified by the tax bureau alone, and nothing else by it', () => {
    const tax = { ...waiting, kind: 'tax' } as const
    const clerk = as('other', { roles: ['clerk'], ofTaxBureau: true })
    expect([whyNotJudge('verifyResult', tax, clerk, nobody), whyNotJudge('verifyResult', tax, as('minister'), nobody)?.blanks]).toEqual([
      null,
      { who: '税务局的经办人' },
    ])
    expect(whyNotJudge('verifyResult', waiting, clerk, nobody)?.code).toBe('mayNot')
  })

  it('the enterprise answers for what is verified, and what it confirmed is confirmed', () => {
    const code = (step: 'confirmResult' | 'disputeResult', claim: Parameters<typeof whyNotAnswer>[1]) =>
      whyNotAnswer(step, claim, as('enterprise'))?.code ?? null
    const disputed = { ...verified, answer: 'disputed' } as const
    expect([code('confirmResult', verified), code('confirmResult', disputed), code('disputeResult', disputed)]).toEqual([
      null,
      null,
      'resultDisputed',
    ])
    expect(code('disputeResult', { ...verified, answer: 'confirmed' })).toBe('resultConfirmed')
    expect([code('confirmResult', waiting), code('confirmResult', { ...verified, state: 'corrected' })]).toEqual([
      'resultNotVerified',
      'resultCorrected',
    ])
  })
})

describe('what is claimed (R16.1, R16.5)', () => {
  const claim = (kind: Parameters<typeof whyNotClaim>[0], period: string, more: object = {}) => {
    const read = readPeriod(period)
    if (!read) throw new Error(period)
    return whyNotClaim(kind, { period: read, value: 1, words: '', projectId: null, ...more }, today, 'zh-CN')?.code ?? null
  }

  it('has a period that its kind has and that has begun, its project and its investor', () => {
    expect([claim('tax', '2026-11'), claim('tax', '2026-11-02'), claim('tax', '2026-12')]).toEqual([
      null,
      'resultPeriodKind',
      'resultInFuture',
    ])
    expect([claim('landed', '2026-11-02'), claim('landed', '2026-11-02', { projectId: 'p' })]).toEqual(['resultNeedsProject', null])
    expect([claim('china500', '2026-11-02'), claim('china500', '2026-11-02', { words: '某集团', value: 2 })]).toEqual([
      'resultNeedsWords',
      'resultOnce',
    ])
  })

  it('that looks wrong is asked about once', () => {
    expect([whyNotMeant('yuan', false, 'zh-CN')?.code, whyNotMeant('yuan', true, 'zh-CN'), whyNotMeant(null, false, 'zh-CN')]).toEqual([
      'resultAsked',
      null,
      null,
    ])
  })
})
