import { type TaskStep, taskSteps } from '@yigen/domain/tasks/task-steps.ts'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { attempting } from '@yigen/testing/attempts.ts'
import { makeMember, peopleOf } from '@yigen/testing/cast.ts'
import {
  act,
  aFinishedTask,
  aHandedTask,
  anAcceptedTask,
  anExtensionAsked,
  aReturnedTask,
  aWaivedTask,
  findTask,
  helped,
  housing,
  moreTime,
  street,
  tax,
} from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
let headOfTax: string
let clerkAndLeader: string
let clerkOfHousing: string
beforeAll(async () => {
  t = await testApp()
  headOfTax = await makeMember(t.db, t.now(), { name: '区税务负责人', unitId: tax, roles: ['head'] })
  clerkOfHousing = await makeMember(t.db, t.now(), { name: '区住建经办人', unitId: housing, roles: ['clerk'] })
  clerkAndLeader = await makeMember(t.db, t.now(), { name: '江映月', unitId: tax, roles: ['clerk', 'leader'] })
})
afterAll(() => t.close())

const promise = { amount: 1, unit: 'workingDays' }
/** A file is no JSON: its step is asked in attach-task-file.test.ts. */
const asks: Record<Exclude<TaskStep, 'attachTaskFile'>, [path: string, body: object]> = {
  acceptTask: ['acceptance', {}],
  returnTask: ['return', { reason: '不属本局。' }],
  handOnTask: ['handing-on', { unitId: street, asked: '核查到了哪一步。', promise }],
  finishTask: ['finish', { result: '已核定。' }],
  sendBackTask: ['sending-back', { why: '缺哪两份材料？' }],
  waiveTask: ['waiver', { reason: '企业已自行办好。' }],
  urgeTask: ['urging', { words: '请今天给意见。' }],
  takeBackTask: ['taking-back', {}],
  askExtension: ['extension', { day: '2027-03-01', reason: moreTime }],
  grantExtension: ['extension/granting', {}],
  refuseExtension: ['extension/refusal', { reason: '企业周五开业。' }],
  reportInterim: ['reports', { words: '周四上会。' }],
  nameHandler: ['handler', { handlerId: '' }],
  changeHelpingUnits: ['helping-units', { add: [{ unitId: '440105-fire' }] }],
}

type Offered = { id: string; whyNot: Record<TaskStep, string | null> }

/** On its own page, on its matter's, and in the list. */
async function offersOf(who: string, task: { id: string; requestId: string }): Promise<Offered[]> {
  const caller = await t.as(who)
  const onPage = (await caller.get(`/api/tasks/${task.id}`)).body
  const inMatter: Offered[] = (await caller.get(`/api/requests/${task.requestId}`)).body.tasks ?? []
  const states = await Promise.all(
    ['open', 'ended'].map(async state => (await caller.get(`/api/tasks?state=${state}&limit=100`)).body.rows ?? []),
  )
  return [onPage, ...inMatter, ...states.flat()].filter(offered => offered.id === task.id)
}

async function expectOffered(task: { id: string; requestId: string }) {
  const asked: string[] = []
  await attempting(t, async attempt => {
    for (const who of [...peopleOf(t.cast), headOfTax, clerkAndLeader, clerkOfHousing]) {
      const offers = await offersOf(who, task)
      if (offers.length === 0) continue
      const answers: Record<string, string | null> = {}
      for (const [step, [path, body]] of Object.entries(asks))
        answers[step] = (
          await attempt(who, `/api/tasks/${task.id}/${path}`, step === 'nameHandler' ? { handlerId: headOfTax } : body)
        ).sentence
      for (const { whyNot } of offers) {
        const { attachTaskFile: _, ...offered } = whyNot
        // to the enterprise a task is a line in its matter, and nothing it could act on
        if (who === t.cast.contact) expect([Object.values(offered), Object.values(answers)].flat()).not.toContain(null)
        else expect({ ...answers, ...offered }).toEqual(answers)
        // a list leaves out whose step it is not: that one is refused
        const unsaid = Object.keys(answers).filter(step => !(step in offered))
        expect(unsaid.map(step => answers[step])).not.toContain(null)
      }
      asked.push(who)
    }
  })
  expect(asked.length).toBeGreaterThan(5)
}

describe('of a task is offered what its steps let pass, with the sentence they refuse with, to everybody', () => {
  it('asks about every step', () => expect([...Object.keys(asks), 'attachTaskFile'].sort()).toEqual([...taskSteps].sort()))

  it('handed', async () => expectOffered(await aHandedTask(t)))
  it('accepted', async () => expectOffered(await anAcceptedTask(t)))
  it('with a helping unit, handed, accepted, returned and finished', async () => {
    for (const build of [aHandedTask, anAcceptedTask, aReturnedTask, aFinishedTask]) await expectOffered(await build(t, helped))
  })
  it('with more time asked for, of the officer and of the minister', async () => {
    await expectOffered(await anExtensionAsked(t))
    await expectOffered(await anExtensionAsked(t, 20))
  })
  it('past its due time, with and without more time asked for', async () => {
    const [plain, asked] = [await anAcceptedTask(t), await anExtensionAsked(t)]
    t.travel(Temporal.Instant.from(asked.extension?.until ?? ''))
    await expectOffered(plain)
    await expectOffered(asked)
  })
  it('taken back', async () => {
    const task = await aHandedTask(t)
    await act(t, t.cast.officer, `/api/tasks/${task.id}/taking-back`, {})
    await expectOffered(task)
  })
  it('returned', async () => expectOffered(await aReturnedTask(t)))
  it('finished', async () => expectOffered(await aFinishedTask(t)))
  it('waived', async () => expectOffered(await aWaivedTask(t)))

  it('returned twice, so that only the minister hands it on', async () => {
    const first = await aReturnedTask(t)
    await act(t, t.cast.officer, `/api/tasks/${first.id}/handing-on`, { unitId: tax, asked: '核对企业的开票资格。', promise })
    const { body } = await (await t.as(t.cast.officer)).get(`/api/requests/${first.requestId}`)
    const second = body.tasks.find((task: { replacesId: string | null }) => task.replacesId === first.id)
    await act(t, t.cast.clerk, `/api/tasks/${second.id}/return`, { reason: '还是不属本局。' })
    await expectOffered(second)
  })

  it('sent back once, and finished again', async () => {
    const task = await aFinishedTask(t)
    await act(t, t.cast.officer, `/api/tasks/${task.id}/sending-back`, { why: '缺哪两份材料？' })
    await act(t, t.cast.clerk, `/api/tasks/${task.id}/finish`, { result: '缺检测报告和竣工图。' })
    await expectOffered(task)
  })

  it('of a matter that ended', async () => {
    const [open, finished] = [await aHandedTask(t), await aFinishedTask(t)]
    for (const { requestId } of [open, finished])
      await act(t, t.cast.contact, `/api/requests/${requestId}/withdrawal`, { reason: '办好了。' })
    await expectOffered(await findTask(t, open.requestId, open.id))
    await expectOffered(finished)
  })
})
