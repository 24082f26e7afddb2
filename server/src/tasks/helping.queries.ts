import { type Actor, is } from '@yigen/domain/members/actor.ts'
import { unitRoles } from '@yigen/domain/members/role.ts'
import type { TaskRow } from '@yigen/domain/tasks/task.ts'
import { openTaskStatuses } from '@yigen/domain/tasks/task-status.ts'
import { type RawBuilder, type SqlBool, sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import { oneOf } from '#database/one-of.ts'
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

/** Whether the unit of the actor, a clerk or head, helps with this one `task t`. R11.2 */
export const helpsWith = (actor: Actor): RawBuilder<SqlBool> => (is(actor, ...unitRoles) ? helped(actor.unitId) : sql<SqlBool>`false`)

const helped = (unitId: string): RawBuilder<SqlBool> => sql<SqlBool>`exists (
  select from task_helper x where x.district_id = t.district_id and x.task_id = t.id and x.unit_id = ${unitId})`

/** Which of a list of tasks are asked for: those that go on, or any. */
export type Going = 'on' | 'ever'

/** Over `task t`, the tasks that a unit helps with, as a list, so that a list of tasks keeps its index. Who helped is never forgotten: what goes on is looked for among what is open. */
export const helpedBy = (actor: Actor, unitId: string, going: Going): RawBuilder<SqlBool> => sql<SqlBool>`(
  t.district_id = ${actor.districtId} and t.id = any(array(${going === 'on' ? openOf(actor, unitId) : everOf(actor, unitId)})))`

const openOf = ({ districtId }: Actor, unitId: string) =>
  sql`select t.id from task t where t.district_id = ${districtId} and ${oneOf(sql`t.status`, openTaskStatuses)} and ${helped(unitId)}`

const everOf = ({ districtId }: Actor, unitId: string) =>
  sql`select x.task_id from task_helper x where x.district_id = ${districtId} and x.unit_id = ${unitId}`

/** R11.2: those that the unit helps with whose clerk or head the actor is. */
export const helpedByOwnUnit = (actor: Actor, going: Going): RawBuilder<SqlBool> =>
  is(actor, ...unitRoles) ? helpedBy(actor, actor.unitId, going) : sql<SqlBool>`false`

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
