import type { Role } from '@yigen/domain/members/role.ts'
import { holds, type Session } from '../shared/session.tsx'

export type NavPath =
  | '/'
  | '/requests'
  | '/enterprises'
  | '/tasks'
  | '/team'
  | '/declines'
  | '/import'
  | '/services'
  | '/calendar'
  | '/members'
  | '/units'
  | '/history'
export type NavItem = {
  to: NavPath
  label: NavLabel
  roles: readonly Role[] | 'all'
  /** who has it elsewhere in the nav */
  unless?: readonly Role[]
  count?: 'overdue' | 'open' | 'enterprises' | 'tasks'
  /** what else must be so */
  when?: (session: Session) => boolean
}
type NavLabel =
  | 'today:title'
  | 'requests:title'
  | 'enterprises:title'
  | 'tasks:title'
  | 'assignments:team'
  | 'declines:ledger'
  | 'imports:title'
  | 'services:title'
  | 'calendar:title'
  | 'members:title'
  | 'organisations:units'
  | 'history:title'

/** The slices whose words the nav uses. */
export const navWords = [
  'shell',
  'today',
  'requests',
  'enterprises',
  'tasks',
  'assignments',
  'declines',
  'imports',
  'services',
  'calendar',
  'members',
  'organisations',
  'history',
] as const

const working = ['officer', 'minister', 'clerk', 'head', 'leader'] as const satisfies Role[]

/** Whose first business is what their unit was asked to do. R7 */
const ofUnit = ['clerk', 'head'] as const satisfies Role[]

/** Enterprises and their matters are seen by those who follow them, by a head those of the unit's officers, by a street's people those on its ground; a department's clerk sees tasks. R11.2 */
function seesEnterprises(session: Session): boolean {
  return holds(session, 'officer', 'minister', 'leader', 'head') || session.member.unitLevel === 'street'
}

/** Who sees which page in the nav; the groups are set apart by a line. The server decides what may be read. */
const groups: readonly (readonly NavItem[])[] = [
  [
    { to: '/', label: 'today:title', roles: working, count: 'overdue' },
    { to: '/tasks', label: 'tasks:title', roles: ofUnit, count: 'tasks' },
    { to: '/requests', label: 'requests:title', roles: working, count: 'open', when: seesEnterprises },
    { to: '/enterprises', label: 'enterprises:title', roles: working, count: 'enterprises', when: seesEnterprises },
  ],
  [
    { to: '/tasks', label: 'tasks:title', roles: ['officer', 'minister', 'leader'], unless: ofUnit, count: 'tasks' },
    { to: '/team', label: 'assignments:team', roles: ['minister', 'leader'] },
    { to: '/declines', label: 'declines:ledger', roles: ['minister', 'leader'] },
    { to: '/import', label: 'imports:title', roles: ['minister'] },
  ],
  [
    { to: '/members', label: 'members:title', roles: ['systemAdministrator', 'securityAdministrator', 'auditAdministrator'] },
    { to: '/units', label: 'organisations:units', roles: ['systemAdministrator'] },
    { to: '/history', label: 'history:title', roles: ['auditAdministrator'] },
  ],
  [
    { to: '/services', label: 'services:title', roles: 'all' },
    { to: '/calendar', label: 'calendar:title', roles: 'all' },
  ],
]

export function navOf(session: Session): NavItem[][] {
  return groups.map(group => group.filter(item => isShown(item, session))).filter(group => group.length > 0)
}

const isShown = ({ roles, unless = [], when }: NavItem, session: Session): boolean =>
  (roles === 'all' || holds(session, ...roles)) && !holds(session, ...unless) && (when?.(session) ?? true)

/** Those who have a day of their own, with clocks. */
export const hasDay = (session: Session) => holds(session, ...working)

/** Those who take calls and write them down. R4.2 */
export const logsCalls = (session: Session) => holds(session, 'officer', 'minister', 'leader')

/** Those whose day is made of requests; the others' of what their unit was asked to do. */
export const hasMatters = (session: Session) => holds(session, 'officer', 'minister', 'leader')
