import { timeWords } from '@yigen/domain/calendar/moment-words.ts'
import { dateIn } from '@yigen/domain/calendar/zone.ts'

/** A moment as a paper says it, which is read on any day: 2026-11-25 11:52. */
export const minute = (at: Temporal.Instant): string => `${dateIn(at)} ${timeWords(at)}`
