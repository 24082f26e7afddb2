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
  const asked = await (await t.as(t.cast.minister)).post('/api/viewings', { address: place, officerId: t.cast.officer })
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

it('is asked of nobody who is not there', async () => {
  const nobody = { address: place, officerId: '01930f6a-5b10-7c3e-9d41-6a2f0c8e7b15' }
  expect((await (await t.as(t.cast.minister)).post('/api/viewings', nobody)).status).toBe(404)
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
  expect((await today(t.cast.officer)).rows).toMatchObject([{ taskId: handed.body.tasks[0].id, turn: 'department', waitsFor: '区税务局' }])
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

const letter = { name: '产权证明.txt', type: 'text/plain', bytes: Buffer.from('产权清楚。') }
const askedFor = async (asked: string) => {
  const task = { unitId: '440105-tax', asked, promise: { amount: 400, unit: 'workingHours' } }
  return (await (await t.as(t.cast.officer)).post(`/api/viewings/${id}/tasks`, task)).body.tasks[0].id
}

it('lets whom it names take the steps of its office on the unit’s part, and greys the rest', async () => {
  const taskId = await askedFor('核对消防')
  const { officer, clerk, streetHead } = t.cast
  const whyNot = async (who: string) => (await (await t.as(who)).get(`/api/tasks/${taskId}`)).body.whyNot
  expect(await whyNot(officer)).toMatchObject({ urgeTask: null, acceptTask: '这一步由区税务局来做。' })
  expect(await whyNot(clerk)).toMatchObject({ acceptTask: null, urgeTask: '这一步由首席服务官、B 角或项目部长来做。' })
  expect((await (await t.as(officer)).post(`/api/tasks/${taskId}/urging`, { words: '等着看' })).status).toBe(200)
  expect((await (await t.as(clerk)).get('/api/tasks?unitId=own&search=核对消防')).body.rows).toMatchObject([{ id: taskId }])
  expect((await (await t.as(streetHead)).get(`/api/tasks/${taskId}`)).status).toBe(404)
})

it('takes files on the unit’s part, read by whoever sees that, twenty at most', async () => {
  const taskId = await askedFor('复印产权证')
  const clerk = await t.as(t.cast.clerk)
  const { status, body: file } = await clerk.upload(`/api/tasks/${taskId}/files`, letter)
  expect([status, file]).toEqual([201, expect.objectContaining({ name: letter.name, taskId })])
  for (const who of [t.cast.clerk, t.cast.officer]) {
    expect((await (await t.as(who)).get(`/api/tasks/${taskId}`)).body.files).toMatchObject([{ id: file.id }])
    expect((await (await t.as(who)).get(`/api/tasks/${taskId}/files/${file.id}`)).body).toBe(letter.bytes.toString())
  }
  expect((await (await t.as(t.cast.deputy)).get(`/api/tasks/${taskId}/files/${file.id}`)).status).toBe(404)
  for (let i = 1; i < 20; i += 1) await clerk.upload(`/api/tasks/${taskId}/files`, { ...letter, name: `${i}.txt` })
  expect((await clerk.upload(`/api/tasks/${taskId}/files`, letter)).body.code).toBe('tooManyFiles')
})

it('climbs its ladder', async () => {
  t.travel({ hours: 24 * 4 })
  await sweepClocks(t.db, t.now())
  const rung = (await bell(t.cast.officer)).find(
    (row: { kind: string; subject: { kind: string } | null; sentence: string }) => row.kind === 'rung' && row.sentence.includes(place),
  )
  expect(rung.sentence).toMatch(new RegExp(`^“${place}”：看场地，`))
})

it('stands on the Today of the minister whom its rung told', async () => {
  const told = (await bell(t.cast.minister)).map((row: { sentence: string }) => row.sentence)
  expect(told).toContainEqual(expect.stringContaining(place))
  const { rows } = (await today(t.cast.minister)).climbed
  expect(rows).toContainEqual(expect.objectContaining({ subject: { kind: 'viewing', id }, title: place, next: 'look', enterpriseId: null }))
})

it('lies with the deputy of whom it names while they are on leave', async () => {
  await onLeave(t, t.cast.officer)
  await applyLeaveBoundaries(t.db, t.now())
  // one row: the unit's part is due before it
  expect((await today(t.cast.deputy)).rows).toMatchObject([{ turn: 'department', next: 'urge', coveredFor: '陈若溪', requestId: null }])
})

it('stops its clock when it is done, and stays on the record', async () => {
  expect((await (await t.as(t.cast.officer)).post(`/api/viewings/${id}/showing`, { words: '层高不够' })).status).toBe(200)
  expect((await today(t.cast.deputy)).rows).toEqual([])
  const { body } = await (await t.as(t.cast.clerk)).get('/api/tasks?unitId=own')
  expect(body.rows.map((row: { whyNot: { acceptTask: string } }) => row.whyNot.acceptTask)).toEqual(
    Array(2).fill('这件事已经了结，交办随之结束。'),
  )
  const rows = await t.db.selectFrom('history').select('kind').where('subject_id', '=', id).orderBy('at').execute()
  expect(rows.map(row => row.kind)).toEqual(['viewing.asked', 'viewing.shown', 'viewing.shown'])
})
