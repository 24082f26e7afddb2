import { expect, it } from 'vitest'
import { moment } from '#calendar/official-calendar.fixture.ts'
import type { Relation } from '#members/relation.ts'
import type { Role } from '#members/role.ts'
import {
  offersOfVisit,
  type VisitAsker,
  whyNotMayRecord,
  whyNotPlanVisit,
  whyNotRecordVisit,
  whyNotSoClose,
  whyNotVisit,
} from './visit-steps.ts'

const startsAt = moment('2026-11-27 15:30')
const before = startsAt.subtract({ hours: 1 })
const planned = { status: 'planned', startsAt, consent: 'free' } as const
const as = (relation: Relation, role: Role = 'officer', more: Partial<VisitAsker> = {}): VisitAsker => ({
  ...{ roles: [role], relations: [relation], language: 'zh-CN', made: false, joined: false, unitGoes: false, followed: false },
  ...more,
})

it('is planned and joined by who goes out, agreed to by the enterprise or its officer (R20.1)', () => {
  expect(whyNotPlanVisit(as('other', 'head'))).toBeNull()
  expect(whyNotPlanVisit(as('enterprise', 'contact'))?.code).toBe('mayNot')
  expect(whyNotVisit('joinVisit', planned, as('other', 'officer', { unitGoes: true }), before)?.code).toBe('visitTogether')
  expect(whyNotVisit('consentToVisit', planned, as('officer'), before)?.code).toBe('visitAsksNothing')
  expect(whyNotVisit('consentToVisit', { ...planned, consent: 'asked' }, as('enterprise', 'contact'), before)).toBeNull()
  expect(whyNotVisit('callOffVisit', { ...planned, status: 'done' }, as('officer'), before)?.code).toBe('visitOver')
})

it('too close to another bureau’s is refused with it, unless the enterprise is asked', () => {
  const close = { id: 'x', startsAt, unitIds: ['m'], unitNames: ['区市场监管局', '琶洲街道'], planned: true }
  expect(whyNotSoClose(close, 14, false, 'zh-CN', before)).toMatchObject({
    blanks: { unit: '区市场监管局、琶洲街道', day: '2026-11-27', days: 14 },
    changed: { visitId: 'x', together: true },
  })
  expect(whyNotSoClose(close, 14, false, 'zh-CN', startsAt)).toMatchObject({ changed: { together: false } })
  expect([whyNotSoClose(close, 14, true, 'en', before), whyNotSoClose(null, 14, false, 'en', before)]).toEqual([null, null])
})

it('is recorded by who went, on its day or later, once (R20.2)', () => {
  expect(whyNotMayRecord(null, as('officer'))).toBeNull()
  expect(whyNotMayRecord(null, as('other', 'officer', { made: true }))?.code).toBe('mayNot')
  expect(whyNotMayRecord(null, as('other', 'officer', { followed: true }))).toBeNull()
  expect(whyNotMayRecord(planned, as('other', 'officer', { joined: true }))).toBeNull()
  expect(whyNotRecordVisit(planned, moment('2026-11-26 23:59'))?.code).toBe('visitNotBegun')
  expect(whyNotRecordVisit(planned, moment('2026-11-27 09:00'))).toBeNull()
  expect(whyNotRecordVisit({ ...planned, consent: 'asked' }, startsAt)?.code).toBe('visitNeedsConsent')
  expect(offersOfVisit(planned, as('officer'), before)).toEqual(['joinVisit', 'callOffVisit', 'recordVisit'])
  expect(offersOfVisit(planned, as('officer'), startsAt)).toEqual(['recordVisit'])
  expect(offersOfVisit(planned, as('officer', 'officer', { joined: true }), startsAt)).toEqual(['callOffVisit', 'recordVisit'])
  expect(offersOfVisit({ ...planned, status: 'done' }, as('officer'), startsAt)).toEqual(['attachVisitFile'])
})
