import type { AssignmentHistory, AssignmentRow } from '@yigen/domain/assignments/assignment.ts'
import { holderOf } from '@yigen/domain/clocks/holder.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { readerOf } from '@yigen/domain/members/reader.ts'
import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import { type Kysely, sql } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { findEnterprise } from '#enterprises/enterprise.queries.ts'
import { chainOf } from '#people/chain.queries.ts'
import { onLeave } from '#people/on-leave.ts'

type Row = z.output<typeof AssignmentRow>
type History = z.output<typeof AssignmentHistory>
type Responsible = Extract<History, { reader: 'office' }>['responsible']

/** Every officer an enterprise has had, the latest first; with `on`, who was responsible at that moment and who covered. R3.1, R3.3 */
export async function getAssignmentHistory(db: Kysely<DB>, actor: Actor, id: string, on: Temporal.Instant | null): Promise<History> {
  const enterprise = await findEnterprise(db, actor, id)
  if (!enterprise.whole) {
    const who = actor.language === 'en' ? 'those who hold the enterprise' : '负责这家企业的人'
    throw new Refused(refusal(refusals.mayNot, { who }))
  }
  const { rows } = await sql<Row>`
    select a.id, a.officer_id as "officerId", o.name as "officerName", lower(a.during) as "from", upper(a.during) as until,
      b.name as "assignedBy", a.reason, a.first_contact_at as "firstContactAt"
    from assignment a join member o on o.id = a.officer_id join member b on b.id = a.assigned_by
    where a.district_id = ${actor.districtId} and a.enterprise_id = ${id}
    order by lower(a.during) desc`.execute(db)
  return { reader: readerOf(actor), rows, responsible: on && (await responsibleOn(db, actor.districtId, id, rows, on)) }
}

async function responsibleOn(
  db: Kysely<DB>,
  districtId: string,
  enterpriseId: string,
  rows: readonly Row[],
  on: Temporal.Instant,
): Promise<Responsible> {
  const row = rows.find(({ from, until }) => !isAfter(from, on) && (until === null || isAfter(until, on)))
  if (!row) return null
  const officer = { officerId: row.officerId, officerName: row.officerName }
  if (!(await wasOnLeave(db, districtId, row.officerId, on))) return { ...officer, covering: null }
  const chain = await chainOf(db, districtId, { officerId: row.officerId, enterpriseId }, on)
  const memberId = holderOf({ ...chain, officer: { id: row.officerId, onLeave: true } })
  return { ...officer, covering: memberId ? { memberId, name: chain.names.get(memberId) ?? '' } : null }
}

const isAfter = (one: Temporal.Instant, other: Temporal.Instant) => Temporal.Instant.compare(one, other) > 0

async function wasOnLeave(db: Kysely<DB>, districtId: string, memberId: string, on: Temporal.Instant): Promise<boolean> {
  const { rows } = await sql`
    select from member m where m.district_id = ${districtId} and m.id = ${memberId} and ${onLeave(on)}`.execute(db)
  return rows.length > 0
}
