/** What is longer ago is left out; until then a phone that looks in rarely learns that something was called off. */
const keptDays = 35

export const shownSince = (now: Temporal.Instant): Temporal.Instant => now.subtract({ hours: 24 * keptDays })
