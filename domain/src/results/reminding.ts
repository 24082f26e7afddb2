/** R16.2 */
export const mostReminders = 4
const week = Temporal.Duration.from({ hours: 24 * 7 })

/** When an enterprise is asked again that was asked so many times, last at `at`; null after the fourth. After downtime a week runs from the late one on. R16.2 */
export const remindAgainAt = (reminded: number, at: Temporal.Instant): Temporal.Instant | null =>
  reminded >= mostReminders ? null : at.add(week)
