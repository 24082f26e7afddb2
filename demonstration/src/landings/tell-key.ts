import { at, dateIn } from '@yigen/domain/calendar/zone.ts'
import { workdayFrom } from '../hours.ts'
import type { LandingEvent, ReviewTold } from './landing.types.ts'
import type { LandingTelling } from './landing-telling.ts'
import { steadyWords } from './landing-texts.ts'

/** Days from one review to the next: within the 14 that are given. */
const between = 11

/** Made key by the minister; reviewed steadily from then until the reviews that are told in words begin. */
export function tellKey(telling: LandingTelling): LandingEvent[] {
  const { landing, on, minister } = telling
  const { key, reviews = [] } = landing
  if (!key) return []
  const made = on(key.since, '16:20')
  const first = reviews[0]
  const until = first ? on(first.on, '09:00').subtract({ hours: 24 * 5 }) : telling.now
  return [
    { kind: 'makeKey', at: made, by: minister, leader: key.leader, reason: key.reason },
    ...(key.unreviewed ? [] : steady(telling, made, until)),
    ...reviews.map(review => reviewed(telling, review)),
  ]
}

function steady({ minister }: LandingTelling, made: Temporal.Instant, until: Temporal.Instant): LandingEvent[] {
  const days: Temporal.Instant[] = []
  for (let day = dateIn(made).add({ days: between }); ; day = day.add({ days: between })) {
    const moment = at(workdayFrom(day), '16:45')
    if (Temporal.Instant.compare(moment, until) >= 0) break
    days.push(moment)
  }
  return days.map((moment, i) => ({
    ...{ kind: 'review', at: moment, by: minister, grade: 'steady', words: steadyWords[i % steadyWords.length] ?? '', risks: [] },
  }))
}

function reviewed(
  { landing, on, officer, minister, day }: LandingTelling,
  { by, grade, words, risks = [], ...told }: ReviewTold,
): LandingEvent {
  const moment = on(told.on, '17:10')
  const logins = { officer: officer(moment), minister, leader: landing.key?.leader ?? minister }
  const named = risks.map(({ who, in: ahead, ...risk }) => ({ ...risk, who: logins[who], day: day(ahead).toString() }))
  return { kind: 'review', at: moment, by: logins[by], grade, words, risks: named }
}
