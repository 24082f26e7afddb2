import { describe, expect, it } from 'vitest'
import { day, moment, official } from '#calendar/official-calendar.fixture.ts'
import { type Relation, relations } from '#members/relation.ts'
import {
  decisionDue,
  offersOfSiteMeeting,
  whyNotDecisionDue,
  whyNotFinishDecision,
  whyNotPlannedSo,
  whyNotPlanSiteMeeting,
  whyNotSiteMeeting,
} from './site-meeting-steps.ts'

const as = (...given: Relation[]) => ({ relations: given, language: 'zh-CN' as const })
const startsAt = moment('2026-11-27 15:30')
const before = moment('2026-11-25 09:42')
const planned = { status: 'planned', startsAt } as const

describe('a site meeting', () => {
  it('is planned, moved, called off and recorded by the office of the project', () => {
    const may = relations.filter(relation => whyNotPlanSiteMeeting({ open: true }, as(relation)) === null)
    expect(may).toEqual(['officer', 'deputy', 'minister', 'leader'])
    expect(whyNotSiteMeeting('moveSiteMeeting', planned, as('other'), before)?.blanks).toEqual({ who: '首席服务官、B 角、项目部长或领导' })
    expect(whyNotPlanSiteMeeting({ open: false }, as('officer'))?.code).toBe('meetingNeedsOpen')
  })

  it('is planned for a time to come, with somebody asked', () => {
    expect(whyNotPlannedSo({ startsAt, asked: 1 }, before)).toBeNull()
    expect(whyNotPlannedSo({ startsAt, asked: 1 }, startsAt)).toMatchObject({ code: 'meetingPast', field: 'startsAt' })
    expect(whyNotPlannedSo({ startsAt, asked: 0 }, before)?.code).toBe('meetingNobody')
  })

  it('is recorded once it has begun, and over then', () => {
    expect(offersOfSiteMeeting(planned, as('officer'), before)).toEqual(['moveSiteMeeting', 'callOffSiteMeeting'])
    expect(offersOfSiteMeeting(planned, as('officer'), startsAt)).toContain('recordSiteMeeting')
    expect(whyNotSiteMeeting('recordSiteMeeting', planned, as('officer'), before)?.code).toBe('meetingNotBegun')
    for (const status of ['held', 'calledOff'] as const)
      expect(offersOfSiteMeeting({ status, startsAt }, as('officer'), startsAt)).toEqual([])
  })
})

describe('a decision of the officer', () => {
  it('is due with the working time of its day, which is not over', () => {
    const due = decisionDue(official, day('2026-11-27'))
    expect(due.toString()).toBe(moment('2026-11-27 18:00').toString())
    expect([whyNotDecisionDue(due, before), whyNotDecisionDue(due, due)?.code]).toEqual([null, 'decisionDayPast'])
  })

  it('is done once by who follows the project; a unit’s by the unit', () => {
    const open = { owner: 'officer', done: false } as const
    expect(relations.filter(relation => whyNotFinishDecision(open, as(relation)) === null)).toEqual(['officer', 'deputy', 'minister'])
    expect(whyNotFinishDecision({ ...open, owner: 'unit' }, as('officer'))?.code).toBe('decisionOfUnit')
    expect(whyNotFinishDecision({ ...open, done: true }, as('officer'))?.code).toBe('decisionFinished')
  })
})
