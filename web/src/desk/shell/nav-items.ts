import { holds, type Session } from '#shared/session.ts'
import { type NavPlace, ofSlices } from '../shared/of-slices.ts'
import { navGroups } from '../shared/slice.ts'

/** Who sees which page in the nav, in their groups. */
export function navOf(session: Session): NavPlace[][] {
  const shown = ofSlices().nav.filter(place => isShown(place, session))
  return navGroups.map(group => shown.filter(place => place.group === group)).filter(places => places.length > 0)
}

const isShown = ({ roles, unless = [], when }: NavPlace, session: Session): boolean =>
  (roles === 'all' || holds(session, ...roles)) && !holds(session, ...unless) && (when?.(session) ?? true)
