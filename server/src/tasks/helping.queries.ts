import { type Actor, is } from '@yigen/domain/members/actor.ts'
import { unitRoles } from '@yigen/domain/members/role.ts'
import type { TaskRow } from '@yigen/domain/tasks/task.ts'
import { type RawBuilder, type SqlBool, sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import { rowsPart } from '#database/part.ts'
import type { DB } from '#database/schema.ts'
import { nameOf, shortNameOf } from '#people/names.ts'
import { peopleOfUnits } from '#people/unit-people.queries.ts'

/** Units that help with `task t`, in the order they were named. R7.1 */
export const helpersOfTask = rowsPart(
  () => sql<z.output<typeof TaskRow>['helpers'][number]>`
    select x.unit_id as "unitId", ${shortNameOf(sql`x.unit_id`)} as "unitName", x.asked, ${nameOf(sql`x.named_by`)} as "namedBy", x.named_at as "namedAt"
    from task_helper x where x.district_id = t.district_id and x.task_id = t.id order by x.named_at, x.unit_id`,
  { namedAt: true },
)

/** Tasks that this unit helps with; over `task t`. As a list, so that a list of tasks keeps its index. */
export const helpedBy = (
  actor: Actor,
  unitId: string,
): RawBuilder<SqlBool> => sql<SqlBool>`(t.district_id = ${actor.districtId} and t.id = any(array(
  select x.task_id from task_helper x where x.district_id = ${actor.districtId} and x.unit_id = ${unitId})))`

/** R11.2: those that the unit helps with whose clerk or head the actor is. */
export const helpedByOwnUnit = (actor: Actor): RawBuilder<SqlBool> =>
  is(actor, ...unitRoles) ? helpedBy(actor, actor.unitId) : sql<SqlBool>`false`

/** Clerks and heads of the unit that leads, and of all that lead or help. */
export async function peopleOfTask(
  trx: Transaction<DB>,
  districtId: string,
  { unitId, helpers }: { unitId: string; helpers: readonly { unitId: string }[] },
  now: Temporal.Instant,
) {
  const helping = helpers.map(helper => helper.unitId)
  const of = await peopleOfUnits(trx, districtId, [unitId, ...helping], now)
  return { lead: of(unitId), helping: helping.flatMap(id => of(id).all) }
}
