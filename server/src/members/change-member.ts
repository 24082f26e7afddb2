import type { Actor } from '@yigen/domain/members/actor.ts'
import type { ChangeMember } from '@yigen/domain/members/member.ts'
import { whyNotChange } from '@yigen/domain/members/member-acts.ts'
import { changedFields, changeInWords, type MemberFacts } from '@yigen/domain/members/member-change.ts'
import { memberHistory, memberNotices } from '@yigen/domain/members/members.slice.ts'
import { organisationRefusals } from '@yigen/domain/organisations/organisations.slice.ts'
import { Refused, refusal, refuseIf } from '@yigen/domain/refusals/refusals.ts'
import { withChange } from '@yigen/domain/wire/with-change.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { news, tellAll } from '#notices/tell.ts'
import { openUnit } from '#organisations/unit.queries.ts'
import { changePeople } from '#people/change-people.ts'
import { lockMember, overseersOf, tiesOf } from '#people/member.queries.ts'

type Change = z.output<typeof ChangeMember>
type Kept = MemberFacts & { unitId: string }

/**
 * What is written of somebody of the office. In another unit what they hold as a person stays with them, what they held for their unit goes to who
 * is left there, and their lines are led by whoever leads the new one. R1.2, R1.5, R3.4, R7.2
 */
export async function changeMember(trx: Transaction<DB>, actor: Actor, id: string, change: Change, now: Temporal.Instant) {
  const member = await lockMember(trx, actor, id)
  const before = await readKept(trx, id)
  const moves = change.unitId !== undefined && change.unitId !== before.unitId
  refuseIf(whyNotChange(actor, member, moves, moves ? await tiesOf(trx, actor.districtId, id) : { posts: [] }))
  const unit = moves ? await nameOfUnit(trx, actor, change.unitId ?? '') : before.unit
  const after: Kept = withChange<Kept>(before, { ...change, unit })
  // two units may be called alike
  const fields = new Set([...changedFields(before, after), ...(moves ? (['unit'] as const) : [])])
  if (fields.size === 0) return { ok: true as const }

  const overseers = await overseersOf(trx, actor.districtId, id)
  await write(trx, actor, id, after, moves, now)
  const subject = { kind: 'member' as const, id }
  const data = { name: before.name, what: changeInWords(before, after), change }
  await record(trx, actor, memberHistory.changed, { subject, data }, now)
  const around = moves ? [...overseers, ...(await overseersOf(trx, actor.districtId, id))] : []
  const told = { by: actor.name, memberId: id }
  const to = (ids: readonly string[]) => ids.filter(one => one !== actor.memberId)
  const moved = { ...told, name: after.name, from: before.unit, to: after.unit }
  await tellAll(
    trx,
    actor.districtId,
    [
      news(memberNotices.changed, { to: to([id]), subject, data: { ...told, what: [...fields].join(' ') } }),
      news(memberNotices.moved, { to: to(around), subject, data: moved }),
    ],
    now,
  )
  return { ok: true as const }
}

async function readKept(trx: Transaction<DB>, id: string): Promise<Kept> {
  return trx
    .selectFrom('member as m')
    .innerJoin('unit as u', 'u.id', 'm.unit_id')
    .select(['m.name', 'm.title', 'm.phone', 'm.unit_id as unitId', 'u.short_name as unit'])
    .where('m.id', '=', id)
    .executeTakeFirstOrThrow()
}

async function nameOfUnit(trx: Transaction<DB>, actor: Actor, unitId: string): Promise<string> {
  const unit = await openUnit(trx, actor.districtId, unitId)
  if (!unit) throw new Refused(refusal(organisationRefusals.unknownUnit, { code: unitId }, { field: 'unitId' }))
  return unit.shortName
}

async function write(trx: Transaction<DB>, { districtId }: Actor, id: string, to: Kept, moves: boolean, now: Temporal.Instant) {
  const set = () =>
    trx.updateTable('member').set({ name: to.name, title: to.title, phone: to.phone, unit_id: to.unitId }).where('id', '=', id).execute()
  if (moves) await changePeople(trx, { districtId, memberIds: [id] }, now, set)
  else await set()
}
