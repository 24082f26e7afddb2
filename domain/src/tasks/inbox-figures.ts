import { type Door, figuresOf } from '#slice/figure.ts'
import type { Wire } from '#wire/instant.ts'
import type { TaskList } from './task.ts'

/** What the numbers of a unit's inbox open: of what it leads, and what it helps with. R7.1 */
export const inboxDoors = {
  handed: { list: 'tasks', filter: { state: 'handed', unitId: 'own', part: 'lead' } },
  overdue: { list: 'tasks', filter: { state: 'overdue', unitId: 'own', part: 'lead' } },
  accepted: { list: 'tasks', filter: { state: 'accepted', unitId: 'own', part: 'lead' } },
  helping: { list: 'tasks', filter: { state: 'open', unitId: 'own', part: 'helping' } },
} as const satisfies Record<string, Door>

/** Every number of the inbox of one's own unit. */
export const inboxFigures = figuresOf<Wire<typeof TaskList>>('/api/tasks?state=open&unitId=own&limit=1', ({ counts }) =>
  (Object.keys(inboxDoors) as (keyof typeof inboxDoors)[]).map(name => ({
    figure: `inbox.${name}`,
    n: counts[name],
    opens: inboxDoors[name],
  })),
)
