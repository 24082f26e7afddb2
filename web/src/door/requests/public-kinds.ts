import type { ClockName, clockKinds, HistoryName, historyKinds } from '@yigen/domain/kinds.ts'

/** What the enterprise reads, by the names it is stored under. R11.3 */
export type PublicHistoryName = { [N in HistoryName]: (typeof historyKinds)[N] extends { readonly public: true } ? N : never }[HistoryName]
export type PublicClockName = { [N in ClockName]: (typeof clockKinds)[N] extends { readonly internal: true } ? never : N }[ClockName]
