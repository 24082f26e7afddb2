import type { Actor } from '@yigen/domain/members/actor.ts'
import type { DB } from '@yigen/server/database/schema.ts'
import { adoptPlan } from '@yigen/server/plans/adopt-plan.ts'
import { changeDraft } from '@yigen/server/plans/change-draft.ts'
import { chaseAuthority } from '@yigen/server/plans/chase-authority.ts'
import { draftPlan } from '@yigen/server/plans/draft-plan.ts'
import type { DraftedMilestone } from '@yigen/server/plans/drafted-milestone.ts'
import { expectMilestone } from '@yigen/server/plans/expect-milestone.ts'
import { finishMilestone } from '@yigen/server/plans/finish-milestone.ts'
import { proposePlan } from '@yigen/server/plans/propose-plan.ts'
import { acceptTask } from '@yigen/server/tasks/accept-task.ts'
import { finishTask } from '@yigen/server/tasks/finish-task.ts'
import { sql, type Transaction } from 'kysely'
import { notThere } from '../replay-beside.ts'
import type { LandingEvent, PlanChange } from './landing.types.ts'
import type { OfLanding } from './take-project.ts'

/** What happened to the plan and its milestones, by the product's own steps; undefined for anything else. */
export async function takePlan(trx: Transaction<DB>, actor: Actor, { id, kind }: OfLanding, event: LandingEvent) {
  const { at } = event
  switch (event.kind) {
    case 'draft':
      return draftPlan(trx, actor, id, { from: event.from, templateKey: kind, reason: event.reason }, at)
    case 'change': {
      const plan = await draftOf(trx, id)
      return changeDraft(trx, actor, plan.id, { revision: plan.revision, milestones: changed(plan.draft, event.changes) }, at)
    }
    case 'propose':
      return proposePlan(trx, actor, (await draftOf(trx, id)).id, {}, at)
    case 'adopt':
      return adoptPlan(trx, actor, (await draftOf(trx, id)).id, { words: event.words, endings: [] }, at)
    case 'acceptTask':
      return acceptTask(trx, actor, await taskOf(trx, actor, id, event.milestone), at)
    case 'finishTask':
      return finishTask(trx, actor, await taskOf(trx, actor, id, event.milestone), { result: event.words }, at)
    case 'finish':
      return finishMilestone(trx, actor, (await milestoneOf(trx, actor, id, event.milestone)).id, { words: event.words }, at)
    case 'expect': {
      const { until, words } = event
      return expectMilestone(trx, actor, (await milestoneOf(trx, actor, id, event.milestone)).id, { until, words }, at)
    }
    case 'chase':
      return chaseAuthority(trx, actor, (await milestoneOf(trx, actor, id, event.milestone)).id, { words: event.words }, at)
  }
}

type Draft = { id: string; revision: number; draft: DraftedMilestone[] }

/** The version that is drafted or proposed. */
async function draftOf(trx: Transaction<DB>, projectId: string): Promise<Draft> {
  const { rows } = await sql<Draft>`
    select id, revision, draft from plan where project_id = ${projectId} and version is null`.execute(trx)
  if (!rows[0]) throw notThere()
  return rows[0]
}

/** By the milestone's number in its template. */
function changed(draft: readonly DraftedMilestone[], changes: Readonly<Record<string, PlanChange>>) {
  return draft.map((milestone, place) => {
    const { amount, lag } = changes[String(place + 1)] ?? {}
    const promise = { ...milestone.promise, amount: amount ?? milestone.promise.amount }
    const predecessors = milestone.predecessors.map(one => ({ ...one, lag: one.lag === 0 ? 0 : (lag ?? one.lag) }))
    return { ...milestone, promise, predecessors }
  })
}

type Milestone = { id: string; taskId: string | null }

async function milestoneOf(trx: Transaction<DB>, { districtId }: Actor, projectId: string, name: string): Promise<Milestone> {
  const { rows } = await sql<Milestone>`
    select id, task_id as "taskId" from milestone where district_id = ${districtId} and project_id = ${projectId} and name = ${name} and status <> 'dropped'`.execute(
    trx,
  )
  if (!rows[0]) throw notThere()
  return rows[0]
}

async function taskOf(trx: Transaction<DB>, actor: Actor, projectId: string, name: string): Promise<string> {
  const { taskId } = await milestoneOf(trx, actor, projectId, name)
  if (taskId === null) throw notThere()
  return taskId
}
