import type { Sentence } from '#wire/language.ts'

/** R7. A returned task stays open until it is handed on as a new one or waived; one handed out by mistake is taken back before it is accepted. */
export const taskStatuses = ['handed', 'accepted', 'returned', 'handedOn', 'finished', 'waived', 'takenBack'] as const
export type TaskStatus = (typeof taskStatuses)[number]

/** A matter cannot be settled while one of its tasks is open. R4.8 */
export const isTaskOpen = (status: TaskStatus): boolean => status === 'handed' || status === 'accepted' || status === 'returned'
export const openTaskStatuses: readonly TaskStatus[] = taskStatuses.filter(isTaskOpen)

/** Whether its unit must act; a returned task waits for whoever handed it out. R7.3 */
export const isWithUnit = (status: TaskStatus): boolean => isTaskOpen(status) && status !== 'returned'
export const withUnitStatuses: readonly TaskStatus[] = taskStatuses.filter(isWithUnit)

/** Nothing came of it: it counts among the parts of a matter no more. R7.2, R7.6 */
export const isVoid = (status: TaskStatus): boolean => status === 'handedOn' || status === 'waived' || status === 'takenBack'

/** Result and files of a task are the office's own until it is finished; then the enterprise reads them. R11.3 */
export const isResultPublic = (status: TaskStatus): boolean => status === 'finished'
export const publicResultStatuses: readonly TaskStatus[] = taskStatuses.filter(isResultPublic)

/** R7.5; `lapsed`: nobody answered, and its task was finished meanwhile. */
export const extensionDecisions = ['granted', 'refused', 'lapsed'] as const
export type ExtensionDecision = (typeof extensionDecisions)[number]

export const taskStatusWords: Record<TaskStatus, Sentence> = {
  handed: { zh: '待接办', en: 'to be accepted' },
  accepted: { zh: '办理中', en: 'in hand' },
  returned: { zh: '已退回', en: 'returned' },
  handedOn: { zh: '退回后转交', en: 'returned and handed on' },
  finished: { zh: '已办结', en: 'finished' },
  waived: { zh: '已免办', en: 'waived' },
  takenBack: { zh: '已撤回', en: 'taken back' },
}

/** A matter that ends otherwise than by settlement takes its open tasks with it: they would run to no purpose. R4.9, R5.3 */
export const endsOfMatter = ['withdrawn', 'declined', 'transferred'] as const
export type EndOfMatter = (typeof endsOfMatter)[number]
export const endOfMatterWords: Record<EndOfMatter, Sentence> = {
  withdrawn: { zh: '企业撤回了诉求，不用再办。', en: 'The enterprise withdrew the request; there is nothing left to do.' },
  declined: { zh: '诉求已婉拒，不用再办。', en: 'The request was declined; there is nothing left to do.' },
  transferred: { zh: '诉求已转往外区，不用再办。', en: 'The request went to another district; there is nothing left to do here.' },
}
