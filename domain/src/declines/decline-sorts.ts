/** By what the ledger of refusals can be ordered. */
export const declineSorts = ['proposed', 'enterprise', 'unit'] as const
export type DeclineSort = (typeof declineSorts)[number]
