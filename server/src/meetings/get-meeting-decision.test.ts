import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { anOpenMeeting } from '@yigen/testing/meetings.ts'
import { never } from '@yigen/testing/order.ts'
import { act } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

const read = async (who: string | null, id: string) => (await t.as(who)).get(`/api/meeting-decisions/${id}`)

it('getMeetingDecision shows whose it is what they have to do, and who sees the meeting where it was decided: 401, 404', async () => {
  const { minister, foreignOfficer, officer, clerk, contact, enterprise } = t.cast
  const { itemId, meetingId } = await anOpenMeeting(t)
  const about = { kind: 'enterprise', id: enterprise }
  const { id: ofEnterprise } = await act(t, minister, `/api/meetings/${meetingId}/items`, { title: '约见企业', about })
  const left = { owner: 'person', memberId: foreignOfficer, words: '约见。', day: '2026-12-03' }
  const { id } = await act(t, minister, `/api/agenda-items/${ofEnterprise}/decisions`, left)
  await act(t, minister, `/api/agenda-items/${itemId}/decisions`, { ...left, memberId: officer })
  expect((await read(null, id)).status).toBe(401)
  for (const [who, one] of [
    [clerk, id],
    [contact, id],
    [minister, never],
  ] as const)
    expect((await read(who, one)).status).toBe(404)
  expect((await read(foreignOfficer, id)).body).toMatchObject({
    words: '约见。',
    meetingNumber: 1,
    meetingId: null,
    about: null,
    mayFinish: true,
  })
  expect((await read(officer, id)).body).toMatchObject({ meetingId, about: { title: '约见企业', opens: about }, mayFinish: false })
})
