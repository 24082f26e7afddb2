import type { Actor } from '@yigen/domain/members/actor.ts'
import { unitHistory } from '@yigen/domain/organisations/organisations.slice.ts'
import type { ChangeUnit } from '@yigen/domain/organisations/unit.ts'
import { whyNotClose, whyNotKeepUnits } from '@yigen/domain/organisations/unit-acts.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { Sentence } from '@yigen/domain/wire/language.ts'
import { sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { findForPost } from '#people/member.queries.ts'
import { lockUnit, refuseTakenName } from './unit.queries.ts'

type Change = z.output<typeof ChangeUnit>

/** A unit's names, the leader in charge of it, and whether it is still there. R1.1, R1.5 */
export async function changeUnit(trx: Transaction<DB>, actor: Actor, id: string, change: Change, now: Temporal.Instant) {
  const unit = await lockUnit(trx, actor, id)
  refuseIf(whyNotKeepUnits(actor))
  const leader = change.leaderId ? await findForPost(trx, actor, change.leaderId, 'leader', 'leaderId') : null
  const closing = change.closed === true && unit.closedAt === null
  const opening = change.closed === false && unit.closedAt !== null
  if (closing) refuseIf(whyNotClose(await whatItHolds(trx, id)))
  if (change.name !== undefined || opening) await refuseTakenName(trx, actor.districtId, change.name ?? unit.name, id)
  await trx
    .updateTable('unit')
    .set({
      name: change.name ?? unit.name,
      short_name: change.shortName ?? unit.shortName,
      leader_id: change.leaderId === undefined ? unit.leaderId : change.leaderId,
      closed_at: closing ? now : opening ? null : unit.closedAt,
    })
    .where('id', '=', id)
    .execute()
  const what = inWords(change, leader?.name ?? null)
  await record(trx, actor, unitHistory.changed, { subject: { kind: 'unit', id }, data: { name: unit.name, what, change } }, now)
  return { ok: true as const }
}

async function whatItHolds(trx: Transaction<DB>, id: string): Promise<{ members: number; units: number }> {
  const { rows } = await sql<{ members: number; units: number }>`
    select (select count(*) from member where unit_id = ${id} and state <> 'disabled')::int as members,
      (select count(*) from unit where parent_id = ${id} and closed_at is null)::int as units`.execute(trx)
  return rows[0] ?? { members: 0, units: 0 }
}

function inWords({ name, shortName, leaderId, closed }: Change, leaderName: string | null): Sentence {
  const said: Sentence[] = []
  if (name !== undefined) said.push({ zh: `名称改为“${name}”`, en: `renamed “${name}”` })
  if (shortName !== undefined) said.push({ zh: `简称改为“${shortName}”`, en: `short name “${shortName}”` })
  if (leaderId !== undefined) said.push({ zh: `分管领导${leaderName ?? '空缺'}`, en: `leader ${leaderName ?? 'none'}` })
  if (closed !== undefined) said.push(closed ? { zh: '撤销', en: 'closed' } : { zh: '恢复', en: 'opened again' })
  return { zh: said.map(one => one.zh).join('，'), en: said.map(one => one.en).join(', ') }
}
