/** By what the list of people can be ordered. */
export const memberSorts = ['name', 'unit'] as const
export type MemberSort = (typeof memberSorts)[number]
