import { isThrough, type MilestoneStatus, type OwnerKind } from '@yigen/domain/plans/plan-status.ts'
import type { Actual } from '@yigen/domain/plans/schedule.ts'
import { type Kysely, sql } from 'kysely'
import { type Part, readPart, rowsPart } from '#database/part.ts'
import type { DB } from '#database/schema.ts'
import type { OfProject } from './of-project.ts'

/** What has become of a milestone. `unitName`: of its unit now. */
export type MilestoneRow = {
  id: string
  name: string
  ownerKind: OwnerKind
  ownerUnitId: string | null
  ownerName: string
  unitName: string | null
  status: MilestoneStatus
  readyAt: Temporal.Instant | null
  startedAt: Temporal.Instant | null
  dueAt: Temporal.Instant | null
  expectedAt: Temporal.Instant | null
  expectedWords: string
  chasedSince: Temporal.Instant | null
  finishedAt: Temporal.Instant | null
  finishedWords: string | null
  taskId: string | null
  sentBackAt: Temporal.Instant | null
}

/** Every milestone that a project ever had. */
export const milestonesOf = ({ districtId, projectId }: OfProject): Part<MilestoneRow[]> =>
  rowsPart(
    () => sql<MilestoneRow>`
      select m.id, m.name, m.owner_kind as "ownerKind", m.owner_unit_id as "ownerUnitId", m.owner_name as "ownerName", u.short_name as "unitName", m.status,
        m.ready_at as "readyAt", m.started_at as "startedAt", m.due_at as "dueAt", m.expected_at as "expectedAt", m.expected_words as "expectedWords",
        m.chased_since as "chasedSince", m.finished_at as "finishedAt", m.finished_words as "finishedWords", m.task_id as "taskId", m.sent_back_at as "sentBackAt"
      from milestone m left join unit u on u.id = m.owner_unit_id
      where m.district_id = ${districtId} and m.project_id = ${projectId}`,
    { readyAt: true, startedAt: true, dueAt: true, expectedAt: true, chasedSince: true, finishedAt: true, sentBackAt: true },
  )

export const readMilestones = (db: Kysely<DB>, districtId: string, projectId: string): Promise<MilestoneRow[]> =>
  readPart(db, milestonesOf({ districtId, projectId }))

type Happened = Pick<MilestoneRow, 'id' | 'status' | 'startedAt' | 'finishedAt' | 'expectedAt' | 'dueAt'>

/** What has happened so far, as reckoning takes it: a running one ends when it is due, or expected. R15.4 */
export const actualsOf = (milestones: readonly Happened[]): Map<string, Actual> =>
  new Map(milestones.flatMap(milestone => (milestone.startedAt ? [[milestone.id, actualOf(milestone)]] : [])))

function actualOf({ status, startedAt, finishedAt, expectedAt, dueAt }: Happened): Actual {
  const started = startedAt ? { startedAt: startedAt.epochMilliseconds } : {}
  if (isThrough(status)) return { ...started, ...(finishedAt ? { finishedAt: finishedAt.epochMilliseconds } : {}) }
  const until = expectedAt ?? dueAt
  return status === 'running' ? { ...started, ...(until ? { expectedAt: until.epochMilliseconds } : {}) } : {}
}
