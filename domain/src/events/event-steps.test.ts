import { expect, it } from 'vitest'
import { moment } from '#calendar/official-calendar.fixture.ts'
import type { Role } from '#members/role.ts'
import { checkInCodeOf, foldCheckInCode } from './check-in-code.ts'
import {
  type EventAsker,
  offersOfEvent,
  whyNotAskedAt,
  whyNotCheckIn,
  whyNotEvent,
  whyNotEventAt,
  whyNotSeats,
  whyNotWait,
} from './event-steps.ts'

const event = { status: 'planned', startsAt: moment('2026-11-25 14:30'), endsAt: moment('2026-11-25 17:00') } as const
const [before, doors, during] = [moment('2026-11-25 12:29'), moment('2026-11-25 12:30'), moment('2026-11-25 15:00')] as const
const as = (roles: Role[], more: Partial<EventAsker> = {}): EventAsker => ({
  ...{ roles, relations: roles.includes('contact') ? ['enterprise'] : [], language: 'zh-CN', made: false, ofTeam: false, own: null },
  ...more,
})
const seat = { state: 'seated', checkedInAt: null, grade: null } as const
const guest = as(['contact'], { own: seat })
const holder = as(['officer'], { made: true })

it('lasts from a time to come, half a day at most (R20.3)', () => {
  expect(whyNotEventAt(event, before)).toBeNull()
  expect(whyNotEventAt(event, event.startsAt)?.field).toBe('startsAt')
  for (const endsAt of [event.startsAt, event.startsAt.add({ hours: 12, seconds: 1 })])
    expect(whyNotEventAt({ ...event, endsAt }, before)).toMatchObject({ code: 'eventTimes', field: 'endsAt' })
})

it('offers each what they can do as it goes on', () => {
  expect(offersOfEvent(event, holder, before)).toEqual(['changeEvent', 'inviteToEvent', 'callOffEvent'])
  expect(offersOfEvent(event, holder, doors)).toEqual(['changeEvent', 'inviteToEvent', 'callOffEvent', 'checkIn'])
  expect(offersOfEvent(event, holder, during)).toEqual(['closeEvent', 'checkIn', 'raiseEventQuestion'])
  expect(offersOfEvent(event, as(['officer']), during)).toEqual(['checkIn', 'raiseEventQuestion'])
  for (const responsible of [as(['minister'], { ofTeam: true }), as(['leader'])])
    expect(offersOfEvent(event, responsible, before)).toContain('changeEvent')
  expect(offersOfEvent(event, as(['clerk']), during)).toEqual([])
  expect(offersOfEvent(event, as(['contact']), before)).toEqual(['signUp'])
  expect(offersOfEvent(event, guest, before)).toEqual(['leaveEvent'])
  expect(offersOfEvent(event, guest, during)).toEqual(['raiseEventQuestion'])
  expect(offersOfEvent({ ...event, status: 'calledOff' }, holder, before)).toEqual([])
  const there = as(['contact'], { own: { ...seat, checkedInAt: doors } })
  expect(offersOfEvent({ ...event, status: 'closed' }, there, during)).toEqual(['giveFeedback'])
})

it('says why not now', () => {
  const why = (step: Parameters<typeof whyNotEvent>[0], asker: EventAsker, at: Temporal.Instant) =>
    whyNotEvent(step, event, asker, at)?.code
  expect(why('signUp', holder, before)).toBe('mayNot')
  expect([why('signUp', guest, before), why('signUp', as(['contact']), during)]).toEqual(['signedUpAlready', 'eventBegun'])
  expect([why('leaveEvent', as(['contact']), before), why('leaveEvent', guest, during)]).toEqual(['notSignedUp', 'eventBegun'])
  expect([why('checkIn', holder, before), why('closeEvent', holder, doors)]).toEqual(['checkInEarly', 'eventNotBegun'])
  const waits = as(['contact'], { own: { ...seat, state: 'waiting' } })
  expect([why('raiseEventQuestion', waits, during), why('raiseEventQuestion', as(['contact']), during)]).toEqual([
    'noSeatYet',
    'notSignedUp',
  ])
  const graded = as(['contact'], { own: { ...seat, checkedInAt: doors, grade: 4 } })
  expect([why('giveFeedback', guest, during), why('giveFeedback', graded, during)]).toEqual(['wasNotThere', 'gradedAlready'])
  expect([whyNotSeats(29, 30)?.code, whyNotSeats(30, 30), whyNotWait(500)?.code, whyNotWait(499)]).toEqual([
    'seatsTaken',
    null,
    'waitingFull',
    null,
  ])
  const asked = (askedAt: Temporal.Instant | undefined, role: Role) => whyNotAskedAt(event, askedAt, { roles: [role] }, during)?.code
  expect([asked(before, 'officer'), asked(during, 'officer')]).toEqual(['askedElsewhen', undefined])
  expect([asked(during, 'contact'), asked(undefined, 'contact')]).toEqual(['askedAtNotYours', undefined])
})

it('lets in who shows a code of this event, has a seat, and is not there yet', () => {
  const shown = { eventId: 'e', eventTitle: '辅导课', name: '王嘉树', state: 'seated', checkedInAt: null } as const
  const why = (more: object) => whyNotCheckIn('e', { ...shown, ...more }, String)?.code ?? null
  expect([why({}), why({ eventId: 'x' }), why({ state: 'left' }), why({ state: 'waiting' }), why({ checkedInAt: doors })]).toEqual([
    null,
    'checkInElsewhere',
    'checkInLeft',
    'checkInWaits',
    'checkedInAlready',
  ])
})

it('folds a code as it was meant', () => {
  expect(checkInCodeOf(below => below - 1)).toBe('ZZZZZZZZ')
  expect(foldCheckInCode(' k7mq－２xpr '.replace('－', '-'))).toBe('K7MQ2XPR')
})
