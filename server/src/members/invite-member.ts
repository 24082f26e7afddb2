import type { Actor } from '@yigen/domain/members/actor.ts'
import type { InviteMember } from '@yigen/domain/members/member.ts'
import { whyNotInvite } from '@yigen/domain/members/member-acts.ts'
import { memberNotices } from '@yigen/domain/members/members.slice.ts'
import { organisationRefusals } from '@yigen/domain/organisations/organisations.slice.ts'
import { Refused, refusal, refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { tell } from '#notices/tell.ts'
import { openUnit } from '#organisations/unit.queries.ts'
import { findForPost } from '#people/member.queries.ts'
import { grantingOf, makeAccount } from './make-account.ts'

/** The system administrator makes an account and hands over its one-time link; the security administrators are told whose roles wait for them. R1.2, R1.5, R1.6 */
export async function inviteMember(
  trx: Transaction<DB>,
  actor: Actor,
  input: z.output<typeof InviteMember>,
  publicUrl: string,
  now: Temporal.Instant,
) {
  refuseIf(whyNotInvite(actor, input.roles))
  if (!(await openUnit(trx, actor.districtId, input.unitId)))
    throw new Refused(refusal(organisationRefusals.unknownUnit, { code: input.unitId }, { field: 'unitId' }))
  if (input.ministerId) await findForPost(trx, actor, input.ministerId, 'minister', 'ministerId')
  const granting = await grantingOf(trx, actor)
  const made = await makeAccount(trx, actor, input, granting, publicUrl, now)
  const { memberId, rolesWaiting } = made
  if (rolesWaiting.length > 0)
    await tell(
      trx,
      actor.districtId,
      memberNotices.rolesAsked,
      {
        to: granting.granters,
        subject: { kind: 'member', id: memberId },
        data: { memberId, name: input.name, roles: rolesWaiting.join(' ') },
      },
      now,
    )
  return made
}
