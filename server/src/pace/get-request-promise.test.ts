import { type TestApp, testApp, wednesday } from '@yigen/testing/app.ts'
import { makeMember } from '@yigen/testing/cast.ts'
import { never } from '@yigen/testing/order.ts'
import { aPausedRequest } from '@yigen/testing/pauses.ts'
import { aFiledRequest, aRepliedRequest, aWithdrawnRequest } from '@yigen/testing/requests.ts'
import { act, handTask, tax } from '@yigen/testing/tasks.ts'
import { anAcceptedTransfer } from '@yigen/testing/transfers.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'

let t: TestApp
let registrar: string
const market = '440105-market'
beforeAll(async () => {
  t = await testApp()
  registrar = await makeMember(t.db, t.now(), { name: '钱书屿', unitId: market, roles: ['clerk'] })
})
beforeEach(() => void t.travel(wednesday))
afterAll(() => t.close())

type Interval = {
  kind: string
  unitName: string | null
  startAt: string | null
  endAt: string | null
  dueAt: string | null
  state: string
  used: string
  sentence: string
}
const promiseOf = async (who: string | null, id: string) => (await t.as(who)).get(`/api/requests/${id}/promise`)
const intervals = async (id: string, who = t.cast.officer): Promise<Interval[]> => (await promiseOf(who, id)).body.intervals
const stateOf = (all: Interval[], kind: string) => all.find(one => one.kind === kind)?.state

/** The officer takes the licence matter to the counter; the registrar accepts at 10:00 and finishes then. */
async function aLicence(finishedAt: string) {
  const request = await aRepliedRequest(t, { serviceCode: 'business-licence' })
  const task = await handTask(t, request.id, { unitId: market, promise: { amount: 1, unit: 'workingDays' } })
  t.travel({ minutes: 18 })
  await act(t, registrar, `/api/tasks/${task.id}/acceptance`, {})
  t.travel(Temporal.Instant.from(finishedAt))
  await act(t, registrar, `/api/tasks/${task.id}/finish`, { result: '营业执照已核发。' })
  return request
}

describe('getRequestPromise', () => {
  it('refuses nobody (401), and is not there for who does not see the matter (404)', async () => {
    const { id } = await aFiledRequest(t)
    expect((await promiseOf(null, id)).status).toBe(401)
    for (const who of [t.cast.foreignOfficer, t.cast.foreignContact, t.cast.otherMinister, t.cast.outsider, t.cast.clerk]) {
      const [hidden, absent] = [await promiseOf(who, id), await promiseOf(who, never)]
      expect([hidden.status, hidden.body]).toEqual([404, absent.body])
    }
  })

  it('measures receipt to first answer, and receipt to settlement, while they run and once they end', async () => {
    const filed = await aFiledRequest(t)
    t.travel({ hours: 3 })
    expect((await intervals(filed.id)).map(one => [one.kind, one.state, one.used])).toEqual([
      ['firstAnswer', 'running', '3 小时'],
      ['settlement', 'running', '不到 1 个工作日'],
    ])
    await act(t, t.cast.officer, `/api/requests/${filed.id}/settlement`, { words: '办好了。', seen: filed.lastMessageId })
    const { body } = await promiseOf(t.cast.contact, filed.id)
    expect(body.intervals.map((one: Interval) => [one.kind, one.state, one.sentence])).toEqual([
      ['firstAnswer', 'done', '收到 11-25 09:42 + 24 小时 = 11-26 09:42，用了 3 小时，按时'],
      ['settlement', 'done', '收到 11-25 09:42 + 10 个工作日 = 12-09 18:00，跳过 2 个周末，用了不到 1 个工作日，按时'],
    ])
    expect([body.measured, body.inTime]).toEqual([2, 2])
  })

  it('measures each part of a unit, its acceptance for the office alone', async () => {
    const request = await aRepliedRequest(t)
    const task = await handTask(t, request.id)
    t.travel({ hours: 1 })
    await act(t, t.cast.clerk, `/api/tasks/${task.id}/acceptance`, {})
    t.travel({ hours: 24 * 3 })
    await act(t, t.cast.clerk, `/api/tasks/${task.id}/finish`, { result: '已核定。' })
    const ofTasks = (all: Interval[]) => all.filter(one => one.unitName !== null).map(one => [one.kind, one.state])
    expect(ofTasks(await intervals(request.id))).toEqual([
      ['taskAcceptance', 'done'],
      ['task', 'doneLate'],
    ])
    expect(ofTasks(await intervals(request.id, t.cast.contact))).toEqual([['task', 'doneLate']])
    expect((await intervals(request.id)).find(one => one.kind === 'task')).toMatchObject({
      startAt: task.clock?.startedAt,
      endAt: t.now().toString(),
    })
  })

  it('measures the licence in one working day from the counter (story 1)', async () => {
    const request = await aLicence('2026-11-26T17:59:00+08:00')
    expect((await intervals(request.id)).at(-1)).toMatchObject({
      kind: 'pace',
      from: 'counter',
      startAt: '2026-11-25T02:00:00Z',
      endAt: '2026-11-26T09:59:00Z',
      dueAt: '2026-11-26T10:00:00Z',
      state: 'done',
      sentence: '窗口受理 11-25 10:00 + 1 个工作日（11-26）= 11-26 18:00，用了 1 个工作日，按时',
    })
    t.travel(wednesday)
    expect((await intervals((await aLicence('2026-11-26T18:01:00+08:00')).id)).at(-1)?.state).toBe('doneLate')
  })

  it('waits for its event before it measures', async () => {
    const request = await aRepliedRequest(t, { serviceCode: 'business-licence' })
    expect((await intervals(request.id)).at(-1)).toMatchObject({
      kind: 'pace',
      state: 'awaited',
      startAt: null,
      sentence: '窗口还没有受理。',
    })
    const task = await handTask(t, request.id, { unitId: tax })
    await act(t, t.cast.clerk, `/api/tasks/${task.id}/acceptance`, {})
    expect(stateOf(await intervals(request.id), 'pace')).toBe('awaited')
  })

  it('measures invoicing from the licence of the same enterprise, three working days (story 1)', async () => {
    const early = await aRepliedRequest(t, { serviceCode: 'tax-invoicing' })
    await aLicence('2026-11-26T18:30:00+08:00')
    const request = await aRepliedRequest(t, { serviceCode: 'tax-invoicing' })
    t.travel(Temporal.Instant.from('2026-12-01T10:00:00+08:00'))
    await act(t, t.cast.officer, `/api/requests/${request.id}/settlement`, { words: '开票资格已核定。', seen: request.lastMessageId })
    expect((await intervals(request.id)).at(-1)).toMatchObject({
      from: 'licence',
      startAt: '2026-11-26T10:30:00Z',
      dueAt: '2026-12-01T10:00:00Z',
      state: 'done',
      used: '3 个工作日',
    })
    expect((await intervals(early.id)).at(-1)).toMatchObject({ kind: 'pace', from: 'licence', endAt: null })
    t.travel({ hours: 24 })
    await aLicence('2026-12-03T10:00:00+08:00')
    expect((await intervals(request.id)).at(-1)?.startAt).toBe('2026-11-26T10:30:00Z')
  })

  it('has no pace of its own for any other item: its promise from receipt is the settlement', async () => {
    const request = await aRepliedRequest(t, { serviceCode: 'licence-change' })
    expect((await intervals(request.id)).map(one => one.kind)).toEqual(['firstAnswer', 'settlement'])
  })

  it('says what a pause moved, and drops what was taken back', async () => {
    const paused = (await intervals((await aPausedRequest(t)).id)).find(one => one.kind === 'settlement')
    expect(paused?.sentence).toContain('等待 3 个工作日 6 小时 18 分，顺延到 ')
    expect((await intervals((await aWithdrawnRequest(t)).id)).map(one => one.state)).toEqual(['dropped', 'dropped'])
  })

  it('starts again when the matter was reopened', async () => {
    const request = await aRepliedRequest(t)
    await act(t, t.cast.officer, `/api/requests/${request.id}/settlement`, { words: '办好了。', seen: request.lastMessageId })
    t.travel({ hours: 24 })
    await act(t, t.cast.contact, `/api/requests/${request.id}/reopening`, { reason: '楼层写错了。' })
    const settlement = (await intervals(request.id)).find(one => one.kind === 'settlement')
    expect(settlement).toMatchObject({ startAt: t.now().toString(), endAt: null, state: 'running' })
    expect(settlement?.sentence.startsWith('重新办理 11-26')).toBe(true)
  })

  it('of a matter in which another goes on measures by the clocks that went on; of the merged one nothing more is awaited (R4.11)', async () => {
    const earlier = await aFiledRequest(t)
    t.travel({ hours: 2 })
    const { id, lastMessageId } = await aFiledRequest(t)
    const words = '两件是同一件事。'
    await act(t, t.cast.officer, `/api/requests/${earlier.id}/merge`, { intoId: id, seen: earlier.lastMessageId, words })
    t.travel({ hours: 1 })
    expect((await intervals(id)).map(one => [one.kind, one.state, one.used])).toEqual([
      ['firstAnswer', 'running', '3 小时'],
      ['settlement', 'running', '不到 1 个工作日'],
    ])
    expect((await intervals(earlier.id)).map(({ state }) => state)).toEqual(['dropped', 'dropped'])
    await act(t, t.cast.officer, `/api/requests/${id}/settlement`, { words: '已经办好。', seen: lastMessageId })
    const settled = (await intervals(id)).find(({ kind }) => kind === 'settlement')
    expect([settled?.startAt, settled?.state]).toEqual([wednesday.toString(), 'done'])
  })

  it('of a matter that went to another district awaits nothing more (R18.4)', async () => {
    const { requestId } = await anAcceptedTransfer(t)
    expect((await intervals(requestId)).map(({ state }) => state)).toEqual(['dropped', 'dropped'])
  })
})
