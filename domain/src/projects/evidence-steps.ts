import { dateIn } from '#calendar/zone.ts'
import { type Refusal, refusal, refusals } from '#refusals/refusals.ts'
import type { Language } from '#wire/language.ts'
import type { GateItem, Verifier } from './gate-item.ts'
import { verifiedGates } from './gates-steps.ts'
import type { Gate } from './project-stage.ts'
import { type ProjectAsker, type ProjectDecider, whyNotMayInProject } from './project-steps.ts'
import { projectRefusals } from './projects.slice.ts'

export type Shown = { kind: string; day: Temporal.PlainDate; amount: number | null }

/**
 * Since when an enterprise exists as far as is known: since it was founded, else since so many days° before it was entered, for what is entered later (R4.2).
 * Evidence of before is no evidence of it. R13.3
 */
export function existsSince(
  known: { foundedOn: Temporal.PlainDate | null; enteredAt: Temporal.Instant },
  receivedDaysBack: number,
): Temporal.PlainDate {
  const entered = dateIn(known.enteredAt).subtract({ days: receivedDaysBack })
  const { foundedOn } = known
  return foundedOn && Temporal.PlainDate.compare(foundedOn, entered) < 0 ? foundedOn : entered
}

/** 400: nothing that is asked for, a day after today or before the enterprise, an amount that is missing, broken or of nothing. R13.3 */
export function whyNotEvidence(
  item: GateItem | null,
  shown: Shown,
  days: { today: Temporal.PlainDate; since: Temporal.PlainDate },
): Refusal | null {
  if (!item) return refusal(projectRefusals.evidenceUnknown, { kind: shown.kind }, { field: 'kind' })
  if (Temporal.PlainDate.compare(shown.day, days.today) > 0) return refusal(projectRefusals.evidenceInFuture, {}, { field: 'day' })
  if (Temporal.PlainDate.compare(shown.day, days.since) < 0)
    return refusal(projectRefusals.evidenceBeforeEnterprise, { since: days.since.toString() }, { field: 'day' })
  return whyNotAmount(item, shown.amount)
}

/** What is counted by heads or pieces has no fractions: 人, 台, 家. */
const wholeUnits = ['人', '台', '家']

function whyNotAmount({ name: item, unit }: GateItem, amount: number | null): Refusal | null {
  if (unit === null) return amount === null ? null : refusal(projectRefusals.evidenceNoAmount, { item }, { field: 'amount' })
  if (amount === null) return refusal(projectRefusals.evidenceAmountMissing, { item, unit }, { field: 'amount' })
  if (wholeUnits.includes(unit) && !Number.isInteger(amount))
    return refusal(projectRefusals.evidenceAmountWhole, { item, unit }, { field: 'amount' })
  return null
}

/** Who verifies what is shown at a gate, also of a kind that is asked for no more. R13.3 */
export function verifierOf(item: Pick<GateItem, 'verifiedBy'> | null, gate: Gate): Verifier {
  if (item) return item.verifiedBy
  if (gate === 'taxed') return 'tax'
  return (verifiedGates as readonly Gate[]).includes(gate) ? 'minister' : 'nobody'
}

export type EvidenceState = { name: string; verifier: Verifier; corrected: boolean; verified: boolean }

/**
 * R13.3, R1.4: by a second person, once: the minister, or the next superior where the minister recorded it or is the officer; of tax paid a clerk of the tax bureau.
 * `decider.tookPart`: is the officer, or recorded it.
 */
export function whyNotVerify(
  evidence: EvidenceState,
  asker: ProjectAsker & { ofTaxBureau: boolean },
  decider: ProjectDecider,
): Refusal | null {
  const { verifier, name: item } = evidence
  if (decider.tookPart) return refusal(refusals.notOwnWork)
  return (
    whyNotMayInProject('verifyEvidence', asker, { decides: decider.next, ofTaxBureau: asker.ofTaxBureau }) ??
    whyNotSecond(verifier, asker, decider) ??
    (verifier === 'nobody' ? refusal(projectRefusals.evidenceNotVerified, { item }) : null) ??
    whyNotStanding(evidence)
  )
}

function whyNotSecond(
  verifier: Verifier,
  { language, ofTaxBureau, relation, alsoMinister }: ProjectAsker & { ofTaxBureau: boolean },
  decider: ProjectDecider,
) {
  if (verifier === 'tax' && !ofTaxBureau)
    return refusal(refusals.mayNot, { who: inLanguage(language, '税务局的经办人', 'a clerk of the tax bureau') })
  if (verifier !== 'tax' && !decider.next && !alsoMinister && relation !== 'minister')
    return refusal(refusals.mayNot, { who: inLanguage(language, '项目部长', 'the minister') })
  return null
}

const inLanguage = (language: Language, zh: string, en: string): string => (language === 'en' ? en : zh)

function whyNotStanding({ corrected, verified }: EvidenceState): Refusal | null {
  if (corrected) return refusal(projectRefusals.evidenceCorrected)
  return verified ? refusal(projectRefusals.evidenceVerifiedAlready) : null
}

/** 409: what a second person has looked at is added to by a correction alone. R13.3, R13.5 */
export const whyNotAttach = ({ corrected, verified }: Pick<EvidenceState, 'corrected' | 'verified'>): Refusal | null => {
  if (corrected) return refusal(projectRefusals.evidenceCorrected)
  return verified ? refusal(projectRefusals.evidenceFilesClosed) : null
}

/** 409: of two corrections of one row the second names what stands by then. R13.5 */
export const whyNotCorrect = ({ corrected }: Pick<EvidenceState, 'corrected'>): Refusal | null =>
  corrected ? refusal(projectRefusals.evidenceCorrected) : null
