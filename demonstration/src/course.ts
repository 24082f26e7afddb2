import type { TimePromise } from '@yigen/domain/calendar/time-promise.ts'
import { at, dateIn } from '@yigen/domain/calendar/zone.ts'
import type { DemoEvent, DemoLeave, Login } from './demonstration.types.ts'
import {
  dueOf,
  earlierOf,
  isBefore,
  minuteOfDay,
  minutesBetween,
  onWorkday,
  toMinute,
  whenOfficersWrite,
  whenOfficesWork,
  whenPeopleWrite,
  workdayAfter,
} from './hours.ts'
import { onDuty } from './leaves.ts'
import type { Matter, Thread } from './matters/matter.ts'
import {
  acknowledgements,
  closers,
  farewells,
  followUps,
  messageOpeners,
  messageTails,
  promises,
  reopenings,
  secondSettlements,
  withdrawals,
} from './phrases.ts'
import type { Chance } from './seed.ts'
import { fill, type Words, wordsAt } from './texts.ts'

/** How a matter goes: settled in time or late, still open in one of four ways, taken back, or brought back. */
export type Fate = 'settled' | 'settledLate' | 'withdrawn' | 'reopened' | 'waiting' | 'inProgress' | 'asksAgain' | 'promised'

export type Telling = {
  chance: Chance
  now: Temporal.Instant
  leaves: readonly DemoLeave[]
  officer: Login
  contact: number
  matter: Matter
  thread: Thread
  words: Words
  filedAt: Temporal.Instant
  /** Nothing is written before this: when the matter was recorded. */
  recordedAt: Temporal.Instant
  promise: TimePromise
  /** Counts how often the matter was told, so that its variants take turns. */
  turn: number
  fate: Fate
  answeredLate: boolean
  classifyAs: string | null
}

type Instant = Temporal.Instant

/** What happens to the matter up to `now`, in order of time; null when its fate does not fit between filing and now. */
export function courseOf(telling: Telling): DemoEvent[] | null {
  if (telling.fate === 'waiting') return beforeAnswer(telling, telling.now)
  const answered = firstAnswerAt(telling)
  if (!isBefore(answered, telling.now)) return null
  const events = [...beforeAnswer(telling, answered), replyEvent(telling, answered, 'replies')]
  const tail = endOf(telling, answered)
  if (!tail) return null
  events.push(...tail)
  const ordered = events.toSorted((a, b) => Temporal.Instant.compare(a.at, b.at))
  return ordered.every(({ at: moment }) => !isBefore(telling.now, moment)) ? ordered : null
}

function endOf(telling: Telling, answered: Instant): DemoEvent[] | null {
  switch (telling.fate) {
    case 'withdrawn':
      return withdrawal(telling, answered)
    case 'asksAgain':
      return asksAgain(telling, answered)
    case 'inProgress':
      return inProgress(telling, answered)
    case 'promised':
      return promised(telling, answered)
    case 'settledLate':
      return settledLate(telling, answered)
    case 'reopened':
      return reopened(telling, answered)
    default:
      return settled(telling, answered)
  }
}

const by = (telling: Telling, moment: Instant): Login => onDuty(telling.leaves, telling.officer, moment)
const say = (telling: Telling, template: string, moment: Instant) =>
  fill(template, { ...telling.words, ...wordsAt(moment, by(telling, moment)) })
const turned = (from: readonly string[], turn: number) => from[turn % from.length] ?? ''
const fits = ({ thread }: Telling, extra: Thread['also'][number]) => thread.also.includes(extra)

/** Within 24 hours, at hours in which people write; a few late by hours, as it happens. */
function firstAnswerAt({ chance, filedAt, recordedAt, answeredLate }: Telling): Instant {
  if (answeredLate) return whenOfficersWrite(chance, filedAt.add({ minutes: 1440 + chance.between(18, 420) }))
  const quick = chance.happens(0.62)
  const delay = quick ? chance.between(14, 190) : chance.between(120, 820)
  const wish = whenOfficersWrite(chance, toMinute(filedAt.add({ minutes: delay })))
  const latest = filedAt.add({ minutes: 1420 })
  const inTime = isBefore(wish, latest) ? wish : filedAt.add({ minutes: chance.between(40, 300) })
  return isBefore(inTime, recordedAt.add({ minutes: 3 })) ? recordedAt.add({ minutes: chance.between(3, 24) }) : inTime
}

/** A call on the way to the first answer; the kind of matter set when the enterprise did not. */
function beforeAnswer(telling: Telling, answered: Instant): DemoEvent[] {
  const { chance, recordedAt, contact, matter } = telling
  const span = minutesBetween(recordedAt, answered)
  const events: DemoEvent[] = []
  const between = (low: number, high: number) => recordedAt.add({ minutes: Math.floor(span * (low + (high - low) * chance.next())) })
  const called = between(0.35, 0.7)
  const seen = minuteOfDay(called) >= 480 && minuteOfDay(called) <= 1320
  if (span > 12 && seen && fits(telling, 'call') && chance.happens(0.4)) {
    const minutes = chance.between(3, Math.min(14, Math.floor(span * 0.2)))
    events.push({ kind: 'call', at: toMinute(called), by: by(telling, called), contact, minutes, said: say(telling, matter.call, called) })
  }
  if (telling.classifyAs && telling.fate !== 'waiting')
    events.push({ kind: 'classify', at: answered.subtract({ minutes: 1 }), by: by(telling, answered), serviceCode: telling.classifyAs })
  return events.filter(event => !isBefore(event.at, recordedAt))
}

function replyEvent(telling: Telling, moment: Instant, from: 'replies' | 'more'): DemoEvent {
  const { chance, matter, thread } = telling
  const core = from === 'more' ? matter.more[1] : turned(matter.replies, thread.reply)
  const opening = from === 'more' ? chance.pick(followUps) : chance.happens(0.45) ? chance.pick(acknowledgements) : ''
  const closer = chance.happens(from === 'more' ? 0.25 : 0.6) ? chance.pick(closers) : ''
  return { kind: 'reply', at: moment, by: by(telling, moment), words: say(telling, `{dear}您好：${opening}${core}${closer}`, moment) }
}

function messageEvent(telling: Telling, moment: Instant): DemoEvent {
  const { chance, contact, matter } = telling
  const words = say(telling, chance.pick(messageOpeners) + matter.more[0] + chance.pick(messageTails), moment)
  return { kind: 'message', at: moment, contact, words }
}

/** The enterprise writes further and is answered within hours. */
function furtherTalk(telling: Telling, from: Instant, until: Instant): DemoEvent[] {
  const { chance } = telling
  if (minutesBetween(from, until) < 600 || !fits(telling, 'more')) return []
  const asked = whenPeopleWrite(chance, from.add({ minutes: 60 }), until.subtract({ minutes: 360 }))
  const answered = whenOfficersWrite(chance, asked.add({ minutes: chance.between(18, 240) }))
  if (!isBefore(answered, until.subtract({ minutes: 20 }))) return []
  return [messageEvent(telling, asked), replyEvent(telling, answered, 'more')]
}

function settleEvent(telling: Telling, moment: Instant): DemoEvent {
  const farewell = telling.chance.happens(0.65) ? telling.chance.pick(farewells) : ''
  return {
    kind: 'settle',
    at: moment,
    by: by(telling, moment),
    words: say(telling, `{dear}您好：${turned(telling.matter.done, telling.thread.done)}${farewell}`, moment),
  }
}

/** In office hours, after the first answer and before the promise ends. */
function settledAt({ chance, filedAt, promise }: Telling, answered: Instant): Instant {
  const due = dueOf(filedAt, promise)
  const span = minutesBetween(answered, due)
  const wish = toMinute(
    answered.add({
      minutes: Math.max(35, Math.floor(span * (promise.amount > 3 ? 0.45 + 0.48 * chance.next() : 0.6 + 0.36 * chance.next()))),
    }),
  )
  const moment = whenOfficesWork(chance, wish)
  return isBefore(moment, due) ? moment : laterThan(answered, due.subtract({ minutes: chance.between(12, 110) }))
}

const laterThan = (after: Instant, wish: Instant) => (isBefore(after.add({ minutes: 30 }), wish) ? wish : after.add({ minutes: 30 }))

function settled(telling: Telling, answered: Instant): DemoEvent[] {
  const end = settledAt(telling, answered)
  const talk = telling.chance.happens(0.36) ? furtherTalk(telling, answered, end) : []
  return [...talk, ...noteBetween(telling, answered, end, 0.6), settleEvent(telling, end)]
}

function withdrawal(telling: Telling, answered: Instant): DemoEvent[] {
  const { chance, contact, now } = telling
  const moment = whenPeopleWrite(chance, answered.add({ minutes: 90 }), earlierOf(now, settledAt(telling, answered).add({ minutes: 600 })))
  return [{ kind: 'withdraw', at: moment, contact, reason: say(telling, turned(withdrawals, telling.turn + chance.between(0, 7)), moment) }]
}

/** Answered, and under way to settlement; most have already talked further. */
function inProgress(telling: Telling, answered: Instant): DemoEvent[] | null {
  const { now, filedAt, promise, chance } = telling
  if (!isBefore(now.add({ minutes: 150 }), dueOf(filedAt, promise))) return null
  const talk = chance.happens(0.5) ? furtherTalk(telling, answered, now) : []
  return [...talk, ...noteBetween(telling, answered, now, 0.55)]
}

/** What the office notes for itself on the way, `share` of the time. */
function noteBetween(telling: Telling, from: Instant, until: Instant, share: number): DemoEvent[] {
  const span = minutesBetween(from, until)
  const noted = toMinute(from.add({ minutes: Math.floor(span * (0.35 + 0.5 * telling.chance.next())) }))
  const atWork = onWorkday(noted) && minuteOfDay(noted) >= 540 && minuteOfDay(noted) <= 1140
  if (!fits(telling, 'note') || span < 240 || !atWork || !telling.chance.happens(share)) return []
  return [{ kind: 'note', at: noted, by: by(telling, noted), words: say(telling, telling.matter.note, noted) }]
}

/** Answered; then the enterprise wrote again within the last day and waits. */
function asksAgain(telling: Telling, answered: Instant): DemoEvent[] | null {
  const { chance, now, filedAt, promise } = telling
  if (!fits(telling, 'more')) return null
  const from = now.subtract({ minutes: 22 * 60 })
  if (!isBefore(answered.add({ minutes: 90 }), from) || isBefore(dueOf(filedAt, promise), now.add({ minutes: 150 }))) return null
  const asked = whenPeopleWrite(chance, from, now.subtract({ minutes: 8 }))
  return [messageEvent(telling, asked)]
}

/** On the workday after the due time the next answer is promised. R4.7 */
function promiseEvent(telling: Telling, due: Instant, answerBy: Instant): DemoEvent {
  const { chance } = telling
  const moment = at(workdayAfter(due, 1), '09:10').add({ minutes: chance.between(3, 120) })
  const day = dateIn(answerBy)
  const words = say(
    { ...telling, words: { ...telling.words, by: `${day.month} 月 ${day.day} 日 18:00 ` } },
    turned(promises, telling.turn),
    moment,
  )
  return { kind: 'promise', at: moment, by: by(telling, moment), answerBy, words }
}

function promised(telling: Telling, answered: Instant): DemoEvent[] | null {
  const due = dueOf(telling.filedAt, telling.promise)
  const answerBy = at(workdayAfter(telling.now, telling.chance.between(1, 2)), '18:00')
  const event = promiseEvent(telling, due, answerBy)
  return isBefore(event.at, telling.now) ? [...furtherTalk(telling, answered, due), event] : null
}

function settledLate(telling: Telling, answered: Instant): DemoEvent[] {
  const { chance } = telling
  const due = dueOf(telling.filedAt, telling.promise)
  const days = chance.between(2, 4)
  const end = at(workdayAfter(due, days), '10:00').add({ minutes: chance.between(5, 420) })
  return [
    ...furtherTalk(telling, answered, due),
    promiseEvent(telling, due, at(workdayAfter(due, days), '18:00')),
    settleEvent(telling, end),
  ]
}

/** Settled, brought back within days, answered again and, when there was time, settled for good. */
function reopened(telling: Telling, answered: Instant): DemoEvent[] | null {
  const { chance, contact, matter, now } = telling
  if (!fits(telling, 'more')) return null
  const first = settledAt(telling, answered)
  const back = whenPeopleWrite(chance, first.add({ hours: 20 }), first.add({ hours: 24 * 6 }))
  const again = whenOfficersWrite(chance, back.add({ minutes: chance.between(25, 260) }))
  if (!isBefore(again, now)) return null
  const reason = say(telling, turned(reopenings, telling.turn) + matter.more[0], back)
  const events: DemoEvent[] = [
    settleEvent(telling, first),
    { kind: 'reopen', at: back, contact, reason },
    replyEvent(telling, again, 'more'),
  ]
  const end = whenOfficesWork(chance, again.add({ hours: chance.between(20, 96) }))
  if (isBefore(end, now)) events.push(againSettled(telling, end))
  return events
}

/** The first settlement's words would not do twice. */
function againSettled(telling: Telling, moment: Instant): DemoEvent {
  return {
    kind: 'settle',
    at: moment,
    by: by(telling, moment),
    words: say(telling, `{dear}您好：${turned(secondSettlements, telling.turn)}`, moment),
  }
}
