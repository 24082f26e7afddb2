type Unit = 'days' | 'hours' | 'minutes'
type Say = (key: `left.${Unit}` | `over.${Unit}`, given: { n: number }) => string

/** How much is left, or how far it is over, in the largest unit that says something. */
export function leftWords(dueAt: string, now: Temporal.Instant | string, t: Say): { state: 'calm' | 'over'; words: string } {
  const minutes = Math.round(Temporal.Instant.from(String(now)).until(Temporal.Instant.from(dueAt)).total('minutes'))
  const over = minutes < 0
  const [unit, n] = inUnit(Math.abs(minutes))
  return { state: over ? 'over' : 'calm', words: t(`${over ? 'over' : 'left'}.${unit}`, { n }) }
}

function inUnit(minutes: number): [Unit, number] {
  if (minutes >= 1440) return ['days', Math.floor(minutes / 1440)]
  if (minutes >= 60) return ['hours', Math.floor(minutes / 60)]
  return ['minutes', minutes]
}
