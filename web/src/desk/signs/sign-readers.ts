import { holds, type Session } from '#shared/session.ts'

/** Who reads of signs at all. R23.2 */
export const followsEnterprises = (session: Session): boolean => holds(session, 'officer', 'minister', 'leader')
