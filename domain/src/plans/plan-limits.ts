/** Bounds of a plan and of what stands in it. R15.1 */
export const planLimits = {
  mostMilestones: 1000,
  promise: { least: 1, most: 400 },
  /** working days between a milestone and what waits for it */
  lag: { least: -30, most: 120 },
  mostPredecessors: 30,
} as const
