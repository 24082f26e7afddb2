import type { ParentEventKind } from './parent-event.ts'

/** A claim that counts, by the last day of its period; money in fen, people in heads. R16.1 */
export type ClaimFact = {
  id: string
  /** January to a month, instead of the month alone */
  toDate: boolean
  until: Temporal.PlainDate
  value: number
  source: string
  knownAt: Temporal.Instant
}

/** What the rules look at, of one enterprise. Claims and addresses: the newest first. R23.1 */
export type SignFacts = {
  enterpriseId: string
  /** of the register's open rows */
  followed: boolean
  /** in the register */
  since: Temporal.Instant
  districtName: string
  cityName: string
  lastContact: { at: Temporal.Instant; kind: ContactKind } | null
  lease: { id: string; until: Temporal.PlainDate; source: string; knownAt: Temporal.Instant } | null
  addresses: readonly { id: string; words: string; source: string; knownAt: Temporal.Instant }[]
  capital: readonly ClaimFact[]
  people: readonly ClaimFact[]
  tax: readonly ClaimFact[]
  ratings: readonly { requestId: string; title: string; grade: number; at: Temporal.Instant }[]
  parentEvents: readonly {
    id: string
    kind: ParentEventKind
    parent: string
    words: string
    source: string
    on: Temporal.PlainDate
    nextOn: Temporal.PlainDate | null
    knownAt: Temporal.Instant
  }[]
  /** open matters past their due time, the longest late first */
  late: readonly { requestId: string; title: string; dueAt: Temporal.Instant }[]
}

/** What takes an enterprise off the list: its officer's visit, a call, an answer that it reads, a minister's call-back, a contact that was ordered. R23.1, R23.2 */
export const contactKinds = ['visit', 'call', 'reply', 'callBack', 'contact'] as const
export type ContactKind = (typeof contactKinds)[number]
