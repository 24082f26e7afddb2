import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { anOpenMeeting, expectOnce, theMeeting } from '@yigen/testing/meetings.ts'
import { expectNobody } from '@yigen/testing/order.ts'
import { act } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'

let t: TestApp
const path = (id: string) => `/api/askings/${id}/answer`
const body = { words: '市规划同意 12-01 单独审。' }
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

it('answerAsking is refused in order, is the leader’s who was asked, once, and stops the clock of the chair', async () => {
  const { leader, minister, foreignOfficer } = t.cast
  const { itemId, meetingId } = await anOpenMeeting(t)
  const { id } = await act(t, minister, `/api/agenda-items/${itemId}/askings`, {
    leaderId: leader,
    words: '请商市规划。',
    day: '2026-12-02',
  })
  await expectNobody(t, id, { path, body })
  const answer = async (who: string, sent: object = body) => (await t.as(who)).post(path(id), sent)
  expect((await answer(leader, { words: '' })).status).toBe(400)
  expect((await answer(foreignOfficer)).status).toBe(404)
  expect((await answer(minister)).body.title).toBe('这一步由被提请的领导来做。')
  await expectOnce(t, leader, path(id), body)
  expect((await answer(leader)).body.code).toBe('askingAnswered')
  const [{ askings }] = (await theMeeting(t, meetingId)).items
  expect(askings).toMatchObject([{ answer: body.words, answeredBy: '苏明哲', mayChase: false }])
  const clock = await t.db.selectFrom('clock').select('stopped_by').where('subject_id', '=', id).executeTakeFirstOrThrow()
  expect(clock.stopped_by).toBe('meeting.answered')
})
