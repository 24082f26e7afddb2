import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { onLeave } from '@yigen/testing/leave.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { applyLeaveBoundaries } from '#assignments/apply-leave-boundaries.ts'
import { sweepClocks } from '#clocks/sweep-clocks.ts'

let t: TestApp
let id: string
const place = '万胜广场 B 塔 12 层'
beforeAll(async () => {
  t = await testApp()
  const asked = await (await t.as(t.cast.minister)).post('/api/viewings', { place, memberId: t.cast.officer })
  id = asked.body.id
})
afterAll(() => t.close())

const today = async (who: string) => (await (await t.as(who)).get('/api/today')).body
const bell = async (who: string) => (await (await t.as(who)).get('/api/notices')).body.rows

it('is told of, with where it leads', async () => {
  expect((await bell(t.cast.officer))[0]).toMatchObject({
    kind: 'viewing.asked',
    sentence: `郑怀远请你带看${place}，周五 11-27 18:00 前。`,
  })
})

it('stands on Today with a step of its own, and belongs to no enterprise', async () => {
  const [row] = (await today(t.cast.officer)).rows
  expect(row).toMatchObject({
    subject: { kind: 'viewing', id },
    title: place,
    next: 'show',
    enterpriseId: null,
    requestId: null,
    turn: 'me',
  })
})

it('stands on its list page', async () => {
  expect((await (await t.as(t.cast.officer)).get('/api/viewings')).body.rows).toMatchObject([{ id, place, shownAt: null }])
})

it('hands a unit its part, and is told when that ends', async () => {
  const task = { unitId: '440105-tax', asked: '核对产权', promise: { amount: 3, unit: 'calendarDays' } }
  const handed = await (await t.as(t.cast.officer)).post(`/api/viewings/${id}/tasks`, task)
  expect(handed.status).toBe(201)
  const clerk = await t.as(t.cast.clerk)
  const [{ id: taskId }] = handed.body.tasks
  expect((await clerk.get(`/api/tasks/${taskId}`)).body).toMatchObject({
    subject: { kind: 'viewing', id },
    request: null,
    title: '核对产权',
  })
  expect((await clerk.get('/api/tasks?unitId=own')).body.rows).toHaveLength(1)
  expect((await clerk.post(`/api/tasks/${taskId}/finish`, { result: '产权清楚' })).status).toBe(200)
  const told = await t.db
    .selectFrom('history')
    .select(['kind', 'data'])
    .where('subject_id', '=', id)
    .where('kind', '=', 'viewing.shown')
    .execute()
  expect(told.map(row => row.data.words)).toEqual(['task finished'])
  expect((await bell(t.cast.officer))[0]).toMatchObject({ kind: 'task.finished' })
})

it('climbs its ladder', async () => {
  t.travel({ hours: 24 * 4 })
  await sweepClocks(t.db, t.now())
  const rung = (await bell(t.cast.officer)).find(
    (row: { kind: string; subject: { kind: string } | null; sentence: string }) => row.kind === 'rung' && row.sentence.includes(place),
  )
  expect(rung.sentence).toMatch(new RegExp(`^“${place}”：看场地，`))
})

it('lies with the deputy of whom it names while they are on leave', async () => {
  await onLeave(t, t.cast.officer)
  await applyLeaveBoundaries(t.db, t.now())
  expect((await today(t.cast.deputy)).rows.map((row: { subject: object }) => row.subject)).toContainEqual({ kind: 'viewing', id })
})

it('stops its clock when it is done, and stays on the record', async () => {
  expect((await (await t.as(t.cast.officer)).post(`/api/viewings/${id}/showing`, { words: '层高不够' })).status).toBe(200)
  expect((await today(t.cast.deputy)).rows).toEqual([])
  const rows = await t.db.selectFrom('history').select('kind').where('subject_id', '=', id).orderBy('at').execute()
  expect(rows.map(row => row.kind)).toEqual(['viewing.asked', 'viewing.shown', 'viewing.shown'])
})
