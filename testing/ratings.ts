import type { TestApp } from './app.ts'
import { aSettledRequest } from './requests.ts'
import { act } from './tasks.ts'

/** A settled matter that the enterprise graded; 1 and 2 open a call-back. */
export async function aRating(t: TestApp, grade: 1 | 2 | 3 | 4 | 5 = 2, words = '前后问了三次才说清要哪些材料。') {
  const request = await aSettledRequest(t)
  const { id } = await act(t, t.cast.contact, `/api/requests/${request.id}/rating`, { grade, words })
  return { id: id as string, requestId: request.id }
}
