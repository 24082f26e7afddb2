import { describe, expect, it } from 'vitest'
import type { Relation } from '#members/relation.ts'
import { relations } from '#members/relation.ts'
import { type ReviewAsker, whyNotReview, whyNotRisks } from './review-steps.ts'

const as = (relation: Relation, more: Partial<ReviewAsker> = {}): ReviewAsker => ({
  ...{ roles: [], relations: [relation], language: 'zh-CN' },
  ...{ self: false, asked: false, isOfficer: false },
  ...more,
})
const today = Temporal.PlainDate.from('2026-11-25')

describe('a review of a key project (R14.3)', () => {
  it('is by the minister, the project’s leader, or who holds it for them', () => {
    expect(relations.filter(relation => whyNotReview({ isKey: true }, as(relation)) === null)).toEqual(['minister'])
    expect([
      whyNotReview({ isKey: true }, as('leader', { self: true })),
      whyNotReview({ isKey: true }, as('other', { asked: true })),
    ]).toEqual([null, null])
    expect(whyNotReview({ isKey: true }, as('leader'))?.blanks).toEqual({ who: '项目部长或项目领导' })
  })

  it('is never of one’s own project (R1.4), nor of one that is not key', () => {
    expect(whyNotReview({ isKey: true }, as('officer', { self: true, isOfficer: true }))?.code).toBe('notOwnWork')
    expect(whyNotReview({ isKey: false }, as('minister'))?.code).toBe('reviewNeedsKey')
  })

  it('names its risks unless it is steady, each with a day that is not over', () => {
    expect([whyNotRisks('steady', [], today), whyNotRisks('watch', ['2026-11-25'], today)]).toEqual([null, null])
    expect(whyNotRisks('atRisk', [], today)).toMatchObject({ code: 'reviewNeedsRisk', field: 'risks' })
    expect(whyNotRisks('steady', ['2026-11-24'], today)?.code).toBe('riskDayPast')
  })
})
