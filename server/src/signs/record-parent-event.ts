import { randomUUIDv7 } from 'node:crypto'
import { whyNotAccess } from '@yigen/domain/members/access.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import { whyNotFileNow } from '@yigen/domain/requests/request-filing.ts'
import { type ParentEventRecorded, parentEventWords, type RecordParentEvent } from '@yigen/domain/signs/parent-event.ts'
import { parentEventPeople } from '@yigen/domain/signs/sign-access.ts'
import { whyNotParentEvent } from '@yigen/domain/signs/sign-steps.ts'
import { parentEventHistory } from '@yigen/domain/signs/signs.slice.ts'
import { sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { lockEnterprise } from '#enterprises/enterprise.queries.ts'
import { record } from '#history/record.ts'
import { reckonSigns } from './reckon-signs.ts'
import { readSignRules } from './sign-rules.queries.ts'

type Recording = z.output<typeof RecordParentEvent>

/** Merger, reform or listing of the parent, with where it was read: it counts at once. R23.1 */
export async function recordParentEvent(
  trx: Transaction<DB>,
  actor: Actor,
  enterpriseId: string,
  event: Recording,
  now: Temporal.Instant,
): Promise<z.output<typeof ParentEventRecorded>> {
  const { districtId } = actor
  // the list before its enterprise, as the reckoning does
  await sql`select from sign_listing l where l.district_id = ${districtId} and l.enterprise_id = ${enterpriseId} and l.left_at is null for update`.execute(
    trx,
  )
  const enterprise = await lockEnterprise(trx, actor, enterpriseId)
  refuseIf(whyNotAccess(actor, parentEventPeople) ?? whyNotParentEvent(event, now) ?? whyNotFileNow(enterprise))
  const id = randomUUIDv7()
  await insertParentEvent(trx, actor, { ...event, id, enterpriseId }, now)
  const { kind, parent, words, source } = event
  const about = { subject: { kind: 'parentEvent', id }, enterpriseId } as const
  await record(trx, actor, parentEventHistory.recorded, { ...about, data: { kind: parentEventWords[kind], parent, words, source } }, now)
  await reckonSigns(trx, districtId, [enterpriseId], await readSignRules(trx, districtId), now)
  return { id, enterpriseId, at: now }
}

const insertParentEvent = (
  trx: Transaction<DB>,
  { districtId, memberId }: Actor,
  { id, enterpriseId, kind, parent, words, source, on, nextOn }: Recording & { id: string; enterpriseId: string },
  now: Temporal.Instant,
) =>
  trx
    .insertInto('parent_event')
    .values({
      ...{ district_id: districtId, id, enterprise_id: enterpriseId, kind, parent, words, source },
      ...{ happened_on: on, next_on: nextOn, recorded_by: memberId, recorded_at: now },
    })
    .execute()
