import { Buffer } from 'node:buffer'
import type { Person } from '../caller.ts'
import { fresh } from '../fresh.ts'
import { answer, answeredMatter, type Matter, ofMatter } from '../matter.ts'
import type { Story } from '../story.ts'
import { recorded, type Trace, written } from '../trace.ts'

const asked = written('task', 'asked')
const finish = written('task_finish', 'result')
const sendingBack = written('task_finish', 'sent_back_why')
const back = written('task_return', 'reason')
const waiver = written('task_waiver', 'reason')
const urging = written('task_urging', 'words')
const extension = written('task_extension', 'reason')
const refusal = written('task_extension', 'words')
const report = written('task_report', 'words')
const helper = written('task_helper', 'asked')
const file = written('file', 'name')
const promise = { amount: 2, unit: 'workingDays' }
const another = '440105-housing'

type Task = { id: string; matter: Matter }

async function handToUnit(matter: Matter): Promise<Task> {
  const words = fresh('交办')
  const body = { tasks: [{ unitId: matter.writer.clerkUnit, asked: words, promise }] }
  const step = { who: matter.writer.officer, step: 'handToUnit', body, trace: asked(words) }
  const { tasks } = await ofMatter<{ tasks: { id: string }[] }>(matter, step)
  return { id: tasks[0]?.id ?? '', matter }
}

async function take({ id, matter }: Task, who: Person, step: string, how: (words: string) => { body?: object; trace: Trace }) {
  const words = fresh(step)
  await matter.caller.act({ who, step, on: { id }, ...how(words) })
}

const acceptTask = (task: Task) =>
  take(task, task.matter.writer.clerk, 'acceptTask', () => ({ body: {}, trace: recorded('task.accepted', task.id) }))
const finishTask = (task: Task) =>
  take(task, task.matter.writer.clerk, 'finishTask', result => ({ body: { result }, trace: finish(result) }))

async function attachTaskFile({ id, matter }: Task) {
  const name = `${fresh('核定')}.txt`
  const bytes = Buffer.from(name.repeat(50))
  await matter.caller.act({
    who: matter.writer.clerk,
    step: 'attachTaskFile',
    on: { id },
    file: { name, bytes, kept: true },
    trace: file(name),
  })
}

/** Later than what two working days give, also over a long holiday. */
const soon = () =>
  Temporal.Now.instant()
    .add({ hours: 24 * 20 })
    .toZonedDateTimeISO('+08:00')
    .toPlainDate()
    .toString()

export const stories: readonly Story[] = [
  async function finishedTwice(caller, writer) {
    const matter = await answeredMatter(caller, writer)
    const task = await handToUnit(matter)
    await acceptTask(task)
    await take(task, writer.officer, 'urgeTask', words => ({ body: { words }, trace: urging(words) }))
    const words = fresh('一起催')
    await caller.act({ who: writer.officer, step: 'urgeTasks', body: { ids: [task.id], words }, trace: urging(words) })
    await attachTaskFile(task)
    await finishTask(task)
    await take(task, writer.officer, 'sendBackTask', why => ({ body: { why }, trace: sendingBack(why) }))
    await finishTask(task)
    await answer(matter, 'settleRequest')
  },
  async function handedOnAndWaived(caller, writer) {
    const matter = await answeredMatter(caller, writer)
    const task = await handToUnit(matter)
    await take(task, writer.clerk, 'returnTask', reason => ({ body: { reason }, trace: back(reason) }))
    const words = fresh('转交')
    const body = { unitId: another, asked: words, promise }
    const step = { who: writer.officer, step: 'handOnTask', on: { id: task.id }, body, trace: asked(words) }
    const { tasks } = await caller.act<{ tasks: { id: string }[] }>(step)
    const next = { id: tasks[0]?.id ?? '', matter }
    await take(next, writer.minister, 'waiveTask', reason => ({ body: { reason }, trace: waiver(reason) }))
  },
  async function givenMoreTime(caller, writer) {
    const matter = await answeredMatter(caller, writer)
    const mistaken = await handToUnit(matter)
    await take(mistaken, writer.officer, 'takeBackTask', () => ({ body: {}, trace: recorded('task.takenBack', mistaken.id) }))
    const task = await handToUnit(matter)
    await acceptTask(task)
    const body = { handlerId: writer.clerk.memberId }
    await take(task, writer.clerk, 'nameHandler', () => ({ body, trace: recorded('task.handlerNamed', task.id) }))
    await take(task, writer.officer, 'changeHelpingUnits', words => ({
      body: { add: [{ unitId: another, asked: words }] },
      trace: helper(words),
    }))
    await take(task, writer.clerk, 'reportInterim', words => ({ body: { words }, trace: report(words) }))
    const ask = () => take(task, writer.clerk, 'askExtension', reason => ({ body: { day: soon(), reason }, trace: extension(reason) }))
    await ask()
    await take(task, writer.officer, 'refuseExtension', reason => ({ body: { reason }, trace: refusal(reason) }))
    await ask()
    await take(task, writer.minister, 'grantExtension', () => ({ body: {}, trace: recorded('task.extended', task.id) }))
    await finishTask(task)
  },
]
