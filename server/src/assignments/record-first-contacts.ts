import type { RecordFirstContacts } from '@yigen/domain/assignments/assignment.ts'
import { assignmentAccess } from '@yigen/domain/assignments/assignment-access.ts'
import { whyNotAccess } from '@yigen/domain/members/access.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { BulkDone } from '@yigen/domain/wire/bulk.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { eachOf } from '#http/each-of.ts'
import { recordFirstContact } from './record-first-contact.ts'

/** First contacts with several enterprises in the same words, each as if it were alone: those that cannot be recorded say why, the others are. R3.6 */
export async function recordFirstContacts(
  trx: Transaction<DB>,
  actor: Actor,
  { ids, ...contact }: z.output<typeof RecordFirstContacts>,
  now: Temporal.Instant,
): Promise<BulkDone> {
  refuseIf(whyNotAccess(actor, assignmentAccess.recordFirstContacts))
  return eachOf(actor, ids, id => recordFirstContact(trx, actor, id, contact, now))
}
