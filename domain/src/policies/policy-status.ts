import type { Sentence } from '#wire/language.ts'

/** How a version stands, from its first text to its end. R22.1 */
export const versionStatuses = ['draft', 'returned', 'verified', 'published', 'withdrawn'] as const
export type VersionStatus = (typeof versionStatuses)[number]

/** Of one policy only one version at a time is being prepared. */
export const openStatuses = ['draft', 'returned', 'verified'] as const satisfies readonly VersionStatus[]

/** What is published, or waits for nothing else. */
export const publishableStatuses = ['verified', 'published'] as const satisfies readonly VersionStatus[]

export const versionStatusWords: Record<VersionStatus, Sentence> = {
  draft: { zh: '待核对', en: 'to be verified' },
  returned: { zh: '已退回', en: 'returned' },
  verified: { zh: '已核对', en: 'verified' },
  published: { zh: '已发布', en: 'published' },
  withdrawn: { zh: '已撤回', en: 'withdrawn' },
}

/** How a policy stands on a day, by its version and by the days of its text. R22.1 */
export const policyStandings = ['inForce', 'ahead', 'ended', 'withdrawn', 'drafted'] as const
export type PolicyStanding = (typeof policyStandings)[number]

/** Those that count as the district's policies of today or of a day to come, and those that are over. */
export const standingsInForce = ['inForce', 'ahead'] as const satisfies readonly PolicyStanding[]
export const standingsOver = ['ended', 'withdrawn'] as const satisfies readonly PolicyStanding[]

/** What the list shows by: those in force, those being prepared, those that wait for the reader to verify, all that are over. */
export const policyStates = ['inForce', 'open', 'toVerify', 'over', 'all'] as const
export type PolicyState = (typeof policyStates)[number]
