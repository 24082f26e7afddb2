import type { Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { advanceFrom } from './advance-from.ts'
import { readPlanAtHand } from './plan-at-hand.ts'
import type { ProjectAtHand } from './taken-project.ts'

/** The plan is read as it stands now, and goes on (`advanceFrom`). Nothing starts while the project is paused, or once it is over. R15.2, R13.2 */
export async function advancePlan(
  trx: Transaction<DB>,
  project: ProjectAtHand,
  notBefore: Temporal.Instant | null,
  now: Temporal.Instant,
): Promise<void> {
  if (project.status !== 'open') return
  const atHand = await readPlanAtHand(trx, project)
  if (atHand) await advanceFrom(trx, project, atHand, notBefore, now)
}
