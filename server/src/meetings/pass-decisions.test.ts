import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { aHandover } from '@yigen/testing/handovers.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { anOpenMeeting, theMeeting } from '@yigen/testing/meetings.ts'
import { act } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

it('a handover of everything lists and takes along what a meeting left to the officer; it stays due as it was (R3.8, R1.10)', async () => {
  const { minister, officer, deputy } = t.cast
  const { itemId, meetingId } = await anOpenMeeting(t)
  const words = '约见企业负责人。'
  const decision = await act(t, minister, `/api/agenda-items/${itemId}/decisions`, {
    owner: 'person',
    memberId: officer,
    words,
    day: '2026-12-03',
  })
  const id = await aHandover(t, { enterpriseId: null })
  const { open } = (await (await t.as(deputy)).get(`/api/handovers/${id}`)).body
  expect(JSON.stringify(open)).toContain(words)
  await act(t, deputy, `/api/handovers/${id}/acceptance`, {})
  const [{ decisions }] = (await theMeeting(t, meetingId)).items
  expect(decisions[0]).toMatchObject({ ownerName: '黎景行', dueAt: decision.dueAt })
  const clock = await t.db
    .selectFrom('clock')
    .select(['named_id', 'holder_id'])
    .where('subject_id', '=', decision.id)
    .executeTakeFirstOrThrow()
  expect([clock.named_id, clock.holder_id]).toEqual([deputy, deputy])
  expect((await historyOf(t, 'meeting.decisionPassed')).length).toBe(1)
})
