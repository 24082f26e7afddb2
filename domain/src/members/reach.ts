/** Whose enterprises and which single matters the roles of a member open, as of the moment they ask. R11.1, R11.2 */
export type Reach = {
  /** whose standing deputy they are now, and the enterprises for which alone they are somebody's. R3.3 */
  deputyOf: readonly string[]
  deputyFor: readonly { officerId: string; enterpriseId: string }[]
  /** whose minister they are; the default one also of whoever has none. R3.2 */
  team: readonly string[]
  /** the people of the unit whose head they are. R3.4 */
  unit: readonly string[]
  /** by which roles they have what has no officer: as the default minister, as the head of that one's unit. R3.2 */
  unassigned: readonly ('minister' | 'head')[]
  /** the enterprises they are a contact of. R11.1 */
  enterprises: readonly string[]
  /** of whom they also see what was taken over within the team, who did: their own, of whom they stand in for, of their unit. R11.2 */
  takers: readonly string[]
  /** matters they are asked to take over, those taken over by whose deputy they are for that enterprise alone, those whose clock runs with somebody of their unit who stands in, and those their team took over of an enterprise that another team has by now. R11.2, R10.1 */
  matters: readonly string[]
  /** the districts under the code of the city whose unit they are of. R18.1 */
  districts: readonly string[]
}

/** Of somebody whose roles were not asked. */
export const noReach: Reach = {
  ...{ deputyOf: [], deputyFor: [], team: [], unit: [], unassigned: [] },
  ...{ enterprises: [], takers: [], matters: [], districts: [] },
}
