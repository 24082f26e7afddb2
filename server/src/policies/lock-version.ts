import { dateIn } from '@yigen/domain/calendar/zone.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { type PolicyStep, type VersionStanding, whyNotPolicyStep } from '@yigen/domain/policies/policy-steps.ts'
import { Refused, refusal, refusals, refuseIf } from '@yigen/domain/refusals/refusals.ts'
import { sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { nameOf } from '#people/names.ts'
import { textOfVersion } from './policies-in-force.ts'
import { policiesSeen } from './policies-seen.ts'

/** Where a version stands: whose policy, and which of its versions. */
export type PolicyPlace = { id: string; number: number }

export type LockedVersion = Omit<VersionStanding, 'over'> & {
  key: string
  title: { zh: string; en: string }
  text: string
  revision: number
  /** who wrote the text that holds, and who drafted the version; empty: it came with the product */
  writtenBy: string
  writerId: string | null
  drafterId: string | null
  cases: number
  begins: Temporal.PlainDate | null
  ends: Temporal.PlainDate | null
}

/** Takes a version for a step, and refuses where the actor does not take it, there is none, or it does not stand so. R12.2, R22.1 */
export async function lockVersion(
  trx: Transaction<DB>,
  actor: Actor,
  { id, number }: PolicyPlace,
  step: PolicyStep,
  now: Temporal.Instant,
): Promise<LockedVersion> {
  // locked first: the text is that of the version as who held it left it
  await sql`select from policy_version v where ${policiesSeen(actor)} and v.policy_id = ${id} and v.number = ${number} for update`.execute(
    trx,
  )
  const { rows } = await sql<LockedVersion>`
    select v.number, v.status, v.revision, p.key, json_build_object('zh', t.title_zh, 'en', coalesce(nullif(t.title_en, ''), t.title_zh)) as title, t.text, t.cases,
      coalesce(${nameOf(sql`t.written_by`)}, '') as "writtenBy", t.written_by as "writerId", v.drafted_by as "drafterId",
      lower(v.in_force) as begins, upper(v.in_force) as ends, ${wroteOf(actor)} as wrote
    from policy_version v ${textOfVersion} join policy p on p.district_id = v.district_id and p.id = v.policy_id
    where ${policiesSeen(actor)} and v.policy_id = ${id} and v.number = ${number}`.execute(trx)
  const [version] = rows
  if (!version) throw new Refused(refusal(refusals.notFound))
  refuseIf(whyNotPolicyStep(step, { ...version, over: isOver(version.ends, now) }, actor))
  return version
}

/** Over `policy_version v`: the actor wrote one of its texts. */
export const wroteOf = ({ memberId }: Actor) =>
  sql<boolean>`exists (select from policy_text w where w.district_id = v.district_id and w.policy_id = v.policy_id and w.number = v.number and w.written_by = ${memberId})`

/** The day after its last one has come. */
export const isOver = (ends: Temporal.PlainDate | null, now: Temporal.Instant): boolean =>
  ends !== null && Temporal.PlainDate.compare(ends, dateIn(now)) <= 0
