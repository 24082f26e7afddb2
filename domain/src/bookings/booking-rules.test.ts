import { describe, expect, it } from 'vitest'
import { moment } from '#calendar/official-calendar.fixture.ts'
import { type BookedSession, isSlot, numberedSlots, slotFor, timesOf, whyNotAtDesk, whyNotChange, whyNotNumber } from './booking-rules.ts'
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
    expect(codeOf(slotFor(session, { at: at('14:40'), walkIn: false }, [], morning))).toEqual([1, 2])
    expect(codeOf(slotFor(session, { at: at('14:40'), walkIn: false }, [{ desk: 1, slot: 2 }], morning))).toEqual([2, 2])
    expect(codeOf(slotFor(session, { at: at('14:40'), desk: 2, walkIn: false }, [], morning))).toEqual([2, 2])
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
    expect(codeOf(slotFor({ ...session, state }, { at: at(time), walkIn: false }, held, morning))).toBe(code)
  })

  it('is over once it has begun; who stands there takes any that still runs', () => {
    const [half, later] = [at('14:30'), at('14:40')]
    expect(codeOf(slotFor(session, { at: at('14:00'), walkIn: false }, [], half))).toBe('slotPast')
    expect(codeOf(slotFor(session, { at: at('14:20'), walkIn: true }, [], half))).toEqual([1, 1])
    expect(codeOf(slotFor(session, { at: at('14:20'), walkIn: true }, [], later))).toBe('slotPast')
  })

  it('is refused to a number that has one that day, or three in all', () => {
    expect([whyNotNumber({ here: 0, inAll: 2 }), whyNotNumber({ here: 1, inAll: 1 })?.code]).toEqual([null, 'bookedHere'])
    expect(whyNotNumber({ here: 0, inAll: 3 })).toMatchObject({ code: 'bookedEnough', blanks: { count: 3 } })
  })
})

describe('a booking', () => {
  const booked = {
    ...({ state: 'booked', startsAt: at('14:40'), calledAt: null, walkIn: false } as const),
    ...({ sessionStartsAt: session.startsAt, sessionState: 'planned' } as const),
  }

  it('is moved and cancelled until its time comes', () => {
    expect(whyNotChange(booked, 'zh-CN', morning)).toBeNull()
    expect(whyNotChange(booked, 'zh-CN', at('14:40'))?.code).toBe('bookingBegun')
    for (const state of bookingStates.filter(one => one !== 'booked'))
      expect(whyNotChange({ ...booked, state }, 'zh-CN', morning)?.code).toBe('bookingOver')
  })

  it('is called and served once the session has begun, and missed ten minutes after its time', () => {
    const steps = (now: Temporal.Instant) =>
      (['callVisitor', 'serveVisitor', 'markNoShow', 'cancelForVisitor'] as const).map(
        step => whyNotAtDesk(step, booked, 'zh-CN', now)?.code ?? null,
      )
    expect(steps(morning)).toEqual(['visitorToWait', 'visitorToWait', 'visitorToWait', null])
    expect(steps(at('14:49'))).toEqual([null, null, 'noShowEarly', null])
    expect(steps(at('14:50'))).toEqual([null, null, null, null])
  })

  it('of a session that is closed is over at the desk, but for writing what was asked by who sat down', () => {
    const closed = { ...booked, sessionState: 'closed' } as const
    const why = (more: Partial<Parameters<typeof whyNotAtDesk>[1]>, step: 'serveVisitor' | 'callVisitor' = 'serveVisitor') =>
      whyNotAtDesk(step, { ...closed, ...more }, 'zh-CN', at('15:00'))?.code ?? null
    expect([why({}), why({ calledAt: at('14:41') }), why({ walkIn: true })]).toEqual(['sessionOver', null, null])
    expect([why({ walkIn: true }, 'callVisitor'), why({ walkIn: true, sessionState: 'calledOff' })]).toEqual(['sessionOver', 'sessionOff'])
  })
})
