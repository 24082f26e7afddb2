import type { ContactsRecorded, RecordFirstContacts } from '@yigen/domain/assignments/assignment.ts'
import { assignmentAccess } from '@yigen/domain/assignments/assignment-access.ts'
import { whyNotAccess } from '@yigen/domain/members/access.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { Refused, refusalSentence, refuseIf } from '@yigen/domain/refusals/refusals.ts'
import { sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { visibleEnterprises } from '#sight/enterprise-sight.ts'
import { recordFirstContact } from './record-first-contact.ts'

/** First contacts with several enterprises in the same words, each as if it were alone: those that cannot be recorded say why, the others are. R3.6 */
export async function recordFirstContacts(
  trx: Transaction<DB>,
  actor: Actor,
  { enterpriseIds, ...contact }: z.output<typeof RecordFirstContacts>,
  now: Temporal.Instant,
): Promise<z.output<typeof ContactsRecorded>> {
  refuseIf(whyNotAccess(actor, assignmentAccess.recordFirstContacts))
  const names = await readNames(trx, actor, enterpriseIds)
  const why = new Map<string, string>()
  // in one order, so that two who record the same ones do not wait for each other
  for (const id of [...new Set(enterpriseIds)].sort()) {
    try {
      await recordFirstContact(trx, actor, id, contact, now)
    } catch (fault) {
      // a step refuses before it writes
      if (!(fault instanceof Refused)) throw fault
      why.set(id, refusalSentence(fault.refusal, actor.language))
    }
  }
  return { rows: enterpriseIds.map(id => ({ enterpriseId: id, name: names.get(id) ?? '', whyNot: why.get(id) ?? null })) }
}

/** Of what the reader sees; the others are not there for them. */
async function readNames(trx: Transaction<DB>, actor: Actor, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ id: string; name: string }>`
    select e.id, e.name from enterprise e
    where e.district_id = ${actor.districtId} and e.id = any(${ids}::uuid[]) and ${visibleEnterprises(actor)}`.execute(trx)
  return new Map(rows.map(({ id, name }) => [id, name]))
}
