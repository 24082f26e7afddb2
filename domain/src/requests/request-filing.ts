import { type Refusal, refusal } from '#refusals/refusals.ts'
import type { RequestSource } from './request-status.ts'

/** R4.2: a logged call or visit may lie at most this far back. */
export const receivedDaysBack = 7

/** Only a call or a visit carries its own time; it is never in the future and at most 7 days back. R4.2 */
export function whyNotReceivedAt(receivedAt: Temporal.Instant, now: Temporal.Instant, fieldName: string): Refusal | null {
  if (Temporal.Instant.compare(receivedAt, now) > 0) return refusal('timeInFuture', { field: fieldName }, { field: 'receivedAt' })
  const earliest = now.subtract({ hours: receivedDaysBack * 24 })
  if (Temporal.Instant.compare(receivedAt, earliest) < 0)
    return refusal('timeTooOld', { field: fieldName, days: receivedDaysBack }, { field: 'receivedAt' })
  return null
}

/** The true time of receipt: the server's, or for a call or a visit the given one. R4.2 */
export function receivedAtOf(
  filing: { source: RequestSource; receivedAt?: Temporal.Instant | undefined },
  now: Temporal.Instant,
): Temporal.Instant {
  return (filing.source === 'call' || filing.source === 'visit') && filing.receivedAt ? filing.receivedAt : now
}

/** A title when none was typed: the first sentence of what was said, at most 40 characters (counted as a person counts). */
export function titleOf(filing: { title: string; body: string }): string {
  if (filing.title) return filing.title
  const first = filing.body.split(/[。！？!?\n]/, 1)[0]?.trim() || filing.body.trim()
  const letters = [...new Intl.Segmenter('zh').segment(first)].map(part => part.segment)
  return letters.length <= 40 ? first.slice(0, 80) : `${letters.slice(0, 39).join('').slice(0, 78)}…`
}
