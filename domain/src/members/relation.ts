/** How the actor stands to a matter; the strongest of several counts. */
export const relations = ['enterprise', 'officer', 'deputy', 'minister', 'leader', 'other'] as const
export type Relation = (typeof relations)[number]
