import type { UnitMember } from '@yigen/domain/clocks/unit-holder.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { organisationRefusals } from '@yigen/domain/organisations/organisations.slice.ts'
import { levelsAsked } from '@yigen/domain/organisations/unit-level.ts'
import { Refused, refusal, refuseIf } from '@yigen/domain/refusals/refusals.ts'
import { whyNotHelp } from '@yigen/domain/tasks/helping-units.ts'
import type { TaskPromise } from '@yigen/domain/tasks/task.ts'
import { taskRefusals } from '@yigen/domain/tasks/tasks.slice.ts'
import { sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import { oneOf } from '#database/one-of.ts'
import type { DB } from '#database/schema.ts'
import { peopleColumn, type UnitPeople, unitPeople } from '#people/unit-people.queries.ts'

/** As it is asked for, with the unit's name and who does its tasks. */
export type WrittenHelper = { unitId: string; unitName: string; people: UnitPeople; asked: string }
export type WrittenTask = WrittenHelper & { promise: z.output<typeof TaskPromise>; helpers: readonly WrittenHelper[] }
type Helper = { unitId: string; asked: string }
export type Asked = Helper & { promise: z.output<typeof TaskPromise>; helpers?: readonly Helper[] }
export type Unit = { id: string; name: string; closed: boolean; people: UnitMember[] }
type Units = ReadonlyMap<string, Unit>

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

/** The same by their codes alone; 400 for one that is not there. */
export async function readUnitsById(
  trx: Transaction<DB>,
  actor: Actor,
  ids: readonly string[],
  field: string,
  now: Temporal.Instant,
): Promise<Units> {
  const { rows } = await unitsHeld(actor, ids, now).execute(trx)
  return unitsById(ids, rows, field)
}

/** The units that lead and those that help, as part of a larger statement. */
export const heldUnits = (actor: Actor, tasks: readonly Asked[], now: Temporal.Instant) => unitsHeld(actor, idsOf(tasks), now)

const idsOf = (tasks: readonly Asked[]) => tasks.flatMap(({ unitId, helpers = [] }) => [unitId, ...helpers.map(helper => helper.unitId)])

const unitsHeld = (actor: Actor, ids: readonly string[], now: Temporal.Instant) => sql<Unit>`
  select u.id, u.short_name as name, u.closed_at is not null as closed, ${peopleColumn(actor.districtId, now)} as people from unit u
  where u.id = any(${[...ids]}::text[]) and u.district_id = ${actor.districtId} and ${oneOf(sql`u.level`, levelsAsked)}
  order by u.id for share of u`

/** 400 for one that is not there, or stands twice. */
export function unitsOf(tasks: readonly Asked[], rows: readonly Unit[], field: string): Map<string, Unit> {
  const units = unitsById(idsOf(tasks), rows, field)
  const ids = tasks.map(task => task.unitId)
  const twice = ids.find((id, i) => ids.indexOf(id) !== i)
  if (twice) throw new Refused(refusal(taskRefusals.unitTwice, { unit: nameIn(units, twice) }, { field }))
  for (const { unitId, helpers = [] } of tasks)
    refuseIf(
      whyNotHelp(
        unitId,
        namedUnits(
          units,
          helpers.map(helper => helper.unitId),
        ),
      ),
    )
  return units
}

function unitsById(ids: readonly string[], rows: readonly Unit[], field: string): Map<string, Unit> {
  const units = new Map(rows.map(row => [row.id, row]))
  const unknown = ids.find(id => !units.has(id))
  if (unknown) throw new Refused(refusal(organisationRefusals.unknownUnit, { code: unknown }, { field }))
  return units
}

const nameIn = (units: Units, id: string) => units.get(id)?.name ?? id

/** With their names, as the rules ask of them. */
export const namedUnits = (units: Units, ids: readonly string[]): { id: string; name: string }[] =>
  ids.map(id => ({ id, name: nameIn(units, id) }))

/** R7.1: 409 for a unit that is closed, or one's own, whether it leads or helps. */
export const writtenTasks = (units: Units, actor: Actor, tasks: readonly Asked[]): WrittenTask[] =>
  tasks.map(({ helpers = [], ...task }) => ({ ...task, ...written(units, actor, task), helpers: writtenHelpers(units, actor, helpers) }))

export const writtenHelpers = (units: Units, actor: Actor, helpers: readonly Helper[]): WrittenHelper[] =>
  helpers.map(helper => written(units, actor, helper))

/** Those who helped before go on: whose own unit it is does not matter, only that it is still there. */
export const stillHelping = (units: Units, helpers: readonly Helper[]): WrittenHelper[] =>
  helpers.flatMap(({ unitId, asked }) => {
    const unit = units.get(unitId)
    return unit && !unit.closed ? [{ unitId, asked, unitName: unit.name, people: unitPeople(unit.people) }] : []
  })

function written(units: Units, actor: Actor, { unitId, asked }: Helper): WrittenHelper {
  const unit = units.get(unitId)
  if (!unit || unit.closed) throw new Refused(refusal(taskRefusals.unitClosed, { unit: unit?.name ?? unitId }))
  if (unit.id === actor.unitId) throw new Refused(refusal(taskRefusals.ownUnit))
  return { unitId, asked, unitName: unit.name, people: unitPeople(unit.people) }
}
