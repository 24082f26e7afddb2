import type { LandingEvent } from './landing.types.ts'
import type { LandingTelling } from './landing-telling.ts'

/** What turns a project besides its plan: progress in words, a gate skipped, its results, a pause, its loss, its leaving. */
export function tellTurns({ landing, on, day, officer, minister }: LandingTelling): LandingEvent[] {
  const { progress = [], skipped, claimed, paused, lost, movedAway, key } = landing
  const events: LandingEvent[] = progress.map(({ on: ago, kind, words }) => {
    const moment = on(ago, '11:20')
    return { kind: 'progress', at: moment, by: officer(moment), of: kind, words }
  })
  if (skipped)
    events.push({
      ...{ kind: 'skip', at: on(skipped.on, '16:05'), by: key?.leader ?? minister, gate: skipped.gate, reason: skipped.reason },
    })
  if (claimed !== undefined) events.push({ kind: 'claim', at: on(claimed, '10:50'), by: officer(on(claimed, '10:50')) })
  if (paused)
    events.push({ kind: 'pause', at: on(paused.on, '10:30'), by: minister, until: day(paused.until).toString(), reason: paused.reason })
  if (lost)
    events.push({ kind: 'lose', at: on(lost.on, '16:40'), by: officer(on(lost.on, '16:40')), reason: lost.reason, where: lost.where })
  if (movedAway) {
    const moment = on(movedAway.on, '10:15')
    events.push({ kind: 'moveAway', at: moment, by: officer(moment), reason: movedAway.reason, where: movedAway.where })
  }
  return events
}
