import type { TestApp } from './app.ts'
import { aRepliedRequest, findOne } from './requests.ts'
import { act } from './tasks.ts'

export const way = { what: '分段验收', withWhom: '住建局', answered: '整栋一次消防没过，分段也不能先验。' }
export const secondWay = { what: '换到已验收的 9 层', withWhom: '万胜广场物业', answered: '同意短租三个月。' }
export const proposal = {
  reason: '整栋一次消防未验收，二次消防不能先行。',
  legalBasis: '《建设工程消防设计审查验收管理暂行规定》',
  alternative: '先用 9 层（620 ㎡）开业，12 层验收后搬回。',
  words: '王经理您好：12 层的二次消防要等整栋一次消防验收后才能办。9 层已验收，物业同意短租给您，我陪您办进场。',
}

/** The officer tried two ways in a matter, and wrote down what was answered. */
export async function tryTwoWays(t: TestApp, requestId: string): Promise<void> {
  for (const one of [way, secondWay]) await act(t, t.cast.officer, `/api/requests/${requestId}/ways-tried`, one)
}

/** The officer proposed to decline an answered matter, after two ways tried; it waits for the minister. */
export async function aProposedDecline(t: TestApp, on?: { id: string }) {
  const request = on ?? (await aRepliedRequest(t))
  await tryTwoWays(t, request.id)
  return proposeAgain(t, request.id)
}

/** Once more in the same matter. */
export async function proposeAgain(t: TestApp, requestId: string) {
  const { id } = await act(t, t.cast.officer, `/api/requests/${requestId}/declines`, proposal)
  return { id: id as string, requestId }
}

/** Released by the minister just now: the enterprise has read the words. */
export async function aDeclinedRequest(t: TestApp) {
  const decline = await aProposedDecline(t)
  await act(t, t.cast.minister, `/api/declines/${decline.id}/release`, {})
  return { ...(await findOne(t, decline.requestId)), declineId: decline.id }
}

export const appealWords = '9 层面积不够，设备放不下，请再看看 12 层能否分区验收。'

/** The enterprise appealed; it waits for a leader. */
export async function anAppeal(t: TestApp) {
  const declined = await aDeclinedRequest(t)
  const { id } = await act(t, t.cast.contact, `/api/requests/${declined.id}/appeal`, { words: appealWords })
  return { id: id as string, requestId: declined.id, declineId: declined.declineId }
}
