import { describe, expect, it } from 'vitest'
import type { ClockName } from '#kinds.ts'
import { type Relation, relations } from '#members/relation.ts'
import type { DayRule } from '#slice/day.ts'
import { stepFromAbove, stepOfMine } from './day-step.ts'
import { type DayClock, stepOfMineBy } from './step-by-rule.ts'

const row = (more: Partial<DayClock> = {}): DayClock => ({
  ...{
    kind: 'answer',
    state: 'over',
    ofDepartment: false,
    taskStatus: null,
    extension: null,
    gaveIt: false,
    relation: 'officer',
    officerId: 'o',
  },
  ...{
    settlementOverdue: false,
    promiseRunning: false,
    declinePending: false,
    tookPart: false,
    openTasks: 0,
    returnedTasks: 0,
    paused: false,
  },
  ...more,
})
const byRelation = (step: (row: DayClock) => string, more: Partial<DayClock>) =>
  relations.filter(one => one !== 'enterprise').map(relation => step(row({ ...more, relation })))

describe('the step of a clock one holds', () => {
  it('is a step that a slice names: a rule that answers another word does not compile', () => {
    const rule = { mine: () => 'look', above: () => 'look' } as const satisfies DayRule<object, 'look'>
    const misspelt = { ...rule, mine: () => 'lok' } as const satisfies DayRule<object, 'lok' | 'look'>
    expect(stepOfMineBy(rule, row())).toBe('look')
    // @ts-expect-error no slice names it
    stepOfMineBy(misspelt, row())
  })

  it('answers; whoever holds it as head of the unit alone may not (R4.3), and brings somebody back', () => {
    expect(byRelation(stepOfMine, { kind: 'answer' })).toEqual(['reply', 'reply', 'reply', 'reply', 'arrange'])
    expect(byRelation(stepOfMine, { kind: 'promisedAnswer' })).toEqual(['reply', 'reply', 'reply', 'reply', 'arrange'])
  })

  it('makes the first contact as officer or deputy; a minister who holds it brings one of them back (R3.6)', () => {
    expect(byRelation(stepOfMine, { kind: 'firstContact' })).toEqual(['contact', 'contact', 'arrange', 'arrange', 'arrange'])
  })

  it('settles, or promises once it is late (R4.7); a leader answers', () => {
    expect(byRelation(stepOfMine, { kind: 'settlement' })).toEqual(['settle', 'settle', 'settle', 'reply', 'arrange'])
    const late = { kind: 'settlement', settlementOverdue: true } as const
    expect(stepOfMine(row(late))).toBe('promise')
    expect(stepOfMine(row({ ...late, promiseRunning: true }))).toBe('settle')
  })

  it.each([
    ['handOn', { returnedTasks: 1, openTasks: 1 }],
    ['look', { openTasks: 1 }],
    ['look', { declinePending: true }],
    ['look', { paused: true }],
  ] as const)('is %s while something keeps the matter from being settled (R4.8)', (step, more) => {
    expect(stepOfMine(row({ kind: 'settlement', ...more }))).toBe(step)
  })

  it('assigns where there is no officer, but the enterprise’s answer comes first (R3.2)', () => {
    const mine = { relation: 'minister', officerId: null } as const
    expect(stepOfMine(row({ ...mine, kind: 'settlement' }))).toBe('assign')
    expect(stepOfMine(row({ ...mine, kind: 'answer' }))).toBe('reply')
  })

  it('decides what waits for a decision, whoever stands in', () => {
    const kinds: ClockName[] = ['release', 'appeal', 'callBack']
    expect(kinds.map(kind => stepOfMine(row({ kind, relation: 'other' })))).toEqual(['release', 'decide', 'callBack'])
  })

  it.each(['release', 'appeal', 'callBack'] as const)('of a %s is to look for who has become part of the matter since (R1.4)', kind => {
    expect(byRelation(stepOfMine, { kind, tookPart: true })).toEqual(['look', 'look', 'look', 'look', 'look'])
  })

  it('accepts and finishes one’s own part; urges a department once its clock is soon or over', () => {
    expect(stepOfMine(row({ kind: 'taskAcceptance', taskStatus: 'handed', relation: 'other' }))).toBe('accept')
    expect(stepOfMine(row({ kind: 'task', taskStatus: 'accepted', relation: 'other' }))).toBe('finish')
    const part = { kind: 'task', taskStatus: 'accepted', ofDepartment: true } as const
    expect((['running', 'soon', 'over'] as const).map(state => stepOfMine(row({ ...part, state })))).toEqual(['look', 'urge', 'urge'])
  })
})

describe('the step in what climbed (R10.1)', () => {
  const above: Relation[] = ['minister', 'leader', 'other']
  const steps = (more: Partial<DayClock>) => above.map(relation => stepFromAbove(row({ ...more, relation })))

  it.each([
    ['answer', ['reply', 'supervise', 'look']],
    ['promisedAnswer', ['reply', 'supervise', 'look']],
    ['settlement', ['settle', 'supervise', 'look']],
    ['firstContact', ['look', 'look', 'look']],
    ['release', ['release', 'release', 'look']],
    ['appeal', ['look', 'decide', 'look']],
    ['callBack', ['callBack', 'callBack', 'look']],
  ] as const)('of a late %s: a minister acts, a leader instructs or decides, a head reads', (kind, expected) => {
    expect(steps({ kind })).toEqual(expected)
  })

  it.each(['release', 'appeal', 'callBack'] as const)(
    'of a late %s: who took part in the matter decides nothing about it (R1.4, R5.4)',
    kind => {
      expect(steps({ kind, tookPart: true })).toEqual(['look', 'look', 'look'])
    },
  )

  it('of a department’s part: urged by minister and leader (R7.3)', () => {
    expect(steps({ kind: 'task', taskStatus: 'accepted', ofDepartment: true })).toEqual(['urge', 'urge', 'look'])
  })

  it('of an order: who has the matter in hand answers, never who gave it (R7.6)', () => {
    const kind = 'supervision' as const
    expect(byRelation(stepOfMine, { kind, gaveIt: false })).toEqual([
      'answerSupervision',
      'answerSupervision',
      'answerSupervision',
      'look',
      'look',
    ])
    expect(stepOfMine(row({ kind, relation: 'minister', gaveIt: true }))).toBe('look')
    expect(steps({ kind })).toEqual(['look', 'look', 'look'])
  })

  it('more time that is asked for is answered first: by who has the matter in hand, or by the minister (R7.5)', () => {
    const part = { kind: 'task', taskStatus: 'accepted', ofDepartment: true, state: 'running' } as const
    expect(stepOfMine(row({ ...part, extension: 'officer' }))).toBe('answerExtension')
    expect(stepOfMine(row({ ...part, extension: 'minister' }))).toBe('look')
    expect(steps({ kind: 'task', taskStatus: 'accepted', ofDepartment: true, extension: 'minister' })).toEqual([
      'answerExtension',
      'urge',
      'look',
    ])
  })

  it('where there is no officer, one is assigned', () => {
    expect(steps({ kind: 'settlement', officerId: null })).toEqual(['assign', 'assign', 'look'])
  })
})
