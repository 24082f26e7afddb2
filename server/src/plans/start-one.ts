import { deadlineOf } from '@yigen/domain/calendar/deadline.ts'
import { momentBlank } from '@yigen/domain/history/moment-blank.ts'
import { milestoneHistory, milestoneNotices, planClocks } from '@yigen/domain/plans/plans.slice.ts'
import type { Transaction } from 'kysely'
import { readCalendar } from '#calendar/calendar.queries.ts'
import { startClock } from '#clocks/start-clock.ts'
import type { DB } from '#database/schema.ts'
import { type Author, record } from '#history/record.ts'
import { tell } from '#notices/tell.ts'
import { chainOf } from '#people/chain.queries.ts'
import { contactsOf } from '#requests/people-of-request.ts'
import { handMilestone } from './hand-milestone.ts'
import type { MilestoneRow } from './milestone-rows.ts'
import { milestoneStarted } from './milestone-started.ts'
import type { PlanInForce } from './plan-in-force.ts'
import type { PlannedRow } from './plan-rows.ts'
import type { ProjectAtHand } from './taken-project.ts'
import { unitAtWork } from './unit-at-work.ts'

/** A milestone starts: of a unit as a task, of the officer with a clock; one of the enterprise has a due time, one outside a time it is expected. A unit that was closed meanwhile leaves it to the officer. `author`: who started it, the clockwork where it starts by itself. R15.2, R15.5 */
export async function startOne(
  trx: Transaction<DB>,
  author: Author,
  project: ProjectAtHand,
  plan: Pick<PlanInForce, 'adoptedBy'>,
  planned: PlannedRow,
  startedAt: Temporal.Instant,
  now: Temporal.Instant,
): Promise<MilestoneRow> {
  const unit = planned.owner.unitId === null ? null : await unitAtWork(trx, project.districtId, planned.owner.unitId, now)
  const ownerKind = planned.owner.kind === 'unit' && !unit ? 'officer' : planned.owner.kind
  const dueAt = deadlineOf(await readCalendar(trx, project.districtId, startedAt), startedAt, planned.promise).dueAt
  const owner = { ownerKind, ownerUnitId: unit?.unitId ?? null, ownerName: ownerKind === 'outside' ? planned.owner.name : '' }
  const row = rowOf(planned, { ...owner, unitName: unit?.unitName ?? null, startedAt, dueAt })
  if (unit) row.taskId = await handMilestone(trx, { project, planned, unit, handedBy: plan.adoptedBy, started: row }, now)
  else await milestoneStarted(project.districtId, row).execute(trx)
  if (ownerKind === 'officer') await startOwnClock(trx, project, planned, startedAt, now)
  await tellStarted(trx, author, project, row, now)
  return row
}

type Started = Pick<MilestoneRow, 'ownerKind' | 'ownerUnitId' | 'ownerName' | 'unitName'> & {
  startedAt: Temporal.Instant
  dueAt: Temporal.Instant
}

const rowOf = ({ id, name }: PlannedRow, started: Started): MilestoneRow => ({
  ...started,
  ...{ id, name, status: 'running', readyAt: started.startedAt, expectedWords: '', chasedSince: null },
  expectedAt: started.ownerKind === 'outside' ? started.dueAt : null,
  ...{ finishedAt: null, finishedWords: null, taskId: null, sentBackAt: null },
})

async function startOwnClock(
  trx: Transaction<DB>,
  { districtId, enterpriseId, officerId }: ProjectAtHand,
  { id, promise }: PlannedRow,
  startedAt: Temporal.Instant,
  now: Temporal.Instant,
): Promise<void> {
  const chain = await chainOf(trx, districtId, { officerId, enterpriseId }, now)
  const subject = { kind: 'milestone', id } as const
  await startClock(trx, { districtId, kind: planClocks.milestone, subject, enterpriseId, requestId: null, chain, startedAt, promise })
}

async function tellStarted(
  trx: Transaction<DB>,
  author: Author,
  project: ProjectAtHand,
  row: MilestoneRow,
  now: Temporal.Instant,
): Promise<void> {
  const { districtId, enterpriseId, enterpriseName, name } = project
  const about = { subject: { kind: 'milestone', id: row.id }, enterpriseId } as const
  // a unit reads on its task how that began
  const subject = row.taskId === null ? about.subject : ({ kind: 'task', id: row.taskId } as const)
  const dueAt = row.dueAt as Temporal.Instant
  const owner = ownerWords(row, enterpriseName)
  const data = { project: name, milestone: row.name, owner, dueAt: momentBlank(dueAt, now) }
  await record(trx, author, milestoneHistory.started, { ...about, subject, at: row.startedAt as Temporal.Instant, data }, now)
  // a unit hears of its task, and nobody of their own act
  if (row.ownerKind === 'unit' || author.memberId === project.officerId) return
  const told = { project: name, milestone: row.name, dueAt: dueAt.toString(), projectId: project.id }
  await tell(trx, districtId, milestoneNotices.started, { to: [project.officerId], ...about, data: told }, now)
  if (row.ownerKind !== 'enterprise') return
  const to = await contactsOf(trx, districtId, enterpriseId)
  await tell(trx, districtId, milestoneNotices.yours, { to, ...about, data: told }, now)
}

const ownerWords = ({ ownerKind, ownerName, unitName }: MilestoneRow, enterpriseName: string): string =>
  ({ unit: unitName ?? '', officer: '首席服务官', enterprise: enterpriseName, outside: ownerName })[ownerKind]
