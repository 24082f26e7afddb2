import type { RefuseAccountChange } from '@yigen/domain/members/account-change.ts'
import { type AccountChangeKind, whyNotDecideChange } from '@yigen/domain/members/account-change-acts.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { memberHistory, memberNotices } from '@yigen/domain/members/members.slice.ts'
import { rolesInWords } from '@yigen/domain/members/role-words.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { tell } from '#notices/tell.ts'
import { overseersOf } from '#people/member.queries.ts'
import { decideChange, lockChange } from './account-change.queries.ts'

/** Nothing changes, and everybody who heard that it was asked hears that it was refused, and why. R1.6 */
export async function refuseAccountChange(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  { reason }: z.output<typeof RefuseAccountChange>,
  now: Temporal.Instant,
) {
  const { change } = await lockChange(trx, actor, id)
  refuseIf(whyNotDecideChange(actor, change))
  await decideChange(trx, actor, change, { state: 'refused', reason }, now)
  const subject = { kind: 'member' as const, id: change.member.id }
  const kept = { name: change.memberName, asker: change.askerName, reason, askedBy: change.asker.id }
  const overseers = await overseersOf(trx, actor.districtId, change.member.id)
  const to = [change.asker.id, change.member.id, ...overseers].filter(one => one !== actor.memberId)
  const said = { by: actor.name, name: change.memberName, asker: change.askerName, reason, memberId: change.member.id }
  const roles = change.roles ?? []
  const refuse: Record<AccountChangeKind, () => Promise<unknown>> = {
    passwordReset: async () => {
      await record(trx, actor, memberHistory.resetRefused, { subject, data: kept }, now)
      await tell(trx, actor.districtId, memberNotices.resetRefused, { to, subject, data: said }, now)
    },
    roles: async () => {
      await record(trx, actor, memberHistory.rolesRefused, { subject, data: { ...kept, roles: rolesInWords(roles) } }, now)
      await tell(trx, actor.districtId, memberNotices.rolesRefused, { to, subject, data: { ...said, roles: roles.join(' ') } }, now)
    },
    secondStepRemoval: async () => {
      await record(trx, actor, memberHistory.secondStepRefused, { subject, data: kept }, now)
      await tell(trx, actor.districtId, memberNotices.secondStepRefused, { to, subject, data: said }, now)
    },
  }
  await refuse[change.kind]()
  return { ok: true as const }
}
