import { type ContactFacts, contactChangeInWords, sameNumber } from '@yigen/domain/enterprises/contact-change.ts'
import type { ChangeContact } from '@yigen/domain/enterprises/enterprise.ts'
import { whyNotEnterpriseStep } from '@yigen/domain/enterprises/enterprise-steps.ts'
import { contactHistory, contactNotices, enterpriseRefusals } from '@yigen/domain/enterprises/enterprises.slice.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { Refused, refusal, refuseIf } from '@yigen/domain/refusals/refusals.ts'
import { plainPhone } from '@yigen/domain/wire/phone.ts'
import { withChange } from '@yigen/domain/wire/with-change.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { closeSessions } from '#http/close-sessions.ts'
import { changeContactAccount, isFree } from '#members/change-contact-account.ts'
import { endInvitations } from '#members/create-invitation.ts'
import { tell } from '#notices/tell.ts'
import { fellowContacts, lockContact, lockOthersOfMember } from './contact.queries.ts'
import { lockEnterprise, touchEnterprise } from './enterprise.queries.ts'

type Change = z.output<typeof ChangeContact>
type Row = ContactFacts & { id: string; enterpriseId: string }
type Kept = ContactFacts & { memberId: string }

/**
 * Name, title and number of a contact as the register says them. A new number is the one that signs in: the old one opens nothing any more, sessions and links end,
 * and every other contact of the person's enterprises hears who wrote it (decision 0026). R1.6, R2.1
 */
export async function changeContact(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  contactId: string,
  change: Change,
  now: Temporal.Instant,
) {
  const enterprise = await lockEnterprise(trx, actor, id)
  const { memberId, ...before } = await lockContact(trx, actor.districtId, id, contactId)
  refuseIf(whyNotEnterpriseStep('changeContact', enterprise, enterprise.asker))
  const after = withChange({ ...before, enterpriseId: id }, change)
  if (contactChangeInWords(before, after).zh === '') return { ok: true as const }
  await writeContact(trx, actor, before, after, now)
  if (memberId) await followOfAccount(trx, actor, { ...before, memberId }, after, now)
  return { ok: true as const }
}

async function writeContact(trx: Transaction<DB>, actor: Actor, before: ContactFacts, after: Row, now: Temporal.Instant) {
  const { id, enterpriseId, name, title, phone } = after
  const of = { enterpriseId, subject: { kind: 'contact' as const, id } }
  await trx.updateTable('contact').set({ name, title, phone }).where('district_id', '=', actor.districtId).where('id', '=', id).execute()
  await touchEnterprise(trx, actor.districtId, enterpriseId, now)
  await record(trx, actor, contactHistory.changed, { ...of, data: { name: before.name, what: contactChangeInWords(before, after) } }, now)
}

async function followOfAccount(trx: Transaction<DB>, actor: Actor, before: Kept, after: ContactFacts, now: Temporal.Instant) {
  const { memberId } = before
  const renumbered = !sameNumber(before.phone, after.phone)
  const to = renumbered ? await freeName(trx, memberId, after.phone) : null
  await changeContactAccount(trx, memberId, after, { from: digitsOf(before.phone), to })
  if (!renumbered) return
  await renumberElsewhere(trx, actor, before, after.phone, now)
  await closeSessions(trx, memberId)
  await endInvitations(trx, { districtId: actor.districtId, memberId }, now)
  const told = [memberId, ...(await fellowContacts(trx, actor.districtId, memberId))]
  await tell(trx, actor.districtId, contactNotices.phoneChanged, { to: told, data: { by: actor.name, name: after.name } }, now)
}

const digitsOf = (phone: string): string => (plainPhone(phone) ?? '').replace(/\D/g, '')

async function freeName(trx: Transaction<DB>, memberId: string, phone: string): Promise<string | null> {
  const digits = digitsOf(phone)
  if (digits === '') return null
  if (!(await isFree(trx, memberId, digits))) throw new Refused(refusal(enterpriseRefusals.phoneOfOthers, { phone }))
  return digits
}

/** One person, one account: where another enterprise has the old number for them, that would open it still. */
async function renumberElsewhere(trx: Transaction<DB>, actor: Actor, { memberId, phone: old }: Kept, phone: string, now: Temporal.Instant) {
  for (const row of await lockOthersOfMember(trx, actor.districtId, memberId))
    if (sameNumber(row.phone, old)) await writeContact(trx, actor, row, { ...row, phone }, now)
}
