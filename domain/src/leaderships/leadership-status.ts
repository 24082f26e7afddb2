/** A change of leader: it changes nothing until accepted, or enforced by the minister; `lapsed` with the end of key. R14.2, R3.5, R3.9 */
export const leaderProposalStatuses = ['proposed', 'accepted', 'declined', 'enforced', 'lapsed'] as const
export type LeaderProposalStatus = (typeof leaderProposalStatuses)[number]

/** The end of key by the minister, with the leader's consent; `lapsed` when the project ended first. R14.4 */
export const keyEndStatuses = ['proposed', 'consented', 'refused', 'lapsed'] as const
export type KeyEndStatus = (typeof keyEndStatuses)[number]
