import { randomUUID } from 'node:crypto'
import type { TestApp } from './app.ts'
import { aProject } from './projects.ts'
import { act, tax } from './tasks.ts'

type Owner = { kind: 'unit' | 'officer' | 'enterprise' | 'outside'; unitId: string | null; name: string }
type Promise = { amount: number; unit: 'workingHours' | 'workingDays' | 'calendarDays' }
type Predecessor = { id: string; link: 'finishStart' | 'startStart'; lag: number }
export type Drafted = {
  id: string
  name: string
  owner: Owner
  promise: Promise
  predecessors: Predecessor[]
  gate: 'signed' | 'registered' | 'invoicing' | 'staffed' | 'taxed'
  serviceCode: string | null
  materials: string
}

export const officer: Owner = { kind: 'officer', unitId: null, name: '' }
export const enterprise: Owner = { kind: 'enterprise', unitId: null, name: '' }
export const outside: Owner = { kind: 'outside', unitId: null, name: '市规划局' }
export const unit = (unitId: string = tax): Owner => ({ kind: 'unit', unitId, name: '' })
export const days = (amount: number): Promise => ({ amount, unit: 'workingDays' })
export const after = (milestone: Drafted, lag = 0): Predecessor => ({ id: milestone.id, link: 'finishStart', lag })

/** A milestone with an id of its own. */
export const milestone = (
  name: string,
  owner: Owner,
  promise: Promise,
  predecessors: Predecessor[] = [],
  more: Partial<Drafted> = {},
): Drafted => ({
  ...{ id: randomUUID(), name, owner, promise, predecessors, gate: 'staffed', serviceCode: null, materials: '' },
  ...more,
})

/** 需求确认 (officer, 2) → 资格核查 (tax, 3) → 协议签署 (enterprise, 2) → 联审 (outside, 4) → 落地核定 (tax, 1). */
export function aLine() {
  const needs = milestone('需求确认', officer, days(2))
  const check = milestone('资格核查', unit(), days(3), [after(needs)])
  const contract = milestone('协议签署', enterprise, days(2), [after(check)])
  const review = milestone('联审', outside, days(4), [after(contract)])
  const landing = milestone('落地核定', unit(), days(1), [after(review)])
  return { needs, check, contract, review, landing, all: [needs, check, contract, review, landing] }
}

type Planning = { milestones?: Drafted[]; projectId?: string }

/** A draft of a project of the cast’s enterprise with these milestones, by its officer. */
export async function aDraft(t: TestApp, { milestones = aLine().all, projectId }: Planning = {}) {
  const project = projectId ?? (await aProject(t, { name: '鹭汀智能研发中心' })).id
  const { id } = await act(t, t.cast.officer, `/api/projects/${project}/plans`, { from: 'template', templateKey: 'office' })
  const answer = await (await t.as(t.cast.officer)).send('PUT', `/api/plans/${id}/draft`, { revision: 0, milestones })
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body))
  return { id: id as string, projectId: project, milestones, revision: 1 }
}

/** Put before the minister. */
export async function aProposedPlan(t: TestApp, planning: Planning = {}) {
  const plan = await aDraft(t, planning)
  await act(t, t.cast.officer, `/api/plans/${plan.id}/proposal`, {})
  return plan
}

/** Adopted by the minister just now: what waits for nothing runs. */
export async function aPlanInForce(t: TestApp, planning: Planning = {}) {
  const plan = await aProposedPlan(t, planning)
  await act(t, t.cast.minister, `/api/plans/${plan.id}/adoption`, {})
  return plan
}

/** The next version, drafted from the one in force with these changes, and proposed. */
export async function aNextVersion(t: TestApp, projectId: string, change: (milestones: Drafted[]) => Drafted[]) {
  const { id } = await act(t, t.cast.officer, `/api/projects/${projectId}/plans`, { from: 'inForce', reason: '联审晚了，重排。' })
  const { milestones } = await readPlan(t, projectId, id)
  const drafted = milestones.map(draftedOf)
  const answer = await (await t.as(t.cast.officer)).send('PUT', `/api/plans/${id}/draft`, { revision: 0, milestones: change(drafted) })
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body))
  await act(t, t.cast.officer, `/api/plans/${id}/proposal`, {})
  return { id: id as string }
}

const draftedOf = ({ id, name, owner, promise, predecessors, gate, serviceCode, materials }: Milestone): Drafted => ({
  ...{ id, name, owner, promise, predecessors, gate, serviceCode, materials },
})

export type Milestone = Drafted & {
  number: number
  planned: { startAt: string; finishAt: string; slackDays: number; critical: boolean }
  now: {
    status: string
    startAt: string
    finishAt: string
    dueAt: string | null
    expectedAt: string | null
    taskId: string | null
    finishedWords: string | null
    deviations: string[]
    critical: boolean
  } | null
  whyNot: Record<string, string | null>
}

/** As the officer sees it. */
export async function readPlan(t: TestApp, projectId: string, planId?: string, who = t.cast.officer) {
  const { body, status } = await (await t.as(who)).get(`/api/projects/${projectId}/plan${planId ? `?planId=${planId}` : ''}`)
  if (status !== 200) throw new Error(JSON.stringify(body))
  return body as {
    id: string
    version: number | null
    status: string
    landsAt: string
    provisional: boolean
    milestones: Milestone[]
    forecast: {
      landsAt: string
      shiftDays: number
      causedBy: string | null
      causedDays: number
      sentence: string
      slipDays: number
      slip: { ours: number; enterprise: number; outside: number }
      provisional: boolean
    } | null
    versions: { id: string; version: number | null; status: string }[]
    draft: { id: string } | null
    whyNot: Record<string, string | null>
  }
}

/** One milestone of the plan in force. */
export async function milestoneOf(t: TestApp, projectId: string, id: string) {
  const { milestones } = await readPlan(t, projectId)
  return milestones.find(one => one.id === id) as Milestone & { now: NonNullable<Milestone['now']> }
}

/** The officer finishes a milestone that is no unit’s. */
export const finish = (t: TestApp, id: string, words = '办完了。') => act(t, t.cast.officer, `/api/milestones/${id}/finish`, { words })

/** The clerk of the tax service finishes the task of a milestone. */
export async function finishTaskOf(t: TestApp, projectId: string, id: string) {
  const { now } = await milestoneOf(t, projectId, id)
  await act(t, t.cast.clerk, `/api/tasks/${now.taskId}/finish`, { result: '核过了，资格齐全。' })
}
