import { randomUUID } from 'node:crypto'
import type { Caller, Person } from './caller.ts'
import { traces } from './traces.ts'

/** A writer has an enterprise of its own, and all who work on its matters. */
export type Writer = {
  enterpriseId: string
  contact: Person
  officer: Person
  minister: Person
  leader: Person
  clerk: Person
  clerkUnit: string
}

type Matter = { id: string; writer: Writer; caller: Caller }

/** Every text is written once and found again by it. */
const fresh = (what: string) => `${what} ${randomUUID()}`

async function file(caller: Caller, writer: Writer): Promise<Matter | null> {
  const body = fresh('诉求')
  const filed = await caller.act({
    who: writer.contact,
    step: 'fileRequest',
    path: '/api/requests',
    body: { enterpriseId: writer.enterpriseId, body },
    trace: traces.request(body),
  })
  return filed && { id: filed.id, writer, caller }
}

async function say(matter: Matter, who: Person, step: string, path: string) {
  const { id, caller } = matter
  const words = fresh(step)
  const needsSeen = path === 'replies' || path === 'settlement'
  const seen = needsSeen ? (await caller.read<{ lastMessageId: string }>(who, `/api/requests/${id}`))?.lastMessageId : undefined
  return caller.act({
    who,
    step,
    path: `/api/requests/${id}/${path}`,
    body: { words, ...(seen === undefined ? {} : { seen }) },
    trace: traces.message(words),
  })
}

const reply = (matter: Matter) => say(matter, matter.writer.officer, 'replyToRequest', 'replies')
const settle = (matter: Matter) => say(matter, matter.writer.officer, 'settleRequest', 'settlement')
const note = (matter: Matter) => say(matter, matter.writer.officer, 'addNote', 'notes')
const message = (matter: Matter) => say(matter, matter.writer.contact, 'sendMessage', 'messages')

async function handOut({ id, caller, writer }: Matter): Promise<string | null> {
  const asked = fresh('交办')
  const task = { unitId: writer.clerkUnit, asked, promise: { amount: 2, unit: 'workingDays' } }
  const handed = await caller.act<{ tasks: { id: string }[] }>({
    who: writer.officer,
    step: 'handToUnit',
    path: `/api/requests/${id}/tasks`,
    body: { tasks: [task] },
    trace: traces.task(asked),
  })
  return handed?.tasks[0]?.id ?? null
}

async function ofTask({ caller, writer }: Matter, taskId: string, step: 'acceptTask' | 'finishTask' | 'returnTask') {
  const words = fresh(step)
  const how = {
    acceptTask: { path: 'acceptance', body: {}, trace: traces.acceptance(taskId) },
    finishTask: { path: 'finish', body: { result: words }, trace: traces.finish(words) },
    returnTask: { path: 'return', body: { reason: words }, trace: traces.return(words) },
  }[step]
  return caller.act({ who: writer.clerk, step, ...how, path: `/api/tasks/${taskId}/${how.path}` })
}

async function ofRequest({ id, caller }: Matter, who: Person, step: keyof typeof requestSteps) {
  const words = fresh(step)
  const { path, body, trace } = requestSteps[step](words)
  return caller.act({ who, step, path: `/api/requests/${id}/${path}`, body, trace })
}

const requestSteps = {
  recordWayTried: (words: string) => ({
    path: 'ways-tried',
    body: { what: words, withWhom: '住建局', answered: '不行。' },
    trace: traces.way(words),
  }),
  proposeDecline: (words: string) => ({
    path: 'declines',
    body: { reason: words, alternative: '先用九层。', words: '王经理您好：九层已验收。' },
    trace: traces.decline(words),
  }),
  appealDecline: (words: string) => ({ path: 'appeal', body: { words }, trace: traces.appeal(words) }),
  rateRequest: (words: string) => ({ path: 'rating', body: { grade: 4, words }, trace: traces.rating(words) }),
  withdrawRequest: (reason: string) => ({ path: 'withdrawal', body: { reason }, trace: traces.withdrawal(reason) }),
  reopenRequest: (reason: string) => ({ path: 'reopening', body: { reason }, trace: traces.reopening(reason) }),
}

/** Each step of a story needs the one before it; what is refused or cut off by the end of the run ends it. */
export const stories: readonly ((caller: Caller, writer: Writer) => Promise<unknown>)[] = [
  async (caller, writer) => {
    const matter = await file(caller, writer)
    if (!matter || !(await note(matter)) || !(await reply(matter))) return
    const task = await handOut(matter)
    if (!task || !(await ofTask(matter, task, 'acceptTask')) || !(await ofTask(matter, task, 'finishTask'))) return
    if (await settle(matter)) await ofRequest(matter, writer.contact, 'rateRequest')
  },
  async (caller, writer) => {
    const matter = await file(caller, writer)
    if (!matter || !(await reply(matter))) return
    for (let i = 0; i < 2; i++) if (!(await ofRequest(matter, writer.officer, 'recordWayTried'))) return
    const decline = await ofRequest(matter, writer.officer, 'proposeDecline')
    if (!decline) return
    const release = { step: 'releaseDecline', path: `/api/declines/${decline.id}/release`, body: {}, trace: traces.release(decline.id) }
    if (!(await caller.act({ who: writer.minister, ...release }))) return
    const appeal = await ofRequest(matter, writer.contact, 'appealDecline')
    if (!appeal) return
    const words = fresh('decideAppeal')
    const decision = { step: 'decideAppeal', path: `/api/appeals/${appeal.id}/decision`, body: { decision: 'upheld', words } }
    await caller.act({ who: writer.leader, ...decision, trace: traces.decision(words) })
  },
  async (caller, writer) => {
    const matter = await file(caller, writer)
    if (!matter || !(await message(matter)) || !(await reply(matter))) return
    const task = await handOut(matter)
    if (task && (await ofTask(matter, task, 'returnTask'))) await ofRequest(matter, writer.contact, 'withdrawRequest')
  },
  async (caller, writer) => {
    const matter = await file(caller, writer)
    if (!matter || !(await reply(matter)) || !(await settle(matter))) return
    if (await ofRequest(matter, writer.contact, 'reopenRequest')) await reply(matter)
  },
]
