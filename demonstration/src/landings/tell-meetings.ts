import { at } from '@yigen/domain/calendar/zone.ts'
import { after, workerOf } from '../beside-making.ts'
import type { DecisionTold, LandingEvent, MeetingTold } from './landing.types.ts'
import type { LandingTelling } from './landing-telling.ts'

/** Site meetings: planned days before, held and recorded; what was decided is done by its unit or the officer. */
export const tellMeetings = (telling: LandingTelling): LandingEvent[] =>
  (telling.landing.meetings ?? []).flatMap(meeting => tellMeeting(telling, meeting))

function tellMeeting({ on, day, officer }: LandingTelling, { place, about, units, planned, when }: MeetingTold): LandingEvent[] {
  const asked = on(planned, '15:40')
  const startsAt = 'held' in when ? on(when.held, '15:00') : at(day(when.in), '15:30')
  const plan: LandingEvent = { kind: 'planMeeting', at: asked, by: officer(asked), startsAt, place, about, units }
  if (!('held' in when)) return [plan]
  const recorded = startsAt.add({ minutes: 95 })
  const { words, decisions } = when
  const hold: LandingEvent = { kind: 'holdMeeting', at: recorded, by: officer(recorded), about, units, words, decisions }
  return [plan, hold, ...decisions.flatMap((decision, position) => done(decision, { about, position, recorded, officer }))]
}

type Decided = { about: string; position: number; recorded: Temporal.Instant; officer: LandingTelling['officer'] }

/** Some working hours before its time. */
function done(decision: DecisionTold, { about, position, recorded, officer }: Decided): LandingEvent[] {
  const moment = after(recorded, decision.days * 480 - 150)
  if (decision.owner === 'officer')
    return [{ kind: 'finishDecision', at: moment, by: officer(moment), about, position, words: decision.done }]
  const worker = workerOf(decision.unit)
  if (!worker) throw new RangeError(`nobody works in ${decision.unit}`)
  return [
    { kind: 'acceptDecision', at: after(recorded, 60), by: worker, about, position },
    { kind: 'finishDecision', at: moment, by: worker, about, position, words: decision.result },
  ]
}
