import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { makeMember } from '@yigen/testing/cast.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { expectHidden, expectNobody } from '@yigen/testing/order.ts'
import { act, aFinishedTask, aHandedTask, anAcceptedTask, aReturnedTask, findTask, helped, housing, tax } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
let clerkOfHousing: string
let headOfHousing: string
const fire = '440105-fire'
const path = (id: string) => `/api/tasks/${id}/helping-units`
const adding = { add: [{ unitId: housing, asked: '先看一下现场。' }] }
const change = async (who: string, id: string, body: unknown = adding, key?: string) => (await t.as(who)).post(path(id), body, key)
const newest = async (who: string) => (await (await t.as(who)).get('/api/notices')).body.rows[0]

beforeAll(async () => {
  t = await testApp()
  clerkOfHousing = await makeMember(t.db, t.now(), { name: '江映月', unitId: housing, roles: ['clerk'] })
  headOfHousing = await makeMember(t.db, t.now(), { name: '高承志', unitId: housing, roles: ['head'] })
})
afterAll(() => t.close())

describe('changeHelpingUnits, in the order of refusal', () => {
  it('refuses who is not signed in: 401', async () => expectNobody(t, (await aHandedTask(t)).id, { path, body: adding }))

  it.each([
    ['nothing', {}],
    ['no unit', { add: [{ asked: '看现场。' }] }],
    ['too many', { remove: Array(9).fill(fire) }],
  ])('refuses %s: 400', async (_, body) => {
    expect((await change(t.cast.officer, (await aHandedTask(t)).id, body)).status).toBe(400)
  })

  it('hides the task from other units and teams: 404', async () =>
    expectHidden(t, (await aHandedTask(t, { unitId: '440105-education' })).id, { path, body: adding }))

  it.each(['clerk', 'leader'] as const)('is not for the %s: 403', async who => {
    expect((await change(t.cast[who], (await aHandedTask(t)).id)).body.code).toBe('mayNot')
  })

  it('is not for who helps and is of the office too (R1.4): 403', async () => {
    const both = await makeMember(t.db, t.now(), { name: '叶听澜', unitId: housing, roles: ['clerk', 'minister'] })
    const { id } = await aHandedTask(t, helped)
    await t.db.updateTable('member').set({ minister_id: both }).where('id', '=', t.cast.officer).execute()
    expect((await change(both, id, { remove: [housing] })).body.code).toBe('notOwnWork')
    await t.db.updateTable('member').set({ minister_id: t.cast.minister }).where('id', '=', t.cast.officer).execute()
  })

  it.each([
    ['a unit that is none', { add: [{ unitId: '440105-nobody' }] }, 'unknownUnit'],
    ['the one that leads', { add: [{ unitId: tax }] }, 'leadHelps'],
    ['one that helps already', adding, 'helpsAlready'],
    ['one that does not help', { remove: [fire] }, 'helpsNot'],
  ])('refuses %s: 400', async (_, body, code) => {
    const answer = await change(t.cast.officer, (await aHandedTask(t, helped)).id, body)
    expect([answer.status, answer.body.code]).toEqual([400, code])
  })

  it('refuses one’s own unit, and a finished task: 409', async () => {
    const own = await change(t.cast.officer, (await aHandedTask(t)).id, { add: [{ unitId: '440105-investment' }] })
    expect([own.status, own.body.code]).toEqual([409, 'ownUnit'])
    const over = await change(t.cast.officer, (await aFinishedTask(t)).id)
    expect([over.status, over.body.code]).toEqual([409, 'taskState'])
  })
})

describe('a unit that helps (R7.1)', () => {
  it('is named by the office, told with what is asked of it, and recorded; no clock starts', async () => {
    const { id, requestId, clock } = await aHandedTask(t)
    const answer = await change(t.cast.officer, id)
    expect([answer.status, answer.body]).toEqual([200, { id, status: 'handed', at: t.now().toString() }])
    const task = await findTask(t, requestId, id)
    expect([task.helpers, task.clock]).toEqual([
      [{ unitId: housing, unitName: '区住房城乡建设局', asked: '先看一下现场。', namedBy: '陈若溪', namedAt: t.now().toString() }],
      clock,
    ])
    for (const who of [clerkOfHousing, headOfHousing])
      expect(await newest(who)).toMatchObject({
        kind: 'task.helperNamed',
        sentence: expect.stringContaining('由区税务局牵头，请区住房城乡建设局协办。先看一下现场。'),
      })
    const row = (await historyOf(t, 'task.helperNamed')).find(one => one.subject_id === id)
    expect([row?.public, row?.data]).toEqual([false, { unit: '区税务局', helper: '区住房城乡建设局', words: '先看一下现场。' }])
  })

  it('sees the request, its public history and the task as the unit that leads does; not the matter', async () => {
    const { id, requestId } = await aHandedTask(t)
    expect((await (await t.as(clerkOfHousing)).get(`/api/tasks/${id}`)).status).toBe(404)
    await change(t.cast.officer, id)
    const [lead, help] = [
      await (await t.as(t.cast.clerk)).get(`/api/tasks/${id}`),
      await (await t.as(clerkOfHousing)).get(`/api/tasks/${id}`),
    ]
    expect(help.status).toBe(200)
    expect([help.body.request, help.body.history, help.body.colleagues]).toEqual([lead.body.request, lead.body.history, []])
    expect((await (await t.as(clerkOfHousing)).get(`/api/requests/${requestId}`)).status).toBe(404)
  })

  it('has it in its inbox, marked; its figures count what it leads, one figure what it helps with', async () => {
    const { id } = await aHandedTask(t)
    const { id: led } = await aHandedTask(t, { unitId: housing })
    await change(t.cast.officer, id)
    const asked = async (query: string) => (await (await t.as(clerkOfHousing)).get(`/api/tasks?limit=100&${query}`)).body
    const ids = async (query: string) => (await asked(query)).rows.map((row: { id: string }) => row.id)
    for (const query of ['', 'unitId=own']) expect(await ids(query)).toEqual(expect.arrayContaining([id, led]))
    expect(await ids('unitId=own&part=lead')).not.toContain(id)
    const helping = await asked('unitId=own&part=helping')
    expect(helping.rows.map((row: { id: string }) => row.id)).toContain(id)
    expect([helping.counts.helping, (await asked('')).counts.helping]).toEqual([helping.total.count, helping.total.count])
    const both = await asked('unitId=own')
    expect(both.total).toEqual({ count: both.rows.length, atLeast: false })
    const [handed, row] = [await asked('unitId=own&part=lead&state=handed'), helping.rows.find((one: { id: string }) => one.id === id)]
    expect([handed.counts.handed, row.unitName]).toEqual([handed.total.count, '区税务局'])
  })

  it('what it helped with is in the list of what ended, and counts no more', async () => {
    const asked = async (query: string) =>
      (await (await t.as(clerkOfHousing)).get(`/api/tasks?limit=100&unitId=own&part=helping&${query}`)).body
    const ids = ({ rows }: { rows: { id: string }[] }) => rows.map(({ id }) => id)
    const before = await asked('')
    const { id } = await aFinishedTask(t, helped)
    const { id: goesOn } = await anAcceptedTask(t, helped)
    const [on, ended] = [await asked(''), await asked('state=ended')]
    expect([ids(on).includes(id), ids(on).includes(goesOn)]).toEqual([false, true])
    expect([ids(ended).includes(id), ids(ended).includes(goesOn)]).toEqual([true, false])
    expect([on.counts.helping, ended.counts.helping]).toEqual([before.counts.helping + 1, before.counts.helping + 1])
  })

  it('reports and adds files, which the enterprise does not get; and takes no other step', async () => {
    const { id, requestId } = await anAcceptedTask(t, helped)
    await act(t, clerkOfHousing, `/api/tasks/${id}/reports`, { words: '现场已看，缺一道防火门。' })
    const task = await findTask(t, requestId, id)
    expect(task.reports).toMatchObject([{ unitName: '区住房城乡建设局', reportedBy: '江映月', words: '现场已看，缺一道防火门。' }])
    for (const who of [t.cast.officer, t.cast.clerk])
      expect(await newest(who)).toMatchObject({
        kind: 'task.helperReported',
        sentence: expect.stringContaining('区住房城乡建设局报告进展（区税务局牵头）'),
      })
    const file = await (await t.as(clerkOfHousing)).upload(`/api/tasks/${id}/files`, { name: '现场.txt', bytes: Buffer.from('现场') })
    expect([file.status, file.body.internal]).toEqual([201, true])
    expect((await (await t.as(clerkOfHousing)).get(`/api/tasks/${id}/files/${file.body.id}`)).status).toBe(200)
    const steps = { acceptance: {}, return: { reason: '不归本局。' }, finish: { result: '已看。' }, handler: { handlerId: clerkOfHousing } }
    for (const [step, body] of Object.entries({ ...steps, extension: { day: '2027-03-01', reason: '等。' } }))
      expect([step, (await (await t.as(clerkOfHousing)).post(`/api/tasks/${id}/${step}`, body)).status]).toEqual([step, 403])
    await act(t, t.cast.clerk, `/api/tasks/${id}/finish`, { result: '已核定。' })
    const door = JSON.stringify((await (await t.as(t.cast.contact)).get(`/api/requests/${requestId}`)).body)
    for (const inside of ['防火门', '现场.txt', '区住房城乡建设局']) expect(door).not.toContain(inside)
  })

  it('is told when the task ends, and has it under what is over', async () => {
    const { id } = await anAcceptedTask(t, helped)
    await act(t, t.cast.clerk, `/api/tasks/${id}/finish`, { result: '已核定。' })
    expect((await newest(clerkOfHousing)).kind).toBe('task.finished')
    const ids = async (query: string) =>
      (await (await t.as(clerkOfHousing)).get(`/api/tasks?limit=100&${query}`)).body.rows.map((row: { id: string }) => row.id)
    expect(await ids('unitId=own')).not.toContain(id)
    expect(await ids('unitId=own&state=ended')).toContain(id)
    const open = await aHandedTask(t, helped)
    await act(t, t.cast.contact, `/api/requests/${open.requestId}/withdrawal`, { reason: '办好了。' })
    expect(await newest(clerkOfHousing)).toMatchObject({ kind: 'task.waived' })
  })

  it('helps whoever leads next, but does not lead and help', async () => {
    const promise = { amount: 2, unit: 'workingDays' }
    const next = async (unitId: string) => {
      const { id, requestId } = await aReturnedTask(t, { helpers: [{ unitId: housing, asked: '看现场。' }, { unitId: fire }] })
      const { tasks } = await act(t, t.cast.officer, `/api/tasks/${id}/handing-on`, { unitId, asked: '请接着办。', promise })
      return (await findTask(t, requestId, tasks[0].id)).helpers.map(one => [one.unitId, one.asked])
    }
    expect(await next('440105-education')).toEqual([
      [fire, ''],
      [housing, '看现场。'],
    ])
    expect(await next(housing)).toEqual([[fire, '']])
  })

  it('is released, told so, and sees it no more; what it said stays', async () => {
    const { id, requestId } = await anAcceptedTask(t, helped)
    await act(t, clerkOfHousing, `/api/tasks/${id}/reports`, { words: '现场已看。' })
    expect((await change(t.cast.minister, id, { remove: [housing], add: [{ unitId: fire }] })).status).toBe(200)
    expect(await newest(clerkOfHousing)).toMatchObject({
      kind: 'task.helperReleased',
      sentence: expect.stringContaining('不用区住房城乡建设局再协办'),
    })
    expect((await newest(clerkOfHousing)).data).not.toHaveProperty('taskId')
    expect((await (await t.as(clerkOfHousing)).get(`/api/tasks/${id}`)).status).toBe(404)
    const task = await findTask(t, requestId, id)
    expect([task.helpers.map(one => one.unitId), task.reports.map(one => one.unitName)]).toEqual([[fire], ['区住房城乡建设局']])
    expect((await historyOf(t, 'task.helperReleased')).find(one => one.subject_id === id)?.data).toEqual({
      unit: '区税务局',
      helper: '区住房城乡建设局',
    })
  })

  it('is done once for the same key', async () => {
    const { id, requestId } = await aHandedTask(t)
    const [one, two] = await Promise.all([change(t.cast.officer, id, adding, 'same'), change(t.cast.officer, id, adding, 'same')])
    expect([one.status, two.body]).toEqual([200, one.body])
    expect((await findTask(t, requestId, id)).helpers).toHaveLength(1)
  })
})

describe('handToUnit with helping units', () => {
  it.each([
    ['the one that leads', [{ unitId: tax }], 400, 'leadHelps'],
    ['one twice', [{ unitId: housing }, { unitId: housing }], 400, 'helpsAlready'],
    ['one’s own', [{ unitId: '440105-investment' }], 409, 'ownUnit'],
  ])('refuses %s', async (_, helpers, status, code) => {
    const { requestId } = await aHandedTask(t)
    const task = { unitId: tax, asked: '核对开票资格。', promise: { amount: 2, unit: 'workingDays' }, helpers }
    const answer = await (await t.as(t.cast.officer)).post(`/api/requests/${requestId}/tasks`, { tasks: [task] })
    expect([answer.status, answer.body.code]).toEqual([status, code])
  })

  it('names them in the order written, each told', async () => {
    const { id, helpers } = await aHandedTask(t, helped)
    expect(helpers).toMatchObject([{ unitName: '区住房城乡建设局', asked: '先看一下现场。' }])
    expect((await (await t.as(clerkOfHousing)).get('/api/notices')).body.rows[0]).toMatchObject({
      kind: 'task.helperNamed',
      data: { taskId: id },
    })
  })
})
