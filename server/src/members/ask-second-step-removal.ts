import type { AskSecondStepRemoval, SecondStepRemovalAsked } from '@yigen/domain/members/account-change.ts'
import { twoDecide } from '@yigen/domain/members/account-change-acts.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { whyNotAskReset } from '@yigen/domain/members/member-acts.ts'
import { memberHistory, memberNotices, memberRefusals } from '@yigen/domain/members/members.slice.ts'
import { Refused, refusal, refuseIf } from '@yigen/domain/refusals/refusals.ts'
import { sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { news, tellAll } from '#notices/tell.ts'
import { activeRoles, type HeldMember, lockMember, overseersOf } from '#people/member.queries.ts'
import { said } from '#slice/registry.ts'
import { insertChange } from './account-change.queries.ts'
import { decidersFor } from './deciders-for.ts'
import { takeSecondStep } from './take-second-step.ts'

/**
 * Somebody lost the device by which they sign in: one administrator asks, another releases it, as the reset of a password (R1.6); the password stays.
 * Until administrators of two kinds are there one alone takes it away.
 */
export async function askSecondStepRemoval(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  { reason }: z.output<typeof AskSecondStepRemoval>,
  now: Temporal.Instant,
): Promise<z.output<typeof SecondStepRemovalAsked>> {
  const member = await lockMember(trx, actor, id)
  refuseIf(whyNotAskReset(actor, member))
  if (!(await hasOne(trx, member))) throw new Refused(refusal(memberRefusals.noSecondStep, { name: member.name }))
  const subject = { kind: 'member' as const, id }
  if (!twoDecide(await activeRoles(trx, actor.districtId))) {
    await takeSecondStep(trx, actor, member, { zh: reason, en: reason }, now)
    const data = { by: actor.name, name: member.name }
    await tellAll(trx, actor.districtId, [news(memberNotices.yourSecondStepTaken, { to: [id], subject, data })], now)
    return { changeId: null }
  }
  const deciders = await decidersFor(trx, actor, { kind: 'secondStepRemoval', member })
  const changeId = await insertChange(trx, actor, { memberId: id, kind: 'secondStepRemoval', reason }, now)
  await record(trx, actor, memberHistory.secondStepAsked, { subject, data: { name: member.name, reason, changeId } }, now)
  const data = { by: actor.name, name: member.name, reason, memberId: id, changeId }
  const to = [...(await overseersOf(trx, actor.districtId, id)), ...deciders].filter(one => one !== actor.memberId && one !== id)
  await tellAll(
    trx,
    actor.districtId,
    [news(memberNotices.secondStepAsked, { to, subject, data }), news(memberNotices.yourSecondStepAsked, { to: [id], subject, data })],
    now,
  )
  return { changeId }
}

async function hasOne(trx: Transaction<DB>, { districtId, id }: HeldMember): Promise<boolean> {
  const of = { districtId: sql`${districtId}`, memberId: sql`${id}::uuid` }
  const { rows } = await sql<{ has: boolean }>`select ${said('hasSecondStep')(of)} as has`.execute(trx)
  return rows[0]?.has ?? false
}
