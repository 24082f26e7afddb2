import { describe, expect, it } from 'vitest'
import { day, moment, official } from '#calendar/official-calendar.fixture.ts'
import type { Relation } from '#members/relation.ts'
import { relations } from '#members/relation.ts'
import { orderOf } from './supervision-order.ts'
import { supervisionDue, whyNotAnswerSupervision, whyNotDue } from './supervision-steps.ts'

const as = (...given: Relation[]) => ({ relations: given, language: 'zh-CN' as const })
const open = { answered: false, gaveIt: false }

describe('an order of a superior (R7.6)', () => {
  it('is a leader’s instruction, and a minister’s supervision', () => {
    expect([orderOf('leader'), orderOf('minister'), orderOf('deputy')]).toEqual(['instruction', 'supervision', 'supervision'])
  })

  it('is due with the working time of its day, on a day off with that of the next workday', () => {
    expect(supervisionDue(official, day('2026-11-27')).toString()).toBe(moment('2026-11-27 18:00').toString())
    expect(supervisionDue(official, day('2026-11-28')).toString()).toBe(moment('2026-11-30 18:00').toString())
  })

  it('names a day that is not over', () => {
    const due = moment('2026-11-27 18:00')
    expect(whyNotDue(due, moment('2026-11-27 17:59'))).toBeNull()
    expect(whyNotDue(due, due)).toMatchObject({ code: 'supervisionPast', field: 'day' })
  })

  it('is answered by who has the matter in hand, and by nobody else', () => {
    const may = relations.filter(relation => whyNotAnswerSupervision(open, as(relation)) === null)
    expect(may).toEqual(['officer', 'deputy', 'minister'])
    expect(whyNotAnswerSupervision(open, as('leader'))?.blanks).toEqual({ who: '首席服务官、B 角或项目部长' })
  })

  it('is never answered by who gave it (R1.4), and once', () => {
    expect(whyNotAnswerSupervision({ ...open, gaveIt: true }, as('minister'))?.code).toBe('notOwnWork')
    expect(whyNotAnswerSupervision({ ...open, answered: true }, as('officer'))?.code).toBe('supervisionAnswered')
  })
})
