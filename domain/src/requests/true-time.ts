/** How a moment is no true time: never in the future, and at most 7 days° back. R4.2 */
export function offTrueTime(
  moment: Temporal.Instant,
  now: Temporal.Instant,
  { receivedDaysBack }: { receivedDaysBack: number },
): 'timeInFuture' | 'timeTooOld' | null {
  if (Temporal.Instant.compare(moment, now) > 0) return 'timeInFuture'
  return Temporal.Instant.compare(moment, now.subtract({ hours: receivedDaysBack * 24 })) < 0 ? 'timeTooOld' : null
}
