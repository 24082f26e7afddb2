import { describe, expect, it, test } from 'vitest'
import { moment } from '#calendar/official-calendar.fixture.ts'
import {
  type BookedSession,
  isSlot,
  numberedSlots,
  slotFor,
  timesOf,
  whyNotAtDesk,
  whyNotCancel,
  whyNotMove,
  whyNotNumber,
  whyNotNumberNow,
} from './booking-rules.ts'
import { bookingStates } from './booking-state.ts'

const session: BookedSession = {
  ...{ startsAt: moment('2026-11-25 14:00'), endsAt: moment('2026-11-25 17:00'), slotMinutes: 20, bookEvery: 2, desks: 2 },
  state: 'planned',
}
const morning = moment('2026-11-25 09:42')
const at = (time: string) => moment(`2026-11-25 ${time}`)
const codeOf = (found: ReturnType<typeof slotFor>) => (isSlot(found) ? [found.desk, found.slot] : found.code)

describe('the slots of a session', () => {
  it('are numbered desk by desk, every second to be booked, so that they move with it (R19.1)', () => {
    const slots = numberedSlots(session)
    expect(slots.filter(({ desk }) => desk === 2).map(({ slot }) => slot)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8])
    expect(slots.filter(({ desk, bookable }) => desk === 1 && bookable).map(({ slot }) => slot)).toEqual([0, 2, 4, 6, 8])
  })

  it('show the times that can be booked, and at how many desks', () => {
    const held = [{ desk: 1, slot: 0 }, ...[1, 2].map(desk => ({ desk, slot: 2 }))]
    expect(timesOf(session, held, morning).map(({ free }) => free)).toEqual([1, 0, 2, 2, 2])
    expect(timesOf(session, held, at('14:40')).map(one => one.at.toString())).toEqual(
      ['15:20', '16:00', '16:40'].map(time => at(time).toString()),
    )
  })
})

describe('a time that is asked for (R19.3)', () => {
  it('is given at the first free desk, or at the one that was chosen', () => {
    expect(codeOf(slotFor(session, { at: at('14:40') }, [], morning))).toEqual([1, 2])
    expect(codeOf(slotFor(session, { at: at('14:40') }, [{ desk: 1, slot: 2 }], morning))).toEqual([2, 2])
    expect(codeOf(slotFor(session, { at: at('14:40'), desk: 2 }, [], morning))).toEqual([2, 2])
  })

  it.each([
    ['14:40', 'planned', [1, 2], 'slotTaken'],
    ['14:20', 'planned', [], 'slotKept'],
    ['14:30', 'planned', [], 'slotNone'],
    ['17:00', 'planned', [], 'slotNone'],
    ['14:40', 'calledOff', [], 'sessionOff'],
    ['14:40', 'closed', [], 'sessionOver'],
  ] as const)('of %s in a session that is %s, with desks %j taken: %s', (time, state, desks, code) => {
    const held = desks.map(desk => ({ desk, slot: 2 }))
    expect(codeOf(slotFor({ ...session, state }, { at: at(time) }, held, morning))).toBe(code)
  })

  it('is over once it has begun', () => {
    expect(codeOf(slotFor(session, { at: at('14:00') }, [], at('14:30')))).toBe('slotPast')
  })

  it('is refused to a number that has one that day, or three in all', () => {
    expect([whyNotNumber({ here: 0, inAll: 2 }), whyNotNumber({ here: 1, inAll: 1 })?.code]).toEqual([null, 'bookedHere'])
    expect(whyNotNumber({ here: 0, inAll: 3 })).toMatchObject({ code: 'bookedEnough', blanks: { count: 3 } })
  })
})

describe('a booking', () => {
  const booked = {
    ...({ state: 'booked', startsAt: at('14:40'), calledAt: null, arrivedAt: null, number: null } as const),
    ...({ sessionStartsAt: session.startsAt, sessionState: 'planned', callDueAt: null, phonedAt: null } as const),
  }
  const steps = (one: typeof booked | typeof numbered, now: Temporal.Instant) =>
    (['callVisitor', 'serveVisitor', 'markNoShow', 'cancelForVisitor'] as const).map(
      step => whyNotAtDesk(step, one, 'zh-CN', now)?.code ?? null,
    )
  const numbered = { ...booked, startsAt: at('14:33'), number: 4 }

  it('is moved and cancelled until its time comes', () => {
    for (const why of [whyNotMove, whyNotCancel]) {
      expect(why(booked, 'zh-CN', morning)).toBeNull()
      expect(why(booked, 'zh-CN', at('14:40'))?.code).toBe('bookingBegun')
      for (const state of bookingStates.filter(one => one !== 'booked'))
        expect(why({ ...booked, state }, 'zh-CN', morning)?.code).toBe('bookingOver')
    }
  })

  it('is called and served once the session has begun, and missed ten minutes after its time', () => {
    expect(steps(booked, morning)).toEqual(['visitorToWait', 'visitorToWait', 'visitorToWait', null])
    expect(steps(booked, at('14:49'))).toEqual([null, null, 'noShowEarly', null])
    expect(steps(booked, at('14:50'))).toEqual([null, null, null, null])
  })

  it('is noted as arrived once, from half an hour before the session', () => {
    const why = (more: object, now = at('14:40')) => whyNotAtDesk('markArrived', { ...booked, ...more }, 'zh-CN', now)?.code ?? null
    expect([why({}), why({}, at('13:30')), why({}, at('13:29'))]).toEqual([null, null, 'visitorToWait'])
    for (const more of [{ arrivedAt: at('14:38') }, { calledAt: at('14:39') }, numbered]) expect(why(more)).toBe('arrivedAlready')
  })

  it('of a session that is closed is over at the desk, but for writing what was asked by who sat down', () => {
    const closed = { ...booked, sessionState: 'closed' } as const
    const why = (more: Partial<Parameters<typeof whyNotAtDesk>[1]>, step: 'serveVisitor' | 'callVisitor' = 'serveVisitor') =>
      whyNotAtDesk(step, { ...closed, ...more }, 'zh-CN', at('15:00'))?.code ?? null
    expect([why({}), why({ number: 4 }), why({ calledAt: at('14:41') })]).toEqual(['sessionOver', 'sessionOver', null])
    expect([why({ calledAt: at('14:41') }, 'callVisitor'), why({ sessionState: 'calledOff' })]).toEqual(['sessionOver', 'sessionOff'])
  })

  it('by a number is served and missed once it was called, given back until then, and never moved', () => {
    const called = { ...numbered, calledAt: at('14:35') }
    expect(steps(numbered, at('14:34'))).toEqual([null, 'numberNotCalled', 'numberNotCalled', null])
    expect(steps(called as never, at('14:36'))).toEqual([null, null, null, null])
    expect([numbered, called].map(one => whyNotCancel(one, 'zh-CN', at('14:36'))?.code ?? null)).toEqual([null, 'bookingBegun'])
    expect(whyNotMove(numbered, 'zh-CN', at('14:34'))?.code).toBe('numberStays')
  })
})

test.each([
  ['13:59', 'planned', 'visitorToWait'],
  ['14:00', 'planned', null],
  ['16:59', 'planned', null],
  ['17:00', 'planned', 'sessionOver'],
  ['14:30', 'closed', 'sessionOver'],
  ['14:30', 'calledOff', 'sessionOff'],
] as const)('numbers are given while the session lasts: at %s of one that is %s %s (R19.3)', (time, state, code) => {
  expect(whyNotNumberNow({ ...session, state }, at(time))?.code ?? null).toBe(code)
})
