import type { Role } from '@yigen/domain/members/role.ts'
import { holds, type Session } from '#shared/session.ts'

export const working = ['officer', 'minister', 'clerk', 'head', 'leader'] as const satisfies Role[]

/** Whose first business is what their unit was asked to do. R7 */
export const ofUnit = ['clerk', 'head'] as const satisfies Role[]

/** Those who have a day of their own, with clocks. */
export const hasDay = (session: Session) => holds(session, ...working)

/** Those who take calls and write them down. R4.2 */
export const logsCalls = (session: Session) => holds(session, 'officer', 'minister', 'leader')

/** Those whose day is made of requests; the others' of what their unit was asked to do. */
export const hasMatters = (session: Session) => holds(session, 'officer', 'minister', 'leader')

/** Enterprises and their matters are seen by those who follow them, by a head those of the unit's officers, by a street's people those on its ground; a department's clerk sees tasks. R11.2 */
export function seesEnterprises(session: Session): boolean {
  return holds(session, 'officer', 'minister', 'leader', 'head') || session.member.unitLevel === 'street'
}
