import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { anOpenMeeting, theMinutes } from '@yigen/testing/meetings.ts'
import { act } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

it('getMinutes shows who sees the meeting what would be signed, of what nobody spoke of nothing, and who may sign it', async () => {
  const { meetingId } = await anOpenMeeting(t)
  const { id: spokenOf } = await act(t, t.cast.minister, `/api/meetings/${meetingId}/items`, { title: '新港东路口打围' })
  await act(t, t.cast.deputy, `/api/agenda-items/${spokenOf}/minutes`, { words: '先看图。', seen: 1 })
  await act(t, t.cast.minister, `/api/meetings/${meetingId}/closing`, {})
  const status = async (who: string | null) => (await (await t.as(who)).get(`/api/meetings/${meetingId}/minutes`)).status
  expect([await status(null), await status(t.cast.contact), await status(t.cast.leader)]).toEqual([401, 404, 200])
  const minutes = await theMinutes(t, meetingId)
  expect(minutes).toMatchObject({ maySign: true, mayAdd: false, frozenAt: null, signatures: [], addenda: [] })
  expect(minutes.content).toMatchObject({
    title: '首席服务官周例会纪要',
    number: 1,
    chairName: '郑怀远',
    items: [{ number: 1, title: '新港东路口打围', words: '先看图。' }],
  })
  expect(minutes.text).toContain('一、一周情况')
  expect((await theMinutes(t, meetingId, t.cast.officer)).maySign).toBe(false)
})
