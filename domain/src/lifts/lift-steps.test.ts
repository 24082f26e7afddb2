import { describe, expect, it } from 'vitest'
import type { Relation } from '#members/relation.ts'
import { roles } from '#members/role.ts'
import { levelAbove } from './lift-level.ts'
import { type LiftStatus, liftStatuses } from './lift-status.ts'
import { type LiftAsker, type LiftStep, liftSteps, whyNotAskAbove, whyNotFurther, whyNotLift, whyNotLiftOfProject } from './lift-steps.ts'

const nobody: LiftAsker = {
  ...{ roles: [], relations: ['other'], lent: false, made: false, owns: false, lentIt: false, holdsIt: false },
  language: 'zh-CN',
}
const minister: LiftAsker = { ...nobody, roles: ['minister'], relations: ['minister'] }
const above: LiftAsker = { ...nobody, roles: ['leader'], lent: true }
const proposer: LiftAsker = { ...nobody, roles: ['officer'], relations: ['officer'], made: true, owns: true }
const at = (status: LiftStatus) => ({ status, level: 'district' as const, further: null })
const taker: Record<LiftStep, LiftAsker> = {
  ...{ liftQuestion: minister, sendBackLift: minister, withdrawLift: proposer },
  ...{ acceptLift: above, returnLift: above, answerLift: above, liftFurther: above },
}

describe('a question that goes up (R18.2)', () => {
  it('asks of a street and its village associations the district, of everybody else the city', () => {
    expect((['street', 'village', 'department', 'district', null] as const).map(levelAbove)).toEqual([
      ...['district', 'district', 'city', 'city', 'city'],
    ])
  })

  it('is taken each step in its state alone, and says how it stands otherwise', () => {
    const table = Object.fromEntries(
      liftSteps.map(step => [step, liftStatuses.filter(status => whyNotLift(step, at(status), taker[step]) === null)]),
    )
    expect(table).toEqual({
      ...{ liftQuestion: ['proposed'], sendBackLift: ['proposed'] },
      ...{ acceptLift: ['asked'], returnLift: ['asked'], answerLift: ['accepted'], liftFurther: ['accepted'] },
      withdrawLift: ['proposed', 'asked', 'accepted'],
    })
    expect(whyNotLift('answerLift', at('answered'), above)?.blanks).toEqual({ state: '上级已答复' })
  })

  it('is decided by nobody who proposed it or follows the matter, nor answered by who lent it up (R1.4)', () => {
    for (const step of liftSteps.filter(one => one !== 'withdrawLift'))
      expect(whyNotLift(step, at('accepted'), { ...taker[step], owns: true })?.code).toBe('notOwnWork')
    for (const step of ['acceptLift', 'returnLift', 'answerLift', 'liftFurther'] as const)
      expect(whyNotLift(step, at('accepted'), { ...above, lentIt: true })?.code).toBe('notOwnWork')
  })

  it('is withdrawn by who lent it up, too (R7.6)', () => {
    expect(whyNotLift('withdrawLift', at('asked'), { ...nobody, lentIt: true })).toBeNull()
    expect(whyNotLift('withdrawLift', at('asked'), nobody)?.code).toBe('mayNot')
  })

  it('is answered by the leaders of the level asked alone', () => {
    for (const role of roles.filter(one => one !== 'leader'))
      expect(whyNotLift('answerLift', at('accepted'), { ...above, roles: [role] })?.code).toBe('mayNot')
    expect(whyNotLift('answerLift', at('accepted'), { ...above, lent: false })?.code).toBe('mayNot')
  })

  it('is decided by the next superior who holds its clock, whoever that is (R1.4)', () => {
    expect(whyNotLift('liftQuestion', at('proposed'), { ...nobody, roles: ['head'], holdsIt: true })).toBeNull()
    expect(whyNotLift('acceptLift', at('asked'), { ...nobody, roles: ['head'], holdsIt: true })?.code).toBe('mayNot')
  })

  it('that went on is answered once the city has answered, and goes no further from there', () => {
    expect(whyNotLift('answerLift', { ...at('accepted'), further: 'city' }, above)?.code).toBe('liftGoesFurther')
    expect([whyNotFurther({ level: 'district' }, 'zh-CN'), whyNotFurther({ level: 'city' }, 'en')?.code]).toEqual([null, 'noLevelAbove'])
  })

  it('is one at a time, and to somebody', () => {
    expect(whyNotAskAbove({ runs: true, missing: null }, 'zh-CN')?.code).toBe('liftRuns')
    expect(whyNotAskAbove({ runs: false, missing: 'city' }, 'en')?.blanks).toEqual({ level: 'the city' })
    expect(whyNotAskAbove({ runs: false, missing: null }, 'zh-CN')).toBeNull()
  })

  it('about a project is proposed by who has it in hand, while it is open', () => {
    const by = (relation: Relation, status: 'open' | 'landed' = 'open') =>
      whyNotLiftOfProject({ status }, { relations: [relation], language: 'zh-CN' })?.code ?? null
    expect((['officer', 'deputy', 'minister', 'leader', 'enterprise'] as const).map(one => by(one))).toEqual([
      ...[null, null, 'mayNot', 'mayNot', 'mayNot'],
    ])
    expect(by('officer', 'landed')).toBe('liftOnMatterOver')
  })
})
