import { type AccessTable, byRole, everyone, of, seenInside } from '#members/access.ts'
import { eventPeople, mayAttendTo, mayOnEvent } from './event-steps.ts'

/** An event is there for the office, and for the enterprises that may come. R20.3 */
const eventSeenBy = [{ office: true }, { relations: ['enterprise'] }] as const

export const eventAccess = {
  createEvent: byRole(...eventPeople),
  listEvents: everyone,
  getEvent: of(eventSeenBy),
  listEventQuestions: of(seenInside, ...mayAttendTo),
  changeEvent: of(eventSeenBy, ...mayOnEvent.changeEvent),
  inviteToEvent: of(eventSeenBy, ...mayOnEvent.inviteToEvent),
  closeEvent: of(eventSeenBy, ...mayOnEvent.closeEvent),
  callOffEvent: of(eventSeenBy, ...mayOnEvent.callOffEvent),
  checkIn: of(eventSeenBy, ...mayOnEvent.checkIn),
  raiseEventQuestion: of(eventSeenBy, ...mayOnEvent.raiseEventQuestion),
  signUp: of(eventSeenBy, ...mayOnEvent.signUp),
  leaveEvent: of(eventSeenBy, ...mayOnEvent.leaveEvent),
  giveFeedback: of(eventSeenBy, ...mayOnEvent.giveFeedback),
} as const satisfies AccessTable
