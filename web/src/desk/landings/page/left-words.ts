type Say = (key: 'left.days' | 'left.hours' | 'left.minutes' | 'left.over', given: { n: number | string }) => string

/** How much is left, or how far it is over, in the largest unit that says something. */
export function leftWords(dueAt: string, now: Temporal.Instant | string, t: Say): { state: 'calm' | 'over'; words: string } {
  const minutes = Math.round(Temporal.Instant.from(String(now)).until(Temporal.Instant.from(dueAt)).total('minutes'))
  const amount = Math.abs(minutes)
  const said =
    amount >= 1440
      ? t('left.days', { n: Math.floor(amount / 1440) })
      : amount >= 60
        ? t('left.hours', { n: Math.floor(amount / 60) })
        : t('left.minutes', { n: amount })
  return minutes < 0 ? { state: 'over', words: t('left.over', { n: said }) } : { state: 'calm', words: said }
}
