import { dateIn } from '#calendar/zone.ts'
import { whyNotAccess } from '#members/access.ts'
import type { Actor } from '#members/actor.ts'
import type { Role } from '#members/role.ts'
import type { UnitLevel } from '#organisations/unit-level.ts'
import { type Refusal, refusal } from '#refusals/refusals.ts'
import { type Language, say } from '#wire/language.ts'
import { policyRefusals } from './policies.slice.ts'
import { type VersionStatus, versionStatusWords } from './policy-status.ts'

/** What is done to a version, once it is there. */
export const policySteps = ['changePolicyDraft', 'verifyPolicy', 'returnPolicy', 'publishPolicy', 'withdrawPolicy'] as const
export type PolicyStep = (typeof policySteps)[number]

/** Texts of law are read by departments and by the office of the system, on the level of the district (decision 0044). R22.1 */
export const editorLevels = ['district', 'department'] as const satisfies readonly UnitLevel[]
export const editors = ['clerk', 'head', 'minister'] as const satisfies readonly Role[]
/** From the day it is published it decides for everybody: that is for who answers for a unit or a team. */
export const publishers = ['head', 'minister'] as const satisfies readonly Role[]

const takenBy: Readonly<Record<PolicyStep, readonly Role[]>> = {
  changePolicyDraft: editors,
  verifyPolicy: editors,
  returnPolicy: editors,
  publishPolicy: publishers,
  withdrawPolicy: publishers,
}

const takenAt: Readonly<Record<PolicyStep, readonly VersionStatus[]>> = {
  changePolicyDraft: ['draft', 'returned'],
  verifyPolicy: ['draft'],
  returnPolicy: ['draft', 'verified'],
  publishPolicy: ['verified'],
  withdrawPolicy: ['published'],
}

/** `wrote`: the reader wrote some of its texts. `over`: its days are. */
export type VersionStanding = { number: number; status: VersionStatus; wrote: boolean; over: boolean }
type Asker = Pick<Actor, 'roles' | 'language' | 'unitLevel'>

/** Whether somebody drafts policies and verifies those of others. R22.1 */
export const isEditor = (asker: Asker): boolean => whyNotAccess(asker, { kind: 'role', roles: editors, levels: editorLevels }) === null

/** 403 for who does not take the step; 409 where the version does not stand so, is over, or was written by themself. R22.1 */
export function whyNotPolicyStep(step: PolicyStep, { number, status, wrote, over }: VersionStanding, asker: Asker): Refusal | null {
  const mayNot = whyNotAccess(asker, { kind: 'role', roles: takenBy[step], levels: editorLevels })
  if (mayNot) return mayNot
  if (!takenAt[step].includes(status)) return refusal(policyRefusals.policyStands, standing(number, status, asker.language))
  if (step === 'withdrawPolicy' && over) return refusal(policyRefusals.policyOver, { version: number })
  return step === 'verifyPolicy' && wrote ? refusal(policyRefusals.policyOwnText, {}) : null
}

/** A status within a sentence. */
const standing = (version: number, status: VersionStatus, language: Language) => ({
  version,
  status: say(versionStatusWords[status], language),
})

/** 409: another text came meanwhile. */
export const whyNotOverText = ({ revision, writtenBy }: { revision: number; writtenBy: string }, seen: number): Refusal | null =>
  revision === seen ? null : refusal(policyRefusals.policyMoved, { who: writtenBy }, { changed: { revision } })

/** 400: verdicts of days that are over stay as they were. */
export const whyNotFrom = (from: Temporal.PlainDate, now: Temporal.Instant): Refusal | null =>
  Temporal.PlainDate.compare(from, dateIn(now)) < 0 ? refusal(policyRefusals.policyFromPast, {}, { field: 'from' }) : null

/** 409: a version begins on that day or later already, and two are never in force on one day. `begins` null: from the beginning. R22.1 */
export function whyNotBeside(
  from: Temporal.PlainDate,
  others: readonly { number: number; begins: Temporal.PlainDate | null }[],
): Refusal | null {
  const later = others.find(({ begins }) => begins !== null && Temporal.PlainDate.compare(begins, from) >= 0)
  return later ? refusal(policyRefusals.policyDaysTaken, { version: later.number, from: `${later.begins}` }, { field: 'from' }) : null
}
