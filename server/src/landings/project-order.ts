import type { ProjectSort } from '@yigen/domain/landings/project-sorts.ts'
import { projectStages } from '@yigen/domain/projects/project-stage.ts'
import type { Direction } from '@yigen/domain/wire/direction.ts'
import { sql } from 'kysely'
import { byName, byNumber, byTime, type Order } from '#http/list-order.ts'
import { forecastKey, standingKey } from './project-standing.ts'

type Asked = { sort: ProjectSort; direction?: Direction | undefined; after?: string | undefined }
/** What an order reads of a row. */
type Ordered = { id: string; name: string; lastEventAt: Temporal.Instant; standingKey: number; forecastKey: number; stageKey: number }

const id = sql`p.id`
export const stageKey = sql<number>`array_position(array[${sql.join(projectStages.map(stage => sql.lit(stage)))}], p.stage)`

/** Late ones first, or as a heading says. Over `project p`, its `plan_forecast f` and its standing `s`. */
export function projectOrder({ sort, direction, after }: Asked): Order<Ordered> {
  switch (sort) {
    case 'standing':
      return byNumber({ key: standingKey, id, of: row => row.standingKey, direction: direction ?? 'asc', after })
    case 'forecast':
      return byNumber({ key: forecastKey, id, of: row => row.forecastKey, direction: direction ?? 'asc', after })
    case 'stage':
      return byNumber({ key: stageKey, id, of: row => row.stageKey, direction: direction ?? 'desc', after })
    case 'name':
      return byName({ key: sql`p.name`, id, of: row => row.name, direction: direction ?? 'asc', after })
    case 'touched':
      return byTime({ key: sql`p.last_event_at`, id, of: row => row.lastEventAt, direction: direction ?? 'desc', after })
  }
}
