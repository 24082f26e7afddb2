import type { PhoneRevealed } from '@yigen/domain/enterprises/enterprise.ts'
import { phoneOpenTo, whyNotReveal } from '@yigen/domain/enterprises/enterprise-steps.ts'
import { contactHistory } from '@yigen/domain/enterprises/enterprises.slice.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { Refused, refusal, refusals, refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { lockContact } from './contact.queries.ts'
import { lockEnterprise } from './enterprise.queries.ts'

/** A masked number is shown to whoever sees the enterprise whole, and that stays on the record; to its own people it is open anyway. R11.4 */
export async function revealPhone(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  contactId: string,
  now: Temporal.Instant,
): Promise<z.output<typeof PhoneRevealed>> {
  const enterprise = await lockEnterprise(trx, actor, id)
  const contact = await lockContact(trx, actor.districtId, id, contactId)
  if (contact.memberId === actor.memberId || phoneOpenTo(enterprise.asker.relation)) return { phone: contact.phone }
  refuseIf(whyNotReveal(actor))
  if (!enterprise.whole) {
    const who = actor.language === 'en' ? 'those who hold the enterprise' : '负责这家企业的人'
    throw new Refused(refusal(refusals.mayNot, { who }))
  }
  await record(
    trx,
    actor,
    contactHistory.phoneRevealed,
    { enterpriseId: id, subject: { kind: 'contact', id: contactId }, data: { name: contact.name } },
    now,
  )
  return { phone: contact.phone }
}
