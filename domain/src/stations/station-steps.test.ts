import { describe, expect, it } from 'vitest'
import { moment } from '#calendar/official-calendar.fixture.ts'
import { sessionStates } from './session-state.ts'
import {
  offersOfSession,
  type SessionNow,
  whyNotDropSwap,
  whyNotHold,
  whyNotOfferSwap,
  whyNotPattern,
  whyNotSession,
  whyNotTakeSwap,
} from './station-steps.ts'

const language = 'zh-CN' as const
const minister = { own: true, roles: ['minister'], language } as const
const onDuty = { own: false, roles: ['officer'], onDuty: true, language } as const
const session: SessionNow = {
  ...{ state: 'planned', startsAt: moment('2026-11-25 14:00'), endsAt: moment('2026-11-25 17:00') },
  ...{ calledOff: null, stationClosed: false },
}
const [before, during, after] = ['09:00', '15:00', '17:00'].map(time => moment(`2026-11-25 ${time}`)) as [
  ...[Temporal.Instant, Temporal.Instant, Temporal.Instant],
]

describe('a station', () => {
  it('is held by its minister, who stands in while they are on leave, and every leader', () => {
    expect(whyNotHold({ own: false, covers: true, roles: ['officer'], language })).toBeNull()
    expect([whyNotHold(minister), whyNotHold({ own: false, roles: ['leader'], language })]).toEqual([null, null])
    expect(whyNotHold({ own: false, roles: ['minister'], language })?.blanks).toEqual({
      who: '这个驻点的项目部长（请假时为代管的人）或领导',
    })
  })

  it('has time for a slot', () => {
    expect(whyNotPattern({ from: '14:00', until: '14:20', slotMinutes: 20 })).toBeNull()
    expect(whyNotPattern({ from: '14:00', until: '13:00', slotMinutes: 20 })).toMatchObject({ code: 'stationTimes', field: 'until' })
  })
})

describe('a session', () => {
  it('is moved and called off until it begins, staffed until it is over, closed from its beginning', () => {
    expect(offersOfSession(session, minister, before)).toEqual(['moveSession', 'callOffSession', 'assignDuty'])
    expect(offersOfSession(session, minister, during)).toEqual(['assignDuty', 'closeDutySession'])
    expect(offersOfSession(session, minister, after)).toEqual(['closeDutySession'])
    expect(whyNotSession('moveSession', session, minister, during)?.code).toBe('sessionBegun')
    expect(whyNotSession('closeDutySession', session, minister, before)?.code).toBe('sessionNotBegun')
  })

  it('is closed by who is on duty, who does nothing else to it', () => {
    expect(offersOfSession(session, onDuty, during)).toEqual(['closeDutySession'])
    expect(whyNotSession('closeDutySession', session, { ...onDuty, onDuty: false }, during)?.code).toBe('mayNot')
  })

  it('once called off is taken up again by moving it, unless its pattern or its station is gone', () => {
    const off = { ...session, state: 'calledOff', calledOff: 'holiday' } as const
    expect(offersOfSession(off, minister, after)).toEqual(['moveSession'])
    expect(whyNotSession('moveSession', { ...off, calledOff: 'pattern' }, minister, before)?.code).toBe('sessionNotRevived')
    expect(whyNotSession('moveSession', { ...off, stationClosed: true }, minister, before)?.code).toBe('sessionNotRevived')
    expect(whyNotSession('assignDuty', { ...session, stationClosed: true }, minister, during)).toBeNull()
    expect(whyNotSession('assignDuty', off, minister, before)?.code).toBe('sessionOff')
  })

  it('is over once closed', () => {
    const closed = { ...session, state: 'closed' } as const
    expect(whyNotSession('closeDutySession', closed, minister, after)?.code).toBe('sessionOver')
    expect(sessionStates.length).toBe(3)
  })
})

describe('a swap', () => {
  const duty = { startsAt: session.startsAt, planned: true, offered: false }
  const swap = { state: 'open', startsAt: session.startsAt, planned: true } as const
  const asked = { asked: true, made: false, language }

  it('is offered once by whose duty it is, before it begins', () => {
    expect(whyNotOfferSwap(duty, { own: true, language }, before)).toBeNull()
    expect(whyNotOfferSwap(duty, { own: false, language }, before)?.code).toBe('mayNot')
    expect(whyNotOfferSwap({ ...duty, offered: true }, { own: true, language }, before)?.code).toBe('swapOpen')
    expect(whyNotOfferSwap(duty, { own: true, language }, during)?.code).toBe('swapBegun')
  })

  it('is taken once by who was asked', () => {
    expect(whyNotTakeSwap(swap, asked, before)).toBeNull()
    expect(whyNotTakeSwap(swap, { ...asked, asked: false }, before)?.code).toBe('mayNot')
    expect(whyNotTakeSwap({ ...swap, state: 'taken' }, asked, before)?.code).toBe('swapOver')
    expect(whyNotTakeSwap({ ...swap, planned: false }, asked, before)?.code).toBe('swapBegun')
  })

  it('is dropped by either', () => {
    expect([whyNotDropSwap(swap, asked), whyNotDropSwap(swap, { ...asked, asked: false, made: true })]).toEqual([null, null])
    expect(whyNotDropSwap({ state: 'taken' }, asked)?.code).toBe('swapOver')
    expect(whyNotDropSwap(swap, { ...asked, asked: false })?.code).toBe('mayNot')
  })
})
