import type { AccountChangeReleased } from '@yigen/domain/members/account-change.ts'
import { type AccountChangeKind, whyNotDecideChange } from '@yigen/domain/members/account-change-acts.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { whyNotHold, whyNotReset } from '@yigen/domain/members/member-acts.ts'
import { memberHistory, memberNotices } from '@yigen/domain/members/members.slice.ts'
import { rolesInWords } from '@yigen/domain/members/role-words.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { type News, news, tellAll } from '#notices/tell.ts'
import { type HeldMember, overseersOf, tiesOf } from '#people/member.queries.ts'
import { decideChange, type KeptChange, lockChange } from './account-change.queries.ts'
import { createInvitation, linkOf } from './create-invitation.ts'
import { setRoles } from './set-roles.ts'
import { takeSecondStep } from './take-second-step.ts'

type Released = z.output<typeof AccountChangeReleased>

/** The second administrator: of a reset comes the link, shown once; roles hold from now on. History names both. R1.6 */
export async function releaseAccountChange(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  publicUrl: string,
  now: Temporal.Instant,
): Promise<Released> {
  const { change, member } = await lockChange(trx, actor, id)
  refuseIf(whyNotDecideChange(actor, change))
  const release: Record<AccountChangeKind, () => Promise<Released>> = {
    passwordReset: () => releaseReset(trx, actor, change, member, publicUrl, now),
    roles: () => confirmRoles(trx, actor, change, member, now),
    secondStepRemoval: () => releaseRemoval(trx, actor, change, member, now),
  }
  const released = await release[change.kind]()
  await decideChange(trx, actor, change, { state: 'released' }, now)
  return released
}

async function releaseReset(
  trx: Transaction<DB>,
  actor: Actor,
  change: KeptChange,
  member: HeldMember,
  publicUrl: string,
  now: Temporal.Instant,
): Promise<Released> {
  refuseIf(whyNotReset(actor, member))
  const invitation = { districtId: member.districtId, memberId: member.id, purpose: 'reset' as const, createdBy: actor.memberId }
  const { token, expiresAt } = await createInvitation(trx, { ...invitation, changeId: change.id }, now)
  const subject = { kind: 'member' as const, id: member.id }
  const names = { name: member.name, asker: change.askerName }
  await record(trx, actor, memberHistory.resetReleased, { subject, data: { ...names, askedBy: change.asker.id } }, now)
  const data = { ...names, by: actor.name, memberId: member.id }
  await tellOf(trx, actor, change, now, to => [
    news(memberNotices.resetReleased, { to: to.filter(one => one !== member.id), subject, data }),
    news(memberNotices.yourResetReleased, { to: [member.id], subject, data }),
  ])
  return { link: linkOf(publicUrl, token, 'desk'), expiresAt }
}

async function confirmRoles(
  trx: Transaction<DB>,
  actor: Actor,
  change: KeptChange,
  member: HeldMember,
  now: Temporal.Instant,
): Promise<Released> {
  const roles = change.roles ?? []
  refuseIf(whyNotHold(actor, member, roles, await tiesOf(trx, member.districtId, member.id)))
  const subject = { kind: 'member' as const, id: member.id }
  const names = { name: member.name, asker: change.askerName }
  const kept = { ...names, roles: rolesInWords(roles), askedBy: change.asker.id, before: member.roles, ministerId: change.ministerId }
  await record(trx, actor, memberHistory.rolesConfirmed, { subject, data: kept }, now)
  await setRoles(trx, actor, member, { roles, ministerId: change.ministerId }, now)
  const data = { ...names, by: actor.name, roles: roles.join(' '), memberId: member.id }
  await tellOf(trx, actor, change, now, to => [news(memberNotices.rolesConfirmed, { to: [...to, member.id], subject, data })])
  return { link: null, expiresAt: null }
}

/** The password stays, and is all that it takes from now on. */
async function releaseRemoval(
  trx: Transaction<DB>,
  actor: Actor,
  change: KeptChange,
  member: HeldMember,
  now: Temporal.Instant,
): Promise<Released> {
  refuseIf(whyNotReset(actor, member))
  const by = { zh: `${change.askerName}申请`, en: `asked for by ${change.askerName}` }
  await takeSecondStep(trx, actor, member, by, now)
  const subject = { kind: 'member' as const, id: member.id }
  const data = { by: actor.name, name: member.name, memberId: member.id }
  await tellOf(trx, actor, change, now, to => [
    news(memberNotices.secondStepTaken, { to: to.filter(one => one !== member.id), subject, data }),
    news(memberNotices.yourSecondStepTaken, { to: [member.id], subject, data }),
  ])
  return { link: null, expiresAt: null }
}

/** The asker, the head of the person's unit and the audit administrators; whoever decided it knows. */
async function tellOf(trx: Transaction<DB>, actor: Actor, change: KeptChange, now: Temporal.Instant, newsTo: (to: string[]) => News[]) {
  const to = [change.asker.id, ...(await overseersOf(trx, actor.districtId, change.member.id))]
  await tellAll(trx, actor.districtId, newsTo(to.filter(id => id !== actor.memberId)), now)
}
