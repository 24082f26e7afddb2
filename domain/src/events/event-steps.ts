import { mayBy, type Way } from '#members/access.ts'
import type { Relation } from '#members/relation.ts'
import type { Role } from '#members/role.ts'
import { roleWords } from '#members/role-words.ts'
import { type Refusal, refusal, refusals } from '#refusals/refusals.ts'
import { type Language, type Sentence, say } from '#wire/language.ts'
import { checkInHours, mostHours, mostWaiting } from './event-size.ts'
import type { EventStatus, SignUpState } from './event-status.ts'
import { eventRefusals } from './events.slice.ts'

/** The steps on one event. */
export const eventSteps = [
  ...(['changeEvent', 'inviteToEvent', 'closeEvent', 'callOffEvent', 'checkIn', 'raiseEventQuestion'] as const),
  ...(['signUp', 'leaveEvent', 'giveFeedback'] as const),
] as const
export type EventStep = (typeof eventSteps)[number]

/** Who holds events and helps at them: whoever sees the district's register by its lines. R11.2 */
export const eventPeople = ['officer', 'minister', 'leader'] as const satisfies readonly Role[]
export const mayAttendTo = [{ roles: eventPeople }] as const satisfies readonly Way[]

const responsible: readonly Way[] = [{ made: true }, { ofTeam: true }, { roles: ['leader'] }]
const attendees: readonly Way[] = [{ relations: ['enterprise'] }]

/** Step → who: those who are responsible for it, those who help there, those who come. R20.3 */
export const mayOnEvent = {
  changeEvent: responsible,
  inviteToEvent: responsible,
  closeEvent: responsible,
  callOffEvent: responsible,
  checkIn: mayAttendTo,
  raiseEventQuestion: [...mayAttendTo, ...attendees],
  signUp: attendees,
  leaveEvent: attendees,
  giveFeedback: attendees,
} as const satisfies Record<EventStep, readonly Way[]>

const ofOffice = (language: Language): string =>
  eventPeople.map(role => say(roleWords[role], language)).join(language === 'en' ? ' or ' : '或')
const holders: Sentence = { zh: '办活动的人、其项目部长或领导', en: 'who holds the event, their minister or a leader' }
const guests: Sentence = { zh: '企业联系人', en: 'a contact' }

/** One's own sign-up that stands. */
export type OwnSignUp = { state: SignUpState; checkedInAt: Temporal.Instant | null; grade: number | null }
export type EventAsker = {
  roles: readonly Role[]
  relations: readonly Relation[]
  language: Language
  /** they hold it */
  made: boolean
  /** they are the minister of who holds it */
  ofTeam: boolean
  own: OwnSignUp | null
}
export type EventState = { status: EventStatus; startsAt: Temporal.Instant; endsAt: Temporal.Instant }

const isBefore = (one: Temporal.Instant, other: Temporal.Instant): boolean => Temporal.Instant.compare(one, other) < 0
export const hasBegun = ({ startsAt }: Pick<EventState, 'startsAt'>, now: Temporal.Instant): boolean => !isBefore(now, startsAt)

/** 400: for a time to come, and a day's length at most. */
export function whyNotEventAt({ startsAt, endsAt }: Pick<EventState, 'startsAt' | 'endsAt'>, now: Temporal.Instant): Refusal | null {
  if (!isBefore(now, startsAt)) return refusal(eventRefusals.eventPast, {}, { field: 'startsAt' })
  const lasts = isBefore(startsAt, endsAt) && !isBefore(startsAt.add({ hours: mostHours }), endsAt)
  return lasts ? null : refusal(eventRefusals.eventTimes, { hours: mostHours }, { field: 'endsAt' })
}

/** 403 */
export const whyNotMay = (step: EventStep, asker: EventAsker): Refusal | null =>
  mayBy(mayOnEvent[step], asker) ? null : refusal(refusals.mayNot, { who: whoTakes(step, asker.language) })

/** 403, then 409. R12.2 */
export function whyNotEvent(step: EventStep, event: EventState, asker: EventAsker, now: Temporal.Instant): Refusal | null {
  const mayNot = whyNotMay(step, asker)
  if (mayNot) return mayNot
  if (event.status === 'calledOff') return refusal(eventRefusals.eventOff)
  if (event.status === 'closed' && step !== 'giveFeedback') return refusal(eventRefusals.eventClosed)
  return whyNotNow[step](event, asker, now)
}

function whoTakes(step: EventStep, language: Language): string {
  const ways: readonly Way[] = mayOnEvent[step]
  if (ways === attendees) return say(guests, language)
  return ways === responsible ? say(holders, language) : ofOffice(language)
}

type WhyNotNow = (event: EventState, asker: EventAsker, now: Temporal.Instant) => Refusal | null

const untilItBegins: WhyNotNow = (event, _, now) => (hasBegun(event, now) ? refusal(eventRefusals.eventBegun) : null)
const onceItHasBegun: WhyNotNow = (event, _, now) => (hasBegun(event, now) ? null : refusal(eventRefusals.eventNotBegun))

const whyNotNow: Record<EventStep, WhyNotNow> = {
  changeEvent: untilItBegins,
  inviteToEvent: untilItBegins,
  callOffEvent: untilItBegins,
  closeEvent: onceItHasBegun,
  signUp: (event, asker, now) => untilItBegins(event, asker, now) ?? (asker.own ? refusal(eventRefusals.signedUpAlready) : null),
  leaveEvent: (event, asker, now) => untilItBegins(event, asker, now) ?? (asker.own ? null : refusal(eventRefusals.notSignedUp)),
  checkIn: (event, _, now) =>
    isBefore(now, event.startsAt.subtract({ hours: checkInHours })) ? refusal(eventRefusals.checkInEarly, { hours: checkInHours }) : null,
  raiseEventQuestion: (event, asker, now) => onceItHasBegun(event, asker, now) ?? whyNotAsk(asker),
  giveFeedback: (event, asker, now) => onceItHasBegun(event, asker, now) ?? whyNotGrade(asker),
}

/** Who comes asks from a seat; those who help there write down what anybody asks. */
function whyNotAsk({ roles, own }: EventAsker): Refusal | null {
  if (mayBy(mayAttendTo, { roles })) return null
  return own?.state === 'seated' ? null : refusal(own ? eventRefusals.noSeatYet : eventRefusals.notSignedUp)
}

function whyNotGrade({ own }: EventAsker): Refusal | null {
  if (!own?.checkedInAt) return refusal(eventRefusals.wasNotThere)
  return own.grade === null ? null : refusal(eventRefusals.gradedAlready)
}

/** 409: those who have a seat keep it. */
export const whyNotSeats = (seats: number, seated: number): Refusal | null =>
  seats < seated ? refusal(eventRefusals.seatsTaken, { taken: seated }) : null

/** 409: no end of those who wait. */
export const whyNotWait = (waiting: number): Refusal | null =>
  waiting >= mostWaiting ? refusal(eventRefusals.waitingFull, { count: waiting }) : null

export type ShownSignUp = { eventId: string; eventTitle: string; name: string; state: SignUpState; checkedInAt: Temporal.Instant | null }

/** 409 at the door: of another event, without a seat, or there already. `clock`: a moment as it is said. R20.3 */
export function whyNotCheckIn(eventId: string, shown: ShownSignUp, clock: (at: Temporal.Instant) => string): Refusal | null {
  const { name, state, checkedInAt, eventTitle } = shown
  if (shown.eventId !== eventId) return refusal(eventRefusals.checkInElsewhere, { title: eventTitle })
  if (state === 'left') return refusal(eventRefusals.checkInLeft, { name })
  if (state === 'waiting') return refusal(eventRefusals.checkInWaits, { name })
  return checkedInAt ? refusal(eventRefusals.checkedInAlready, { name, time: clock(checkedInAt) }) : null
}

/** 400: not before it began, and not after now; who comes asks now. */
export function whyNotAskedAt(
  { startsAt }: EventState,
  askedAt: Temporal.Instant | undefined,
  { roles }: Pick<EventAsker, 'roles'>,
  now: Temporal.Instant,
): Refusal | null {
  if (!askedAt) return null
  if (!mayBy(mayAttendTo, { roles })) return refusal(eventRefusals.askedAtNotYours, {}, { field: 'askedAt' })
  return isBefore(askedAt, startsAt) || isBefore(now, askedAt) ? refusal(eventRefusals.askedElsewhen, {}, { field: 'askedAt' }) : null
}

/** What somebody could do with it now. */
export const offersOfEvent = (event: EventState, asker: EventAsker, now: Temporal.Instant): EventStep[] =>
  eventSteps.filter(step => whyNotEvent(step, event, asker, now) === null)
