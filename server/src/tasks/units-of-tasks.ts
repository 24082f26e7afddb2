import type { UnitMember } from '@yigen/domain/clocks/unit-holder.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { organisationRefusals } from '@yigen/domain/organisations/organisations.slice.ts'
import { levelsAsked } from '@yigen/domain/organisations/unit-level.ts'
import { Refused, refusal } from '@yigen/domain/refusals/refusals.ts'
import type { TaskPromise } from '@yigen/domain/tasks/task.ts'
import { taskRefusals } from '@yigen/domain/tasks/tasks.slice.ts'
import { sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import { oneOf } from '#database/one-of.ts'
import type { DB } from '#database/schema.ts'
import { peopleColumn, type UnitPeople, unitPeople } from '#people/unit-people.queries.ts'

/** As it is asked for, with the unit's name and who does its tasks. */
export type WrittenTask = { unitId: string; unitName: string; people: UnitPeople; asked: string; promise: z.output<typeof TaskPromise> }
export type Asked = Omit<WrittenTask, 'unitName' | 'people'>
export type Unit = { id: string; name: string; closed: boolean; people: UnitMember[] }

/** R7.1: departments, streets and villages of the district, each once (400); held as they are, so that none is closed meanwhile. */
export async function readUnits(
  trx: Transaction<DB>,
  actor: Actor,
  tasks: readonly Asked[],
  field: string,
  now: Temporal.Instant,
): Promise<Map<string, Unit>> {
  const { rows } = await heldUnits(actor, tasks, now).execute(trx)
  return unitsOf(tasks, rows, field)
}

/** The same as part of a larger statement. */
export const heldUnits = (actor: Actor, tasks: readonly Asked[], now: Temporal.Instant) => sql<Unit>`
  select u.id, u.short_name as name, u.closed_at is not null as closed, ${peopleColumn(actor.districtId, now)} as people from unit u
  where u.id = any(${tasks.map(task => task.unitId)}::text[]) and u.district_id = ${actor.districtId} and ${oneOf(sql`u.level`, levelsAsked)}
  order by u.id for share of u`

/** 400 for one that is not there, or stands twice. */
export function unitsOf(tasks: readonly Asked[], rows: readonly Unit[], field: string): Map<string, Unit> {
  const ids = tasks.map(task => task.unitId)
  const units = new Map(rows.map(row => [row.id, row]))
  const unknown = ids.find(id => !units.has(id))
  if (unknown) throw new Refused(refusal(organisationRefusals.unknownUnit, { code: unknown }, { field }))
  const twice = ids.find((id, i) => ids.indexOf(id) !== i)
  if (twice) throw new Refused(refusal(taskRefusals.unitTwice, { unit: units.get(twice)?.name ?? twice }, { field }))
  return units
}

/** R7.1: 409 for a unit that is closed, or one's own. */
export function writtenTasks(units: ReadonlyMap<string, Unit>, actor: Actor, tasks: readonly Asked[]): WrittenTask[] {
  return tasks.map(task => {
    const unit = units.get(task.unitId)
    if (!unit || unit.closed) throw new Refused(refusal(taskRefusals.unitClosed, { unit: unit?.name ?? task.unitId }))
    if (unit.id === actor.unitId) throw new Refused(refusal(taskRefusals.ownUnit))
    return { ...task, unitName: unit.name, people: unitPeople(unit.people) }
  })
}
