import type { Roster } from './station.queries.ts'

/** What the reader said of the sessions of a roster. */
export const ownWishes = ({ officers }: Pick<Roster, 'officers'>, self: string) =>
  officers.find(({ memberId }) => memberId === self)?.wishes ?? []
