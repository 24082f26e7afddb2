import type { RequestStatus } from '@yigen/domain/requests/request-status.ts'
import { stepsByStatus } from '@yigen/domain/requests/request-steps.ts'
import type { TaskStatus } from '@yigen/domain/tasks/task-status.ts'
import { taskStepsByStatus } from '@yigen/domain/tasks/task-steps.ts'
import type { Job } from '@yigen/server/slice/slice.ts'
import fc from 'fast-check'
import { sql } from 'kysely'
import type { TestApp } from '../app.ts'
import { brokenPromises } from './invariants.ts'
import { type On, type Step, type StepName, steps, type Target } from './steps.ts'

/** The state is the database's; what was done is kept for the figures. */
export type Model = { done: Map<string, number>; refused: number }
export type Real = { t: TestApp; jobs: readonly Job[] }
type Command = fc.AsyncCommand<Model, Real>

/** R4.1: from where each step leads, and nowhere else. */
const leads: Partial<Record<StepName, Partial<Record<RequestStatus, RequestStatus>>>> = {
  replyToRequest: { filed: 'replied' },
  logCall: { filed: 'replied' },
  settleRequest: { filed: 'settled', replied: 'settled' },
  withdrawRequest: { filed: 'withdrawn', replied: 'withdrawn' },
  reopenRequest: { settled: 'replied' },
  releaseDecline: { filed: 'declined', replied: 'declined' },
  decideAppeal: { declined: 'replied' },
  undoReply: { replied: 'filed' },
  mergeRequests: { filed: 'merged', replied: 'merged' },
  sendMessage: { replied: 'filed' },
}

const people = [
  'officer',
  'deputy',
  'minister',
  'head',
  'leader',
  'contact',
  'clerk',
  'foreignOfficer',
  'foreignContact',
  'otherMinister',
  'streetHead',
] as const

type Found = Target & { requestStatus: RequestStatus | null; requestId: string | null; taskStatus: TaskStatus | null }

class Act implements Command {
  readonly name: StepName
  readonly who: (typeof people)[number]
  readonly pick: number
  constructor(name: StepName, who: (typeof people)[number], pick: number) {
    this.name = name
    this.who = who
    this.pick = pick
  }
  check = () => true
  toString = () => `${this.name} by ${this.who} (${this.pick})`

  async run(model: Model, { t }: Real) {
    const step: Step = steps[this.name]
    const who = t.cast[this.who]
    const target = step.on === 'nothing' ? { id: who, lastMessageId: null } : await pickOne(t, step.on, this.pick)
    if (!target) return
    const before = await statusOf(t, target)
    const path = step.path(target.id, target.lastMessageId, who)
    const answer = await (await t.as(who)).send(step.method ?? 'POST', path, step.body(t, target, this.pick))
    if (answer.status >= 500) throw new Error(`${this}: ${answer.status} ${JSON.stringify(answer.body)}`)
    if (answer.status >= 300) model.refused++
    else {
      model.done.set(this.name, (model.done.get(this.name) ?? 0) + 1)
      this.refuseForbidden(before, await statusOf(t, target))
    }
    await holdPromises(t, String(this))
  }

  /** A step is taken only from where its table lets it be, and leads only where the rules say. */
  refuseForbidden(before: Found | null, after: Found | null) {
    const forbidden = (what: string) => new Error(`${this}: ${what}`)
    if (before?.taskStatus && !(taskStepsByStatus[before.taskStatus] as readonly string[]).includes(this.name))
      throw forbidden(`taken from a task that is ${before.taskStatus}`)
    if (!before?.requestStatus || !after?.requestStatus) return
    if (
      steps[this.name].on === 'request' &&
      this.name !== 'answerMove' &&
      this.name !== 'undoReply' &&
      !(stepsByStatus[before.requestStatus] as readonly string[]).includes(this.name)
    )
      throw forbidden(`taken from ${before.requestStatus}`)
    const to = leads[this.name]?.[before.requestStatus]
    if (after.requestStatus !== before.requestStatus && after.requestStatus !== to)
      throw forbidden(`${before.requestStatus} → ${after.requestStatus}`)
  }
}

/** Time goes on, and everything that is due by then happens. */
class Pass implements Command {
  readonly minutes: number
  constructor(minutes: number) {
    this.minutes = minutes
  }
  check = () => true
  toString = () => `${this.minutes} minutes pass`

  async run(_: Model, { t, jobs }: Real) {
    const now = t.travel({ minutes: this.minutes })
    for (const job of jobs) await job.run(t.context, now)
    await holdPromises(t, String(this))
  }
}

async function holdPromises(t: TestApp, after: string) {
  const broken = await brokenPromises(t)
  if (broken.length > 0) throw new Error(`after “${after}”: ${broken.join('; ')}`)
}

const tables = {
  request: 'request',
  task: 'task',
  decline: 'decline',
  appeal: 'appeal',
  rating: 'rating',
  supervision: 'supervision',
} as const

/** One of the latest eight, so that steps meet again on the same matter. */
async function pickOne(t: TestApp, on: Exclude<On, 'nothing'>, pick: number): Promise<Target | null> {
  const found = isMatters(on) ? await latestOfMatters(t, on) : await others[on](t)
  return found[pick % Math.max(found.length, 1)] ?? null
}

const isMatters = (on: On): on is keyof typeof tables => on in tables

type Find = (t: TestApp) => Promise<Target[]>
const latestOf =
  (table: string): Find =>
  async t => {
    const { rows } = await sql<Target>`select id, null as "lastMessageId" from ${sql.table(table)} order by id desc limit 8`.execute(t.db)
    return rows
  }

/** With somebody who has a seat. */
const events: Find = async t => {
  const { rows } = await sql<Target>`
    select v.id, null as "lastMessageId", (
      select s.id from event_sign_up s where s.district_id = v.district_id and s.event_id = v.id and s.state = 'seated' order by s.number limit 1) as "otherId"
    from event v order by v.id desc limit 8`.execute(t.db)
  return rows
}

/** What is held now and what comes next. */
const sessions: Find = async t => {
  const { rows } = await sql<Target>`
    select x.id, null as "lastMessageId", x.starts_at as "startsAt" from station_session x where x.ends_at > ${t.now()} order by x.starts_at, x.id limit 4`.execute(
    t.db,
  )
  return rows
}

const others: Readonly<Record<Exclude<On, 'nothing' | keyof typeof tables>, Find>> = {
  ...{ enterprise: latestOf('enterprise'), visit: latestOf('visit'), lift: latestOf('lift'), handover: latestOf('handover') },
  ...{
    leave: latestOf('leave'),
    event: events,
    stationSession: sessions,
    booking: latestOf('booking'),
    sign_listing: latestOf('sign_listing'),
  },
}

async function latestOfMatters(t: TestApp, on: keyof typeof tables): Promise<Target[]> {
  const request = on === 'request' ? sql`x.id` : sql`x.request_id`
  const { rows } = await sql<Target>`
    select x.id, r.last_message_id as "lastMessageId", (
      select o.id from request o where o.district_id = r.district_id and o.id <> r.id order by o.status in ('filed', 'replied') desc, o.id desc limit 1) as "otherId"
    from ${sql.table(tables[on])} x
    join request r on r.district_id = x.district_id and r.id = ${request} order by x.id desc limit 8`.execute(t.db)
  return rows
}

async function statusOf(t: TestApp, { id }: Target): Promise<Found | null> {
  const { rows } = await sql<Found>`
    select ${id}::uuid as id, null as "lastMessageId", r.id as "requestId", r.status as "requestStatus", x.task as "taskStatus" from (
      select q.id as request, null as task from request q where q.id = ${id}
      union all select q.request_id, q.status from task q where q.id = ${id}
      union all select q.request_id, null from decline q where q.id = ${id}
      union all select q.request_id, null from appeal q where q.id = ${id}
      union all select q.request_id, null from rating q where q.id = ${id}
      union all select q.request_id, null from supervision q where q.id = ${id}) x
    join request r on r.id = x.request`.execute(t.db)
  return rows[0] ?? null
}

/** Mostly the step of whoever it is, now and then anybody's; hours and days go by between. */
const likely: Partial<Record<StepName, readonly (typeof people)[number][]>> = {
  ...{
    fileRequest: ['contact', 'officer'],
    sendMessage: ['contact'],
    withdrawRequest: ['contact'],
    appealDecline: ['contact'],
    rateRequest: ['contact'],
  },
  ...{ acceptTask: ['clerk', 'streetHead'], returnTask: ['clerk', 'streetHead'], finishTask: ['clerk', 'streetHead'] },
  ...{ askExtension: ['clerk', 'streetHead'], reportInterim: ['clerk', 'streetHead'], nameHandler: ['clerk'] },
  ...{ grantExtension: ['officer', 'minister'], refuseExtension: ['officer', 'minister'] },
  ...{
    releaseDecline: ['minister', 'leader'],
    returnDecline: ['minister'],
    closeCallBack: ['minister'],
    waiveTask: ['minister'],
    decideAppeal: ['leader'],
  },
  answerMove: ['deputy'],
  superviseMatter: ['minister', 'leader'],
  ...{ planVisit: ['foreignOfficer', 'otherMinister'], joinVisit: ['otherMinister', 'streetHead'], consentToVisit: ['contact', 'officer'] },
  proposeLift: ['foreignOfficer'],
  liftQuestion: ['otherMinister'],
  acceptLift: ['leader'],
  answerLift: ['leader'],
  proposeHandover: ['officer', 'deputy'],
  acceptHandover: ['deputy', 'officer'],
  declineHandover: ['deputy', 'officer'],
  agreeHandover: ['minister', 'otherMinister'],
  enforceHandover: ['minister'],
  createEvent: ['officer', 'minister'],
  inviteToEvent: ['officer', 'minister'],
  signUp: ['contact', 'foreignContact'],
  leaveEvent: ['contact', 'foreignContact'],
  raiseEventQuestion: ['contact', 'officer'],
  giveFeedback: ['contact', 'foreignContact'],
  assignDuty: ['minister'],
  bookForVisitor: ['officer', 'foreignOfficer'],
  ...{
    markArrived: ['officer', 'deputy'],
    callVisitor: ['officer', 'deputy'],
    serveVisitor: ['officer', 'deputy'],
    markNoShow: ['officer', 'deputy'],
  },
  cancelLeave: ['officer', 'deputy', 'minister'],
  classifyRequests: ['officer', 'minister'],
}
/** What opens a matter, and what keeps it going, comes more often than what ends it. */
const often: Partial<Record<StepName, number>> = {
  fileRequest: 9,
  replyToRequest: 6,
  recordWayTried: 3,
  proposeDecline: 2,
  handToUnit: 4,
  planVisit: 2,
  proposeLift: 2,
  liftQuestion: 2,
  acceptLift: 2,
  acceptTask: 2,
  finishTask: 2,
  settleRequest: 2,
  withdrawRequest: 1,
  proposeHandover: 2,
  acceptHandover: 2,
  createEvent: 2,
  signUp: 4,
  assignDuty: 3,
  giveNumber: 4,
  callVisitor: 3,
  serveVisitor: 2,
}

const acts = (Object.keys(steps) as StepName[]).flatMap(name => {
  const who = fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...(likely[name] ?? (['officer', 'deputy', 'minister'] as const))) },
    { weight: 1, arbitrary: fc.constantFrom(...people) },
  )
  const act = fc.tuple(who, fc.nat(999)).map(([one, pick]): Command => new Act(name, one, pick))
  return Array.from({ length: often[name] ?? 1 }, () => act)
})
const minutes = fc.constantFrom(1, 30, 60 * 4, 60 * 24, 60 * 24 * 3, 60 * 24 * 11)

export const commands = [...acts, ...Array.from({ length: 5 }, () => minutes.map((time): Command => new Pass(time)))]
