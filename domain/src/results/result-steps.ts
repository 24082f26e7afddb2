import { mayBy } from '#members/access.ts'
import type { Relation } from '#members/relation.ts'
import type { Role } from '#members/role.ts'
import { type Refusal, refusal, refusals } from '#refusals/refusals.ts'
import { type Language, say } from '#wire/language.ts'
import type { ClaimAnswer, ClaimState } from './claim-state.ts'
import { type Doubt, doubtWords } from './doubt.ts'
import { type ResultKind, ruleOf, verifierOfResult } from './result-kind.ts'
import { mayRecordResult, mayTakeResult, type ResultStep } from './result-may.ts'
import { hasBegun, type Period, type PeriodKind } from './result-period.ts'
import { resultRefusals } from './results.slice.ts'

/** Who stands before a claim. */
export type ResultAsker = {
  roles: readonly Role[]
  /** to the enterprise */
  relation: Relation
  /** the minister of its officer, though they also stand in as the deputy */
  alsoMinister: boolean
  /** a clerk of the district's tax bureau */
  ofTaxBureau: boolean
  language: Language
}

/** `tookPart`: recorded it, or is the officer (R1.4); `next`: the next superior who did not. */
export type ResultDecider = { tookPart: boolean; next: boolean }

export type ClaimStanding = { kind: ResultKind; state: ClaimState; answer: ClaimAnswer }

const line = { zh: '首席服务官、B 角或项目部长', en: 'the officer, the deputy or the minister' }
const minister = { zh: '项目部长', en: 'the minister' }
const taxClerk = { zh: '税务局的经办人', en: 'a clerk of the tax bureau' }
const enterprise = { zh: '企业联系人', en: 'the enterprise' }
const whoWords: Record<ResultStep, { zh: string; en: string }> = {
  verifyResult: minister,
  returnResult: minister,
  correctResult: line,
  attachResultFile: line,
  confirmResult: enterprise,
  disputeResult: enterprise,
}

const factsOf = ({ roles, relation, alsoMinister, ofTaxBureau }: ResultAsker, decides = false) => ({
  roles,
  relations: [relation, ...(alsoMinister ? (['minister'] as const) : []), ...(ofTaxBureau ? (['unit'] as const) : [])],
  decides,
})

const notTheirs = (who: { zh: string; en: string }, { language }: ResultAsker) => refusal(refusals.mayNot, { who: say(who, language) })

/** 403 unless they follow the enterprise. R16.2 */
export const whyNotRecordResult = (asker: ResultAsker): Refusal | null =>
  mayBy(mayRecordResult, factsOf(asker)) ? null : notTheirs(line, asker)

/** 403: the step is not the asker's. R12.2 */
export function whyNotMayResult(step: ResultStep, asker: ResultAsker, decides = false): Refusal | null {
  return mayBy(mayTakeResult[step], factsOf(asker, decides)) ? null : notTheirs(whoWords[step], asker)
}

/** What is claimed, as far as its kind says what it has to be. */
export type Claimed = { period: Period; value: number; words: string; projectId: string | null }

const periodWords: Record<PeriodKind, { zh: string; en: string }> = {
  day: { zh: '日', en: 'a day' },
  month: { zh: '月', en: 'a month' },
  yearToDate: { zh: '本年累计（1 月至某月）', en: 'the year up to a month' },
}

/** 400: a period that its kind does not have or that has not begun, 1 that is not 1, nobody named, no project. R16.1 */
export function whyNotClaim(kind: ResultKind, claimed: Claimed, today: Temporal.PlainDate, language: Language): Refusal | null {
  const rule = ruleOf(kind)
  const name = say(rule, language)
  const { period, value, words, projectId } = claimed
  if (!rule.periods.includes(period.kind)) {
    const periods = rule.periods.map(one => say(periodWords[one], language)).join(language === 'en' ? ' or ' : '或')
    return refusal(resultRefusals.resultPeriodKind, { kind: name, periods }, { field: 'period' })
  }
  if (!hasBegun(period, today)) return refusal(resultRefusals.resultInFuture, {}, { field: 'period' })
  if (rule.unit === 'times' && value !== 1) return refusal(resultRefusals.resultOnce, { kind: name }, { field: 'value' })
  if (rule.named && words === '') return refusal(resultRefusals.resultNeedsWords, {}, { field: 'words' })
  return rule.ofProject && projectId === null ? refusal(resultRefusals.resultNeedsProject, { kind: name }, { field: 'projectId' }) : null
}

/** 409 once: what looks wrong is asked about, and recorded when it is sent again as meant. R16.5 */
export const whyNotMeant = (doubt: Doubt | null, sure: boolean, language: Language): Refusal | null =>
  doubt === null || sure
    ? null
    : refusal(resultRefusals.resultAsked, { doubt: say(doubtWords[doubt], language) }, { field: 'value', changed: { doubt } })

/**
 * R16.2, R1.4: by a second person, once: the minister, or the next superior where the minister recorded it or is the officer; of tax a clerk of the tax bureau.
 * The same who verifies may send it back.
 */
export function whyNotJudge(
  step: 'verifyResult' | 'returnResult',
  claim: ClaimStanding,
  asker: ResultAsker,
  decider: ResultDecider,
): Refusal | null {
  if (decider.tookPart) return refusal(refusals.notOwnWork)
  return whyNotMayResult(step, asker, decider.next) ?? whyNotSecond(claim.kind, asker, decider) ?? whyNotStanding(claim)
}

function whyNotSecond(kind: ResultKind, asker: ResultAsker, { next }: ResultDecider): Refusal | null {
  const { ofTaxBureau, alsoMinister, relation } = asker
  if (verifierOfResult(kind) === 'tax') return ofTaxBureau ? null : notTheirs(taxClerk, asker)
  return next || alsoMinister || relation === 'minister' ? null : notTheirs(minister, asker)
}

function whyNotStanding({ state }: ClaimStanding): Refusal | null {
  if (state === 'corrected') return refusal(resultRefusals.resultCorrected)
  if (state === 'returned') return refusal(resultRefusals.resultReturned)
  return state === 'verified' ? refusal(resultRefusals.resultVerified) : null
}

/** 409 once somebody has looked: what the second person did not see shows nothing. R16.2 */
export const whyNotAttachToResult = (claim: ClaimStanding, asker: ResultAsker): Refusal | null =>
  whyNotMayResult('attachResultFile', asker) ?? (claim.state === 'waiting' ? null : refusal(resultRefusals.resultFilesClosed))

/** 409: of two corrections of one claim the second names what stands by then. R16.3 */
export const whyNotCorrectResult = (claim: ClaimStanding, asker: ResultAsker): Refusal | null =>
  whyNotMayResult('correctResult', asker) ?? (claim.state === 'corrected' ? refusal(resultRefusals.resultCorrected) : null)

/** 409 unless it stands verified; what is confirmed is confirmed. R16.2 */
export function whyNotAnswer(step: 'confirmResult' | 'disputeResult', claim: ClaimStanding, asker: ResultAsker): Refusal | null {
  const not = whyNotMayResult(step, asker)
  if (not) return not
  if (claim.state === 'corrected') return refusal(resultRefusals.resultCorrected)
  if (claim.state !== 'verified') return refusal(resultRefusals.resultNotVerified)
  if (claim.answer === 'confirmed') return refusal(resultRefusals.resultConfirmed)
  return step === 'disputeResult' && claim.answer === 'disputed' ? refusal(resultRefusals.resultDisputed) : null
}
