import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { anItem, aSeries, expectOnce, expectOrder, mondayAtEight, theMeeting } from '@yigen/testing/meetings.ts'
import { aProject } from '@yigen/testing/projects.ts'
import { act } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'

let t: TestApp
const path = (id: string) => `/api/agenda-items/${id}/taking-off`
const body = { reason: '今天上午已经办结。' }
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

it('takeOffAgendaItem is refused in order, needs a reason, and the fact stays off when the agenda is built anew', async () => {
  const { meetingId } = await aSeries(t)
  await expectOrder(t, await anItem(t, meetingId), { path, body, malformed: { reason: '' } })
  await aProject(t)
  t.travel({ minutes: 1 })
  await act(t, t.cast.minister, `/api/meetings/${meetingId}/agenda`, {})
  const fact = (await theMeeting(t, meetingId)).items[0]
  await act(t, t.cast.deputy, path(fact.id), body)
  await act(t, t.cast.minister, `/api/meetings/${meetingId}/agenda`, {})
  const { items, figures } = await theMeeting(t, meetingId)
  expect(items.map((one: { number: number | null }) => one.number)).toEqual([1, null])
  expect(items.at(-1)).toMatchObject({ id: fact.id, takenOff: { by: '黎景行', reason: body.reason } })
  expect(figures.new).toBe(0)
  expect((await (await t.as(t.cast.minister)).post(path(fact.id), body)).body.code).toBe('itemTakenOff')
  await expectOnce(t, t.cast.minister, path(await anItem(t, meetingId)), body)
})

it('leaves on the agenda what came up: something was said, left open, decided or asked (R17.3)', async () => {
  const minister = await t.as(t.cast.minister)
  const [{ id: meetingId }] = (await minister.get('/api/meetings')).body.rows
  t.travel(mondayAtEight)
  await act(t, t.cast.minister, `/api/meetings/${meetingId}/opening`, {})
  const day = '2026-12-04'
  const cameOf = {
    minutes: [
      { words: '先看图。', seen: 1 },
      { words: '', carried: true, seen: 1 },
    ],
    decisions: [{ owner: 'person', memberId: t.cast.officer, words: '约见。', day }],
    askings: [{ leaderId: t.cast.leader, words: '请商市规划。', day }],
  }
  for (const [step, sent] of Object.entries(cameOf))
    for (const one of sent) {
      const id = await anItem(t, meetingId)
      await act(t, t.cast.minister, `/api/agenda-items/${id}/${step}`, one)
      const refused = await minister.post(path(id), body)
      expect([step, refused.status, refused.body.code]).toEqual([step, 409, 'itemCameUp'])
    }
})
