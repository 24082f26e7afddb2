import type { TestApp } from './app.ts'
import { aRepliedRequest } from './requests.ts'

export const tax = '440105-tax'
export const street = '440105015'
/** Who helps, where somebody does. */
export const housing = '440105-housing'

type Asked = {
  unitId?: string
  helpers?: { unitId: string; asked?: string }[]
  asked?: string
  promise?: { amount: number; unit: 'workingHours' | 'workingDays' }
}
type Task = {
  id: string
  requestId: string
  unitId: string
  unitName: string
  helpers: { unitId: string; unitName: string; asked: string; namedBy: string; namedAt: string }[]
  asked: string
  status: string
  acceptedBy: string | null
  acceptedAt: string | null
  handlerId: string | null
  handler: string | null
  endedAt: string | null
  clock: { kind: string; startedAt: string; dueAt: string; stoppedAt: string | null; why: string } | null
  returns: number
  returnReason: string | null
  result: string | null
  waiverReason: string | null
  sentBackWhy: string | null
  urgings: number
  firstDueAt: string | null
  extension: { until: string; beyondOfficer: boolean; decision: string | null; decidedBy: string | null; words: string } | null
  reports: { unitName: string; reportedBy: string; words: string }[]
  replacesId: string | null
  whyNot: Record<string, string | null>
}

/** A part of an answered matter, handed to the tax service by its officer: two working days. */
export async function aHandedTask(t: TestApp, asked: Asked = {}) {
  const request = await aRepliedRequest(t)
  return handTask(t, request.id, asked)
}

/** The same in a matter that is there already. */
export async function handTask(t: TestApp, requestId: string, asked: Asked = {}) {
  const task = { unitId: tax, asked: '核对企业的开票资格，给书面意见。', promise: { amount: 2, unit: 'workingDays' }, ...asked }
  const { tasks } = await act(t, t.cast.officer, `/api/requests/${requestId}/tasks`, { tasks: [task] })
  return findTask(t, requestId, tasks[0].id)
}

/** Accepted by the clerk of the tax service. */
export async function anAcceptedTask(t: TestApp, asked: Asked = {}) {
  const task = await aHandedTask(t, asked)
  await act(t, t.cast.clerk, `/api/tasks/${task.id}/acceptance`, {})
  return findTask(t, task.requestId, task.id)
}

export const moreTime = '检测单位周五才能到场。'

/** Accepted, and the clerk asks for more time: so many days after the day it is due. */
export async function anExtensionAsked(t: TestApp, days = 1, asked: Asked = {}) {
  const task = await anAcceptedTask(t, asked)
  await act(t, t.cast.clerk, `/api/tasks/${task.id}/extension`, { day: dayAfter(task, days), reason: moreTime })
  return findTask(t, task.requestId, task.id)
}

/** So many days after the day it is due. */
export const dayAfter = ({ clock }: Task, days: number): string =>
  Temporal.Instant.from(clock?.dueAt ?? '')
    .toZonedDateTimeISO('+08:00')
    .toPlainDate()
    .add({ days })
    .toString()

/** Returned by the clerk as not their own. */
export async function aReturnedTask(t: TestApp, asked: Asked = {}) {
  const task = await aHandedTask(t, asked)
  await act(t, t.cast.clerk, `/api/tasks/${task.id}/return`, { reason: '开票资格由市局核定，不属本局。' })
  return findTask(t, task.requestId, task.id)
}

/** Finished by the clerk with a result. */
export async function aFinishedTask(t: TestApp, asked: Asked = {}) {
  const task = await anAcceptedTask(t, asked)
  await act(t, t.cast.clerk, `/api/tasks/${task.id}/finish`, { result: '开票资格已核定。' })
  return findTask(t, task.requestId, task.id)
}

/** The tax service leads, the housing bureau helps: a clerk of it was asked. */
export const helped = { helpers: [{ unitId: housing, asked: '先看一下现场。' }] }

/** Let go by the minister. */
export async function aWaivedTask(t: TestApp) {
  const task = await aHandedTask(t)
  await act(t, t.cast.minister, `/api/tasks/${task.id}/waiver`, { reason: '企业已自行办好。' })
  return findTask(t, task.requestId, task.id)
}

/** As the officer sees it in the request. */
export async function findTask(t: TestApp, requestId: string, taskId: string) {
  const { body } = await (await t.as(t.cast.officer)).get(`/api/requests/${requestId}`)
  return body.tasks.find((task: Task) => task.id === taskId) as Task
}

/** A step of the story that has to succeed. */
export async function act(t: TestApp, who: string, path: string, body: unknown) {
  const answer = await (await t.as(who)).post(path, body)
  if (answer.status >= 300) throw new Error(`${path} failed: ${JSON.stringify(answer.body)}`)
  return answer.body
}
