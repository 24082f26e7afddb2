import { inboxFigures } from '@yigen/domain/tasks/inbox-figures.ts'
import { taskAccess } from '@yigen/domain/tasks/task-access.ts'
import { sql } from 'kysely'
import { followClocks } from '#requests/follow-clocks.ts'
import { lockFreeMatters } from '#requests/lock-free-matters.ts'
import { serverSlice } from '#slice/slice.ts'
import { endTasks } from './end-tasks.ts'
import { followTaskClocks } from './follow-task-clocks.ts'
import { taskSeen } from './lock-task.ts'
import { taskAdds, taskSays } from './task-says.ts'
import { taskSheet } from './task-sheet.ts'
import { taskRoutes } from './tasks.routes.ts'

export const tasksSlice = serverSlice({
  name: 'tasks',
  floor: 'beside',
  access: taskAccess,
  tables: {
    ofDistrict: ['task', 'task_return', 'task_finish', 'task_waiver', 'task_urging', 'task_extension', 'task_report', 'task_helper'],
  },
  routes: [taskRoutes],
  figures: [inboxFigures],
  exports: { tasks: taskSheet },
  says: taskSays,
  adds: taskAdds,
  subjects: {
    task: {
      // of no matter: by what was asked
      title: sql`coalesce(r.title, (select left(t.asked, 60) from task t where t.district_id = c.district_id and t.id = c.subject_id))`,
      seen: actor => sql`exists (select from task t where t.district_id = s.district_id and t.id = s.id and ${taskSeen(actor)})`,
      // a department does not see the matter itself: its notices lead to the task
      keeps: taskId => ({ taskId }),
      day: () =>
        sql`(select json_build_object('taskStatus', t.status, 'extension', (
          select case when x.beyond_officer then 'minister' else 'officer' end from task_extension x
          where x.district_id = t.district_id and x.task_id = t.id and x.decision is null and t.status = 'accepted'))
          from task t where t.district_id = c.district_id and t.id = c.subject_id)`,
      lockFree: lockFreeMatters,
      dueMoved: async (trx, clocks, districtId) => {
        await followTaskClocks(trx, clocks, districtId)
        await followClocks(trx, clocks, districtId)
      },
    },
  },
  follows: { matterEnded: endTasks },
})
