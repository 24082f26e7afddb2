import { randomUUIDv7 } from 'node:crypto'
import type { AddContact, ContactAdded } from '@yigen/domain/enterprises/enterprise.ts'
import { whyNotEnterpriseStep } from '@yigen/domain/enterprises/enterprise-steps.ts'
import { contactHistory } from '@yigen/domain/enterprises/enterprises.slice.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { lockEnterprise, touchEnterprise } from './enterprise.queries.ts'

type Contact = z.output<typeof AddContact>

/** Somebody of the enterprise to talk to; the account comes with an invitation. */
export async function addContact(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  contact: Contact,
  now: Temporal.Instant,
): Promise<z.output<typeof ContactAdded>> {
  const enterprise = await lockEnterprise(trx, actor, id)
  refuseIf(whyNotEnterpriseStep('addContact', enterprise, enterprise.asker))
  if (contact.isMain) await noLongerMain(trx, actor.districtId, id)
  await touchEnterprise(trx, actor.districtId, id, now)
  return { id: await insertContact(trx, actor, id, contact, now) }
}

/** Writes the contact and its history row; the enterprise is the caller's. */
export async function insertContact(
  trx: Transaction<DB>,
  actor: Actor,
  enterpriseId: string,
  contact: Contact,
  now: Temporal.Instant,
): Promise<string> {
  const id = randomUUIDv7()
  await trx
    .insertInto('contact')
    .values({
      district_id: actor.districtId,
      id,
      enterprise_id: enterpriseId,
      member_id: null,
      name: contact.name,
      title: contact.title,
      phone: contact.phone,
      is_main: contact.isMain,
      import_id: null,
      added_by: actor.memberId,
      added_at: now,
      removed_at: null,
    })
    .execute()
  await record(trx, actor, contactHistory.added, { enterpriseId, subject: { kind: 'contact', id }, data: { name: contact.name } }, now)
  return id
}

/** One main contact at a time. */
async function noLongerMain(trx: Transaction<DB>, districtId: string, enterpriseId: string) {
  await trx
    .updateTable('contact')
    .set({ is_main: false })
    .where('district_id', '=', districtId)
    .where('enterprise_id', '=', enterpriseId)
    .where('is_main', '=', true)
    .execute()
}
