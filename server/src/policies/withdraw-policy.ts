import { dateIn } from '@yigen/domain/calendar/zone.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { policyHistory, policyNotices, policyRefusals } from '@yigen/domain/policies/policies.slice.ts'
import type { PolicyDone, WithdrawPolicy } from '@yigen/domain/policies/policy.ts'
import { Refused, refusal } from '@yigen/domain/refusals/refusals.ts'
import { sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { tell } from '#notices/tell.ts'
import { lockVersion, type PolicyPlace } from './lock-version.ts'
import { setVersion } from './set-version.ts'
import { toldOfVersion } from './told-of-version.ts'

/** No longer in force from today, with the reason and what takes its place; what it said of days before stays. R22.1 */
export async function withdrawPolicy(
  trx: Transaction<DB>,
  actor: Actor,
  place: PolicyPlace,
  { reason: why, replacedBy }: z.output<typeof WithdrawPolicy>,
  now: Temporal.Instant,
): Promise<z.output<typeof PolicyDone>> {
  const before = await lockVersion(trx, actor, place, 'withdrawPolicy', now)
  const { title, revision, begins } = before
  if (replacedBy !== null) await refuseReplacement(trx, actor, place.id, replacedBy)
  const range = sql<string>`daterange(${begins}::date, greatest(${begins}::date, ${dateIn(now)}::date))`
  await setVersion(trx, actor, place, before.status, {
    ...{ status: 'withdrawn', withdrawn_by: actor.memberId, withdrawn_at: now, withdrawn_why: why, replaced_by: replacedBy },
    in_force: range,
  })
  const version = place.number
  const subject = { kind: 'policy', id: place.id } as const
  await record(trx, actor, policyHistory.withdrawn, { subject, data: { title, version, why } }, now)
  const data = { who: actor.name, title: title.zh, version, why }
  await tell(trx, actor.districtId, policyNotices.withdrawn, { subject, to: toldOfVersion(before, actor), data }, now)
  return { id: place.id, version, revision, status: 'withdrawn', title, at: now }
}

/** 400: what takes its place is another policy of the library. */
async function refuseReplacement(trx: Transaction<DB>, { districtId }: Actor, id: string, replacedBy: string): Promise<void> {
  if (replacedBy === id) throw new Refused(refusal(policyRefusals.policyReplacesItself, {}, { field: 'replacedBy' }))
  const other = await trx
    .selectFrom('policy')
    .select('id')
    .where('district_id', '=', districtId)
    .where('id', '=', replacedBy)
    .executeTakeFirst()
  if (!other) throw new Refused(refusal(policyRefusals.policyReplacementUnknown, {}, { field: 'replacedBy' }))
}
