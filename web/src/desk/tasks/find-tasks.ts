import { get } from '#shared/http.ts'
import { holds, type Session } from '#shared/session.ts'
import type { HitQuery } from '../shared/slice.ts'
import type { TaskList } from './task.queries.ts'

/** Of a unit's people what the unit was asked, in hand first, then what is over. R11.2 */
export function findTasks(search: string, session: Session, limit: number): HitQuery[] {
  if (!holds(session, 'clerk', 'head')) return []
  return (['open', 'ended'] as const).map(state => ({
    queryKey: [{ of: ['task'] }, 'search', 'tasks', state, search],
    queryFn: async ({ signal }) => {
      const { rows } = await get<TaskList>('/api/tasks', { search, state, unitId: 'own', limit }, signal)
      return rows.map(({ id, title, requestNumber, enterpriseName, requestId, enterpriseId }) => ({
        id,
        name: title,
        notes: [requestNumber ?? '', enterpriseName],
        subject: { id, requestId, enterpriseId },
      }))
    },
  }))
}
