import type { Plan } from './plan-answer.ts'

/** Why the reader may not change the plan now, as the server says it; null where they may. */
export function whyNotChange(plan: Plan, open: Plan | null): string | null {
  if (open) return open.whyNot.changeDraft
  return plan.status === 'inForce' ? plan.whyNot.draftPlan : plan.whyNot.changeDraft
}
