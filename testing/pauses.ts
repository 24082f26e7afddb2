import type { TestApp } from './app.ts'
import { aRepliedRequest, findOne } from './requests.ts'
import { act } from './tasks.ts'

/** Three working days: until Monday 30 November, 18:00. */
export const waiting = { waitsFor: 'enterprise', words: '请补交检测报告，收到后当天接着办。', until: '2026-11-30T18:00:00+08:00' }

/** An answered matter that waits for the enterprise. */
export async function aPausedRequest(t: TestApp, until = waiting.until) {
  const request = await aRepliedRequest(t)
  await act(t, t.cast.officer, `/api/requests/${request.id}/pause`, { ...waiting, until })
  return findOne(t, request.id)
}
