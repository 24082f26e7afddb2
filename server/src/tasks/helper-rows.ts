import type { Actor } from '@yigen/domain/members/actor.ts'
import type { RawBuilder } from 'kysely'
import { rowsOf } from '#database/rows-of.ts'

type Naming = Pick<Actor, 'districtId' | 'memberId'>
type Named = { unitId: string; asked: string }

/** Units named to help, of one task or of several, as rows of one statement. R7.1 */
export const helperRows = (actor: Naming, taskId: string, helpers: readonly Named[], now: Temporal.Instant): RawBuilder<unknown> =>
  rowsOfTasks(actor, [{ id: taskId, helpers }], now)

export const rowsOfTasks = (
  { districtId, memberId }: Naming,
  tasks: readonly { id: string; helpers: readonly Named[] }[],
  now: Temporal.Instant,
): RawBuilder<unknown> =>
  rows.write(
    tasks.flatMap(({ id, helpers }) =>
      helpers.map(({ unitId, asked }) => ({
        ...{ district_id: districtId, task_id: id, unit_id: unitId, asked, named_by: memberId, named_at: now },
      })),
    ),
  )

const rows = rowsOf('task_helper', {
  district_id: 'text',
  task_id: 'uuid',
  unit_id: 'text',
  asked: 'text',
  named_by: 'uuid',
  named_at: 'timestamptz',
})
