import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { anOpenMeeting, expectOnce, theMeeting } from '@yigen/testing/meetings.ts'
import { expectNobody } from '@yigen/testing/order.ts'
import { act, tax } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'

let t: TestApp
const path = (id: string) => `/api/meeting-decisions/${id}/finish`
const body = { words: '已约好周四上午。' }
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

it('finishMeetingDecision is refused in order; whose it is says that it is done, and its clock stops', async () => {
  const { foreignOfficer, leader, minister, officer, clerk } = t.cast
  const { itemId, meetingId } = await anOpenMeeting(t)
  const decide = (owner: object) =>
    act(t, minister, `/api/agenda-items/${itemId}/decisions`, { words: '约见。', day: '2026-12-03', ...owner })
  const { id } = await decide({ owner: 'person', memberId: foreignOfficer })
  const finish = async (who: string, one = id, sent: object = body) => (await t.as(who)).post(path(one), sent)
  await expectNobody(t, id, { path, body })
  expect((await finish(foreignOfficer, id, { words: '' })).status).toBe(400)
  expect((await finish(clerk)).status).toBe(404)
  for (const who of [leader, officer]) expect((await finish(who)).body.code).toBe('mayNot')
  const ofUnit = await decide({ owner: 'unit', unitId: tax })
  expect((await finish(minister, ofUnit.id)).body.code).toBe('decisionByUnit')
  // who has it need not come to the meeting
  await expectOnce(t, foreignOfficer, path(id), body)
  expect((await finish(minister)).body.code).toBe('decisionOver')
  const [{ decisions }] = (await theMeeting(t, meetingId)).items
  expect(decisions[0]).toMatchObject({ doneBy: '沈亦舟', doneWords: body.words, mayFinish: false })
  const clock = await t.db.selectFrom('clock').select('stopped_by').where('subject_id', '=', id).executeTakeFirstOrThrow()
  expect(clock.stopped_by).toBe('meeting.decisionDone')
})
