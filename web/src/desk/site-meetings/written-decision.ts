import type { RecordSiteMeeting } from '@yigen/domain/site-meetings/site-meeting.ts'
import type { Wire } from '@yigen/domain/wire/instant.ts'

/** A decision as it is being written: of a unit within working days, or of the officer by a day. */
export type WrittenDecision = { key: string; owner: 'unit' | 'officer'; words: string; unitId: string; days: string; day: string }
type Sent = NonNullable<Wire<typeof RecordSiteMeeting>['decisions']>[number]

export const isWhole = ({ owner, words, unitId, days, day }: WrittenDecision): boolean =>
  words.trim() !== '' && (owner === 'unit' ? unitId !== '' && /^[1-9]\d{0,2}$/.test(days) && Number(days) <= 400 : day !== '')

export const sentAs = ({ owner, words, unitId, days, day }: WrittenDecision): Sent =>
  owner === 'unit'
    ? { owner, words: words.trim(), unitId, promise: { amount: Number(days), unit: 'workingDays' } }
    : { owner, words: words.trim(), day }
