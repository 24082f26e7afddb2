import { applyLeaveBoundaries } from '@yigen/server/assignments/apply-leave-boundaries.ts'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { makeMember } from '@yigen/testing/cast.ts'
import { aFiledRequest, aRepliedRequest } from '@yigen/testing/requests.ts'
import { act, aReturnedTask, handTask, tax } from '@yigen/testing/tasks.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

let t: TestApp
beforeEach(async () => {
  t = await testApp()
})
afterEach(() => t.close())

type Row = {
  next: string
  turn: string
  waitsFor: string | null
  coveredFor: string | null
  taskId: string | null
  requestId: string
  clock: { kind: string }
}
const day = async (who: string) => {
  const { body } = await (await t.as(who)).get('/api/today')
  return body as { rows: Row[]; figures: Record<string, number> }
}
const shown = async (who: string) => (await day(who)).rows.map(row => [row.next, row.turn, row.waitsFor, row.clock.kind])

describe('the day of an officer', () => {
  it('has one row a matter, with the clock due first: the answer before anything else', async () => {
    const { id } = await aFiledRequest(t)
    await handTask(t, id, { promise: { amount: 5, unit: 'workingDays' } })
    expect(await shown(t.cast.officer)).toEqual([['look', 'department', '区税务局', 'taskAcceptance']])
    await act(t, t.cast.clerk, `/api/tasks/${await onlyTask(id)}/acceptance`, {})
    expect(await shown(t.cast.officer)).toEqual([['reply', 'me', null, 'answer']])
  })

  it('has a returned task to hand on: nothing can be settled before', async () => {
    await aReturnedTask(t)
    expect(await shown(t.cast.officer)).toEqual([['handOn', 'me', null, 'settlement']])
  })

  it('goes with the matter to the deputy who covers: the department’s clock as well', async () => {
    const { id } = await aRepliedRequest(t)
    const task = await handTask(t, id)
    const [from, until] = [t.now(), t.now().add({ hours: 24 * 7 })].map(String)
    await act(t, t.cast.officer, `/api/members/${t.cast.officer}/leaves`, { from, until })
    await applyLeaveBoundaries(t.db, t.now())
    const { rows } = await day(t.cast.deputy)
    expect(rows[0]).toMatchObject({ next: 'look', turn: 'department', waitsFor: '区税务局', taskId: task.id, coveredFor: '陈若溪' })
    expect(await shown(t.cast.officer)).toEqual([])
  })

  it('shows a matter that waits whom it waits for, and nothing to settle meanwhile', async () => {
    const { id } = await aRepliedRequest(t)
    const until = '2026-11-30T18:00:00+08:00'
    await act(t, t.cast.officer, `/api/requests/${id}/pause`, {
      waitsFor: 'authority',
      authority: '市规划和自然资源局',
      words: '等市里批复。',
      until,
    })
    expect((await shown(t.cast.officer)).map(row => row.slice(0, 3))).toEqual([['look', 'authority', '市规划和自然资源局']])
    const [row] = (await (await t.as(t.cast.contact)).get('/api/requests?state=open')).body.rows
    expect([row.turn, row.waitsFor]).toEqual(['authority', '市规划和自然资源局'])
  })
})

describe('the day of a department', () => {
  it('is for every clerk what nobody has accepted, then only the acceptor’s; for the head also what is late', async () => {
    const head = await makeMember(t.db, t.now(), { name: '高承志', unitId: tax, roles: ['head'] })
    const second = await makeMember(t.db, t.now(), { name: '罗以宁', unitId: tax, roles: ['clerk'] })
    const { id } = await aRepliedRequest(t)
    const task = await handTask(t, id)
    for (const who of [t.cast.clerk, second, head]) expect((await shown(who)).map(row => row[0])).toEqual(['accept'])
    await act(t, second, `/api/tasks/${task.id}/acceptance`, {})
    expect((await shown(second)).map(row => [row[0], row[3]])).toEqual([['finish', 'task']])
    for (const who of [t.cast.clerk, head]) expect(await shown(who)).toEqual([])
    t.travel(Temporal.Instant.from('2026-11-27T18:00:01+08:00'))
    expect((await shown(head)).map(row => row[0])).toEqual(['finish'])
    expect((await day(head)).figures.overdue).toBe(1)
    expect(await shown(t.cast.clerk)).toEqual([])
  })

  it('names the task, not the message the office answers', async () => {
    const { id } = await aRepliedRequest(t)
    const task = await handTask(t, id)
    const [row] = (await day(t.cast.clerk)).rows
    expect(row).toMatchObject({ taskId: task.id, lastMessageId: null, coveredFor: null, turn: 'me' })
  })
})

async function onlyTask(requestId: string): Promise<string> {
  const { body } = await (await t.as(t.cast.officer)).get(`/api/requests/${requestId}`)
  return body.tasks[0].id
}
