import { type Actor, is } from './actor.ts'

/**
 * Whether the actor is the minister of this officer, or of what has none (R3.2). Who also stands in as the deputy keeps a minister's steps:
 * a deputy is not the officer of the matter (R1.4), and else nobody could take them.
 */
export const isMinisterOf = (actor: Pick<Actor, 'roles' | 'reach'>, officerId: string | null): boolean =>
  is(actor, 'minister') && (officerId === null ? actor.reach.unassigned.includes('minister') : actor.reach.team.includes(officerId))
