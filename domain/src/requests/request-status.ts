import type { Sentence } from '#wire/language.ts'

/** R4.1; `transferred`: it goes on in the district to which its enterprise moved. R18.4 */
export const requestStatuses = ['filed', 'replied', 'settled', 'declined', 'withdrawn', 'merged', 'transferred'] as const
export type RequestStatus = (typeof requestStatuses)[number]
/** Not ended yet: it can be answered, settled, withdrawn. R4.1 */
export const isOpen = (status: RequestStatus): boolean => status === 'filed' || status === 'replied'
export const openStatuses: readonly RequestStatus[] = requestStatuses.filter(isOpen)
export const endedStatuses: readonly RequestStatus[] = requestStatuses.filter(status => !isOpen(status))
/** Over without an end of its own: taken back, or going on in another matter or another district. R4.9, R4.11, R18.4 */
export const isGone = (status: RequestStatus): boolean => status === 'withdrawn' || status === 'merged' || status === 'transferred'

export const requestStatusWords: Record<RequestStatus, Sentence> = {
  filed: { zh: '待答复', en: 'waiting for an answer' },
  replied: { zh: '办理中', en: 'in hand' },
  settled: { zh: '已办结', en: 'settled' },
  declined: { zh: '已婉拒', en: 'declined' },
  withdrawn: { zh: '已撤回', en: 'withdrawn' },
  merged: { zh: '已并案', en: 'merged' },
  transferred: { zh: '已转往外区', en: 'handed to another district' },
}

/** `desk`: entered by the office without saying how it came. `station`: raised at a station, where it is served and nowhere else; `event`: at an event. R4.2, R19.4, R20.3 */
export const requestSources = ['door', 'call', 'visit', 'desk', 'wechat', 'hotline', 'superior', 'station', 'event'] as const
/** What the office enters with the true time at which it reached it. R4.2 */
export const loggedSources = ['call', 'visit', 'wechat', 'hotline', 'superior'] as const satisfies RequestSource[]
export type RequestSource = (typeof requestSources)[number]
/** What a filing says of itself. */
export const filedSources = requestSources.filter(source => source !== 'station' && source !== 'event')
export const requestSourceWords: Record<RequestSource, Sentence> = {
  door: { zh: '企业提交', en: 'filed by the enterprise' },
  call: { zh: '来电', en: 'by phone' },
  visit: { zh: '走访', en: 'during a visit' },
  desk: { zh: '代为登记', en: 'entered for the enterprise' },
  wechat: { zh: '微信', en: 'by WeChat' },
  hotline: { zh: '12345 热线', en: 'by the 12345 line' },
  superior: { zh: '上级交办', en: 'handed down from above' },
  station: { zh: '驻点', en: 'at a station' },
  event: { zh: '活动', en: 'at an event' },
}

/** How it came, inside the recorded sentence of who entered it. */
export const receivedThroughWords: Record<RequestSource, Sentence> = {
  door: { zh: '企业提交', en: 'from the enterprise' },
  call: { zh: '来电', en: 'by phone' },
  visit: { zh: '走访', en: 'during a visit' },
  desk: { zh: '企业另行提出', en: 'by other means' },
  wechat: { zh: '微信', en: 'by WeChat' },
  hotline: { zh: '12345 热线', en: 'by the 12345 line' },
  superior: { zh: '上级交办', en: 'handed down from above' },
  station: { zh: '驻点', en: 'at a station' },
  event: { zh: '活动', en: 'at an event' },
}
