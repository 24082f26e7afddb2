import { randomUUIDv7 } from 'node:crypto'
import { whyNotAccess } from '@yigen/domain/members/access.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { policyHistory, policyRefusals } from '@yigen/domain/policies/policies.slice.ts'
import type { DraftPolicy, PolicyDone } from '@yigen/domain/policies/policy.ts'
import { policyAccess } from '@yigen/domain/policies/policy-access.ts'
import { openStatuses } from '@yigen/domain/policies/policy-status.ts'
import { Refused, refusal, refuseIf } from '@yigen/domain/refusals/refusals.ts'
import { sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import { oneOf } from '#database/one-of.ts'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { bothWords } from './both-words.ts'
import { readDraft } from './read-draft.ts'
import { writeText } from './write-text.ts'

/** An editor reads a text of law into data: the first version of a policy, or the next one of the policy with its id. R22.1 */
export async function draftPolicy(
  trx: Transaction<DB>,
  actor: Actor,
  { yaml: text }: z.output<typeof DraftPolicy>,
  now: Temporal.Instant,
): Promise<z.output<typeof PolicyDone>> {
  refuseIf(whyNotAccess(actor, policyAccess.draftPolicy))
  const document = await readDraft(text, actor)
  const title = bothWords(document.title)
  const id = await policyOfKey(trx, actor, document.id, now)
  const number = await nextNumber(trx, actor, id, title[actor.language === 'en' ? 'en' : 'zh'])
  await sql`
    insert into policy_version (district_id, policy_id, number, status, revision, drafted_by, drafted_at)
    values (${actor.districtId}, ${id}, ${number}, 'draft', 1, ${actor.memberId}, ${now})`.execute(trx)
  await writeText(trx, actor, { id, number, revision: 1 }, { text, document }, now)
  await record(trx, actor, policyHistory.drafted, { subject: { kind: 'policy', id }, data: { title, version: number } }, now)
  return { id, version: number, revision: 1, status: 'draft', title, at: now }
}

/** Who drafts the same new policy at the same time waits here for the other. */
async function policyOfKey(trx: Transaction<DB>, { districtId }: Actor, key: string, now: Temporal.Instant): Promise<string> {
  await trx
    .insertInto('policy')
    .values({ district_id: districtId, id: randomUUIDv7(), key, begun_at: now })
    .onConflict(conflict => conflict.columns(['district_id', 'key']).doNothing())
    .execute()
  const { id } = await trx
    .selectFrom('policy')
    .select('id')
    .where('district_id', '=', districtId)
    .where('key', '=', key)
    .executeTakeFirstOrThrow()
  return id
}

/** 409 while another version is being prepared: its editor would not know of this one. */
async function nextNumber(trx: Transaction<DB>, { districtId }: Actor, id: string, title: string): Promise<number> {
  await sql`select from policy_version v where v.district_id = ${districtId} and v.policy_id = ${id} order by v.number for update`.execute(
    trx,
  )
  const { rows } = await sql<{ next: number; open: number | null }>`
    select coalesce(max(v.number), 0) + 1 as next, max(v.number) filter (where ${oneOf(sql`v.status`, openStatuses)}) as open
    from policy_version v where v.district_id = ${districtId} and v.policy_id = ${id}`.execute(trx)
  const { next, open } = rows[0] as { next: number; open: number | null }
  if (open !== null) throw new Refused(refusal(policyRefusals.policyInPreparation, { title, version: open }))
  return next
}
