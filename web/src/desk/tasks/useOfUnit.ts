import { holds } from '#shared/session.ts'
import { useSession } from '../shared/session.tsx'
import type { Task } from './task.queries.ts'

/** Whether the reader is of the unit that is asked: they open its task; whoever handed it out opens the matter. R11.2 */
export function useOfUnit(): (task: Pick<Task, 'unitId'>) => boolean {
  const session = useSession()
  const ofSome = holds(session, 'clerk', 'head')
  return task => ofSome && task.unitId === session.member.unitId
}
