import type { ListProjects, ProjectList } from '@yigen/domain/landings/project-list.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { throughStatuses } from '@yigen/domain/plans/plan-status.ts'
import { type Kysely, type SqlBool, sql } from 'kysely'
import type { z } from 'zod'
import { oneOf } from '#database/one-of.ts'
import type { DB } from '#database/schema.ts'
import { byNumber } from '#http/list-order.ts'
import { ofOwnUnit } from '#plans/plan-sight.ts'
import { projectSeen, projectSeenByUnit } from '#projects/project-sight.ts'
import { projectConditions } from './project-conditions.ts'

type Listed = Extract<z.output<typeof ProjectList>, { reader: 'unit' }>
type Row = Omit<Listed['rows'][number], 'next'> & {
  place: number
  next: { name: string; dueAt: string | null; taskId: string | null } | null
}

/** To a unit: the projects in which it has a milestone or one of its people is named, what runs there first by when it is due, then what moved last; by words, state and stage alone. R13.7 */
export async function listProjectsOfUnit(
  db: Kysely<DB>,
  actor: Actor,
  { search, status, stage, after, limit }: z.output<typeof ListProjects>,
  now: Temporal.Instant,
): Promise<Listed> {
  const order = byNumber({ key: placeKey(actor), id: sql`p.id`, of: (row: Row) => row.place, direction: 'asc', after })
  const seen = sql<SqlBool>`(${projectSeen(actor)} or ${projectSeenByUnit(actor)})`
  const where = sql.join(
    [sql`p.district_id = ${actor.districtId}`, seen, ...projectConditions({ search, status, stage }, actor, now)],
    sql` and `,
  )
  const from = sql`from project p join enterprise e on e.district_id = p.district_id and e.id = p.enterprise_id where ${where}`
  const { rows } = await sql<(Row | { id: null }) & { total: number }>`
    select n.total, o.* from (select count(*)::int as total ${from}) n left join (
      select p.id, p.name, e.name as "enterpriseName", p.stage, p.status, ${placeKey(actor)} as place,
        ${ownCounts(actor)} as own, ${ownNext(actor)} as next, row_number() over (order by ${order.by}) as nth
      ${from} ${order.after} order by ${order.by} limit ${sql.lit(limit + 1)}
    ) o on true order by o.nth`.execute(db)
  const listed = rows.flatMap(row => (row.id === null ? [] : [row as Row]))
  const shown = listed.slice(0, limit)
  const last = shown.at(-1)
  return {
    reader: 'unit',
    rows: shown.map(toRow),
    total: { count: rows[0]?.total ?? 0, atLeast: false },
    next: listed.length > limit && last ? order.cursorOf(last) : null,
  }
}

/** Seconds: of what runs at the unit until it is due; of others, behind all of those, since they moved. Over `project p`. */
const placeKey = (actor: Actor) => sql<number>`coalesce(
  (select extract(epoch from min(m.due_at)) from milestone m where m.district_id = p.district_id and m.project_id = p.id and m.status = 'running' and ${ofOwnUnit(actor)}),
  1e11 - extract(epoch from p.last_event_at))::float8`

/** How much the unit has in it, over `project p`. */
const ownCounts = (actor: Actor) => sql`(
  select json_build_object('running', count(*) filter (where m.status = 'running'), 'waiting', count(*) filter (where m.status = 'waiting'),
    'done', count(*) filter (where ${oneOf(sql`m.status`, throughStatuses)}))
  from milestone m where m.district_id = p.district_id and m.project_id = p.id and ${ofOwnUnit(actor)})`

/** Of what runs at the unit the one due first, over `project p`. */
const ownNext = (actor: Actor) => sql`(
  select row_to_json(x) from (
    select coalesce(y.name, '') as name, m.due_at as "dueAt", m.task_id as "taskId"
    from milestone m left join plan_milestone y on y.district_id = m.district_id and y.plan_id = p.plan_id and y.milestone_id = m.id
    where m.district_id = p.district_id and m.project_id = p.id and m.status = 'running' and ${ofOwnUnit(actor)}
    order by m.due_at limit 1) x)`

const toRow = ({ id, name, enterpriseName, stage, status, own, next }: Row): Listed['rows'][number] => ({
  ...{ id, name, enterpriseName, stage, status, own },
  next: next && { ...next, dueAt: next.dueAt === null ? null : Temporal.Instant.from(next.dueAt) },
})
