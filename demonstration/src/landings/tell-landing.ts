import { isBefore } from '../hours.ts'
import type { LandingEvent } from './landing.types.ts'
import type { LandingTelling } from './landing-telling.ts'
import { tellGates } from './tell-gates.ts'
import { tellKey } from './tell-key.ts'
import { tellMeetings } from './tell-meetings.ts'
import { type MilestoneTold, tellPlan } from './tell-plan.ts'
import { tellTurns } from './tell-turns.ts'
import { tellVersions } from './tell-versions.ts'

/** What happened to a landing project up to now, in the order of time. */
export function tellLanding(telling: LandingTelling): LandingEvent[] {
  const { landing, now, on, officer } = telling
  const { events: milestones, finished } = milestonesOf(telling)
  const opened = on(landing.opened, '10:05')
  const members = (landing.members ?? []).map(({ member, duty }): LandingEvent => {
    const moment = opened.add({ minutes: 35 })
    return { kind: 'addMember', at: moment, by: officer(moment), member, duty }
  })
  const events: LandingEvent[] = [
    { kind: 'open', at: opened, by: officer(opened) },
    ...members,
    ...tellVersions(telling),
    ...milestones,
    ...tellGates(telling, finished),
    ...tellKey(telling),
    ...tellMeetings(telling),
    ...tellTurns(telling),
  ]
  return events.filter(event => isBefore(event.at, now)).toSorted((a, b) => Temporal.Instant.compare(a.at, b.at))
}

function milestonesOf(telling: LandingTelling): { events: LandingEvent[]; finished: MilestoneTold[] } {
  const { landing, now, chance, street, on, officer } = telling
  const { plan, kind, paused } = landing
  if (!plan) return { events: [], finished: [] }
  const until = plan.stands === undefined ? now : on(plan.stands, '09:00')
  // what runs runs on while the project is paused
  const startsUntil = paused ? on(paused.on, '10:30') : until
  return tellPlan({ kind, plan, chance, now, street, startsUntil, until, onDuty: officer, adoptedAt: on(plan.adopted, '10:40') })
}
