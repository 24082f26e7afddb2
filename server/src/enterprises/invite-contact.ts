import type { ContactInvited } from '@yigen/domain/enterprises/enterprise.ts'
import { whyNotEnterpriseStep, whyNotNewLink } from '@yigen/domain/enterprises/enterprise-steps.ts'
import { contactHistory, contactNotices, enterpriseRefusals } from '@yigen/domain/enterprises/enterprises.slice.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import type { MemberState } from '@yigen/domain/members/member-state.ts'
import { Refused, refusal, refuseIf } from '@yigen/domain/refusals/refusals.ts'
import { plainPhone } from '@yigen/domain/wire/phone.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { closeSessions } from '#http/close-sessions.ts'
import { type AccountToSignIn, findAccount } from '#members/account.queries.ts'
import { createInvitation, linkOf } from '#members/create-invitation.ts'
import { createMember } from '#members/create-member.ts'
import { tell } from '#notices/tell.ts'
import { fellowContacts, lockContact } from './contact.queries.ts'
import { lockEnterprise } from './enterprise.queries.ts'

type Account = { memberId: string; state: MemberState }
type Contact = Awaited<ReturnType<typeof lockContact>>

/**
 * The contact gets an account, whose user name is the phone number, and a one-time link to open it; who lost the password a new one (R1.6).
 * Who is a contact of another enterprise already keeps that one account and sees both. R1.2, R11.1
 */
export async function inviteContact(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  contactId: string,
  publicUrl: string,
  now: Temporal.Instant,
): Promise<z.output<typeof ContactInvited>> {
  const enterprise = await lockEnterprise(trx, actor, id)
  const contact = await lockContact(trx, actor.districtId, id, contactId)
  refuseIf(whyNotEnterpriseStep('inviteContact', enterprise, enterprise.asker))
  const account = contact.memberId ? await stateOf(trx, contact.memberId) : await accountFor(trx, actor, contact, now)
  refuseIf(whyNotNewLink(actor, account))
  if (!contact.memberId) await linkMember(trx, actor.districtId, contactId, account.memberId)
  const renews = contact.memberId !== null && account.state === 'active'
  const subject = { kind: 'contact' as const, id: contactId }
  const data = { name: contact.name, memberId: account.memberId }
  await record(trx, actor, renews ? contactHistory.linkRenewed : contactHistory.invited, { enterpriseId: id, subject, data }, now)
  const { memberId, state } = account
  if (state === 'active' && !renews) return { memberId, link: null, expiresAt: null, account: 'active' }
  if (renews) await endAndTell(trx, actor, { name: contact.name, memberId }, now)
  const invitation = { districtId: actor.districtId, memberId, createdBy: actor.memberId }
  const { token, expiresAt } = await createInvitation(trx, { ...invitation, purpose: renews ? 'reset' : 'activate' }, now)
  return { memberId, link: linkOf(publicUrl, token, 'door'), expiresAt, account: renews ? 'active' : 'invited' }
}

/** R1.6: the sessions end, and every other contact of the person's enterprises hears who issued the link, as the person does. */
async function endAndTell(
  trx: Transaction<DB>,
  actor: Actor,
  { memberId, name }: { memberId: string; name: string },
  now: Temporal.Instant,
) {
  await closeSessions(trx, memberId)
  const to = [memberId, ...(await fellowContacts(trx, actor.districtId, memberId))]
  await tell(trx, actor.districtId, contactNotices.linkRenewed, { to, data: { by: actor.name, name } }, now)
}

async function stateOf(trx: Transaction<DB>, memberId: string): Promise<Account> {
  return trx.selectFrom('member').select(['id as memberId', 'state']).where('id', '=', memberId).executeTakeFirstOrThrow()
}

/** The account of this phone number: the same person's from another enterprise, or a new one. Of who is a contact in another district, whose name the number is there, one of this district beside it. */
async function accountFor(trx: Transaction<DB>, actor: Actor, contact: Contact, now: Temporal.Instant): Promise<Account> {
  const digits = (plainPhone(contact.phone) ?? '').replace(/\D/g, '')
  if (digits === '') throw new Refused(refusal(enterpriseRefusals.contactNeedsPhone))
  const first = await findAccount(trx, digits)
  const isElsewhere = first !== undefined && first.districtId !== actor.districtId
  const loginName = isElsewhere ? `${digits}@${actor.districtId}` : digits
  const known = isElsewhere ? await findAccount(trx, loginName) : first
  if ([first, known].some(one => one && !isContact(one)))
    throw new Refused(refusal(enterpriseRefusals.phoneOfOthers, { phone: contact.phone }))
  if (known) return known
  const memberId = await createMember(
    trx,
    {
      districtId: actor.districtId,
      unitId: actor.districtId,
      name: contact.name,
      title: contact.title,
      phone: contact.phone,
      loginName,
      roles: ['contact'],
    },
    now,
  )
  return { memberId, state: 'invited' }
}

const isContact = ({ roles, state }: Pick<AccountToSignIn, 'roles' | 'state'>): boolean => roles.includes('contact') && state !== 'disabled'

async function linkMember(trx: Transaction<DB>, districtId: string, contactId: string, memberId: string) {
  await trx.updateTable('contact').set({ member_id: memberId }).where('district_id', '=', districtId).where('id', '=', contactId).execute()
}
