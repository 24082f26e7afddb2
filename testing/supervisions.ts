import type { TestApp } from './app.ts'
import { aRepliedRequest } from './requests.ts'
import { act } from './tasks.ts'

export const order = '请与消防大队当面商定分段验收，周三前报结果。'

/** A day so many days from now. */
export const dayIn = (t: TestApp, days: number): string =>
  t
    .now()
    .add({ hours: 24 * days })
    .toZonedDateTimeISO('+08:00')
    .toPlainDate()
    .toString()

/** A leader instructs on an answered matter: to be answered in three days. */
export async function aSupervision(t: TestApp, by: 'leader' | 'minister' = 'leader') {
  const { id: requestId } = await aRepliedRequest(t)
  const { id, dueAt } = await act(t, t.cast[by], `/api/requests/${requestId}/supervisions`, { words: order, day: dayIn(t, 3) })
  return { id: id as string, requestId, dueAt: dueAt as string }
}
