import { holds } from '#shared/session.ts'
import { useSession } from '../shared/session.tsx'
import type { Task } from './task.queries.ts'

/** Whether the reader's unit leads a task or helps with it; null for whoever handed it out. R7.1 */
export function usePartOf(): (task: Pick<Task, 'unitId' | 'helpers'>) => 'lead' | 'helping' | null {
  const session = useSession()
  const own = session.member.unitId
  const ofSome = holds(session, 'clerk', 'head')
  return ({ unitId, helpers }) => {
    if (!ofSome) return null
    if (unitId === own) return 'lead'
    return helpers.some(helper => helper.unitId === own) ? 'helping' : null
  }
}
