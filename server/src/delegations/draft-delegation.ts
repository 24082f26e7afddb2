import { randomInt, randomUUIDv7 } from 'node:crypto'
import { checkCodeOf } from '@yigen/domain/delegations/check-code.ts'
import type { DelegationDone, DraftDelegation } from '@yigen/domain/delegations/delegation.ts'
import { endOfDelegation, whyNotDays } from '@yigen/domain/delegations/delegation-days.ts'
import { whyNotDraftDelegation } from '@yigen/domain/delegations/delegation-steps.ts'
import { delegationHistory, delegationNotices, delegationRefusals } from '@yigen/domain/delegations/delegations.slice.ts'
import { isFollowed } from '@yigen/domain/enterprises/enterprise-kinds.ts'
import { enterpriseRefusals } from '@yigen/domain/enterprises/enterprises.slice.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { Refused, refusal, refuseIf } from '@yigen/domain/refusals/refusals.ts'
import { textable } from '@yigen/domain/wire/phone.ts'
import { sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { lockContact } from '#enterprises/contact.queries.ts'
import { lockEnterprise } from '#enterprises/enterprise.queries.ts'
import { record } from '#history/record.ts'
import { tell } from '#notices/tell.ts'
import { nextNumber } from '#requests/request-number.ts'
import { settingsOf } from '#settings/settings.queries.ts'
import { aboutDelegation, newsOfDelegation } from './about-delegation.ts'

type Draft = z.output<typeof DraftDelegation>
type Principal = { id: string; name: string; phone: string }

/** The officer or the deputy writes down the one thing that they are to do for a person, who then signs it on their own phone. R21.1 */
export async function draftDelegation(
  trx: Transaction<DB>,
  actor: Actor,
  enterpriseId: string,
  draft: Draft,
  now: Temporal.Instant,
): Promise<z.output<typeof DelegationDone>> {
  const enterprise = await lockEnterprise(trx, actor, enterpriseId)
  refuseIf(whyNotDraftDelegation(enterprise.asker))
  refuseIf(whyNotDays(draft, (await settingsOf(trx, actor.districtId, now)).numbers, now))
  if (!isFollowed(enterprise.state)) throw new Refused(refusal(enterpriseRefusals.enterpriseClosed))
  await refuseOtherRequest(trx, actor, enterpriseId, draft.requestId)
  const principal = await readPrincipal(trx, actor, enterpriseId, draft.contactId)
  const id = randomUUIDv7()
  const number = await insertDelegation(trx, actor, { id, enterpriseId, draft, principal }, now)
  const data = { principal: principal.name, number, words: draft.words }
  const about = aboutDelegation({ id, enterpriseId, requestId: draft.requestId })
  await record(trx, actor, delegationHistory.drafted, { ...about, data }, now)
  const told = { to: [principal.id], ...newsOfDelegation({ id, enterpriseId }), data: { agent: actor.name, words: draft.words } }
  await tell(trx, actor.districtId, delegationNotices.drafted, told, now)
  return { id, number, status: 'drafted', at: now }
}

async function refuseOtherRequest(trx: Transaction<DB>, { districtId }: Actor, enterpriseId: string, requestId: string | null) {
  if (requestId === null) return
  const { rows } = await sql`
    select from request r where r.district_id = ${districtId} and r.id = ${requestId} and r.enterprise_id = ${enterpriseId}`.execute(trx)
  if (rows.length === 0) throw new Refused(refusal(delegationRefusals.delegationOtherRequest, {}, { field: 'requestId' }))
}

/** Whoever signs has an account and a mobile of their own: the register says which, not who drafts. */
async function readPrincipal(trx: Transaction<DB>, { districtId }: Actor, enterpriseId: string, contactId: string): Promise<Principal> {
  const { name, phone, memberId } = await lockContact(trx, districtId, enterpriseId, contactId)
  if (!memberId) throw new Refused(refusal(delegationRefusals.principalWithoutAccount, { name }, { field: 'contactId' }))
  const mobile = textable(phone)
  if (!mobile) throw new Refused(refusal(delegationRefusals.principalWithoutMobile, { name }, { field: 'contactId' }))
  return { id: memberId, name, phone: mobile }
}

type New = { id: string; enterpriseId: string; draft: Draft; principal: Principal }

async function insertDelegation(
  trx: Transaction<DB>,
  { districtId, memberId }: Actor,
  { id, enterpriseId, draft, principal }: New,
  now: Temporal.Instant,
): Promise<string> {
  const { rows } = await nextNumber(districtId, now, 'delegation').execute(trx)
  const { number } = rows[0] as { number: string }
  const { act, words, place, papers, from, until, requestId } = draft
  await trx
    .insertInto('delegation')
    .values({
      ...{ district_id: districtId, id, number, check_code: checkCodeOf(randomInt), enterprise_id: enterpriseId, request_id: requestId },
      ...{
        principal_id: principal.id,
        principal_name: principal.name,
        phone: principal.phone,
        agent_id: memberId,
        act,
        words,
        place,
        papers,
      },
      ...{ from_day: from, until_day: until, ends_at: endOfDelegation({ until }), status: 'drafted', drafted_at: now },
      ...{ used_at: null, revoked_by: null, receipt_holder_id: null, receipt_ended_by: null, ended_at: null },
    })
    .execute()
  return number
}
