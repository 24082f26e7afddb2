import { describe, expect, it } from 'vitest'
import { moment } from '#calendar/official-calendar.fixture.ts'
import type { MeetingState } from './meeting-state.ts'
import {
  lendsAtOnce,
  type MeetingAsker,
  meetingSteps,
  offersOfMeeting,
  whyNotAnswerAsking,
  whyNotChaseAsking,
  whyNotFinishMeetingDecision,
  whyNotMeeting,
} from './meeting-steps.ts'

const freezesAt = moment('2026-11-30 08:00')
const now = moment('2026-11-30 09:10')
const nobody: MeetingAsker = { chair: false, recorder: false, superior: false, roles: ['officer'], language: 'zh-CN' }
const chair = { ...nobody, chair: true }
const meeting = (state: MeetingState, minutesFrozen = false) => ({ state, freezesAt, minutesFrozen })

describe('the steps of a weekly meeting', () => {
  it('are the chair’s and the recorder’s alike; who is only expected looks', () => {
    for (const state of ['planned', 'frozen', 'open', 'closed'] as const)
      expect(offersOfMeeting(meeting(state), { ...nobody, recorder: true }, now)).toEqual(offersOfMeeting(meeting(state), chair, now))
    for (const step of meetingSteps) expect(whyNotMeeting(step, meeting('open'), nobody, now)?.code).toBe('mayNot')
  })

  it('name a substitute for themself, else the superior does (R17.1)', () => {
    expect(whyNotMeeting('nameSubstitute', meeting('frozen'), { ...nobody, away: true }, now)).toBeNull()
    expect(whyNotMeeting('nameSubstitute', meeting('frozen'), { ...nobody, roles: ['leader'] }, now)).toBeNull()
    expect(whyNotMeeting('nameSubstitute', meeting('frozen'), { ...nobody, superior: true, roles: ['head'] }, now)).toBeNull()
    expect(whyNotMeeting('nameSubstitute', meeting('frozen'), chair, now)?.blanks).toEqual({ who: '本人或主持的上级' })
    expect(whyNotMeeting('nameSubstitute', meeting('open'), { ...nobody, away: true }, now)?.code).toBe('meetingNotNow')
  })

  it('open it once the agenda is frozen', () => {
    expect(whyNotMeeting('openMeeting', meeting('planned'), chair, moment('2026-11-30 07:59'))?.code).toBe('agendaNotDue')
    expect(whyNotMeeting('openMeeting', meeting('planned'), chair, now)).toBeNull()
    expect(whyNotMeeting('recordDecision', meeting('closed'), chair, now)?.blanks).toEqual({ state: '已散会', step: '定事' })
  })

  it('leave what is frozen as it is, and add an addendum alone (R17.4)', () => {
    expect(offersOfMeeting(meeting('closed'), chair, now)).toEqual(['recordAttendance', 'minuteItem', 'signMinutes'])
    expect(offersOfMeeting(meeting('closed', true), chair, now)).toEqual(['addAddendum'])
    expect(whyNotMeeting('minuteItem', meeting('closed', true), chair, now)?.code).toBe('minutesAreFrozen')
    expect(whyNotMeeting('addAddendum', meeting('closed'), chair, now)?.code).toBe('minutesNotFrozen')
  })
})

describe('what a meeting left to somebody', () => {
  it('is done by whose it is, or said by who runs the meeting; of a unit its task says so (R17.3)', () => {
    const why = (more: object, asker: object = { owner: true }) =>
      whyNotFinishMeetingDecision({ ofUnit: false, done: false, ...more }, { ...nobody, owner: false, ...asker })?.code
    expect([why({}), why({}, { chair: true }), why({}, {}), why({ ofUnit: true }), why({ done: true })]).toEqual([
      ...[undefined, undefined, 'mayNot', 'decisionByUnit', 'decisionOver'],
    ])
  })

  it('is answered by the leader who was asked, once; while they are gone by another leader, not by the one who asks (R10.2, R1.4)', () => {
    const why = (asking: object, asker: object = {}) =>
      whyNotAnswerAsking(
        { answered: false, leaderGone: false, ...asking },
        { asked: false, made: false, roles: [], language: 'zh-CN', ...asker },
      )?.code
    expect([why({}, { asked: true }), why({ answered: true }, { asked: true }), why({})]).toEqual([undefined, 'askingAnswered', 'mayNot'])
    const leader = { roles: ['leader'] }
    expect([why({}, leader), why({ leaderGone: true }, leader), why({ leaderGone: true })]).toEqual(['mayNot', undefined, 'mayNot'])
    expect(why({ leaderGone: true }, { ...leader, made: true })).toBe('mayNot')
  })

  it('is chased by who runs the meeting, and by whom its clock came to (R3.8)', () => {
    const why = (asker: object) => whyNotChaseAsking({ answered: false }, { ...nobody, holds: false, ...asker })?.code
    expect([why({ chair: true }), why({ holds: true }), why({})]).toEqual([undefined, undefined, 'mayNot'])
  })
})

describe('an item that goes up a level (R17.5)', () => {
  it('is lent up at once by who chairs and stands above its officer, by nobody their own', () => {
    const minister = { ...chair, roles: ['minister'] } as const
    const at = (asker: Pick<MeetingAsker, 'chair' | 'roles'>, matter: Parameters<typeof lendsAtOnce>[1]) => lendsAtOnce(asker, matter)
    expect(at(minister, { owns: false, relations: ['other', 'minister'] })).toBe(true)
    expect(at(minister, { owns: true, relations: ['officer', 'minister'] })).toBe(false)
    expect(at({ ...minister, chair: false }, { owns: false, relations: ['minister'] })).toBe(false)
    expect(at(minister, { owns: false, relations: ['other'] })).toBe(false)
    expect([at(minister, { owns: false, relations: null }), at(chair, { owns: false, relations: null })]).toEqual([true, false])
  })
})
