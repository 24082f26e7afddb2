import { describe, expect, it } from 'vitest'
import { isResultPublic, isTaskOpen, isVoid, publicResultStatuses, type TaskStatus, taskStatuses } from './task-status.ts'
import {
  type TaskRelation,
  type TaskState,
  type TaskStep,
  taskRelations,
  taskSteps,
  taskStepsByStatus,
  whyNotOwnTaskSteps,
  whyNotReturn,
  whyNotTakeTask,
  whyNotTaskStep,
  whyNotTaskSteps,
} from './task-steps.ts'

const state = (status: TaskStatus, more: Partial<TaskState> = {}): TaskState => ({
  status,
  unitName: '区税务局',
  returns: 0,
  sentBack: false,
  subjectEnded: false,
  handedBy: '陈若溪',
  overdue: false,
  extension: null,
  ...more,
})
const as = (...relations: TaskRelation[]) => ({ relations, handedItOut: false, language: 'zh-CN' as const })
const asked = (by: 'officer' | 'minister', past = false) => ({ extension: { by, past } })

type WhyNot = ReturnType<typeof whyNotTaskSteps>

/** R7.2, R7.3: who, in which states. Everything that is not in it is refused. */
const table = {
  acceptTask: { by: ['unit'], in: ['handed'] },
  returnTask: { by: ['unit'], in: ['handed', 'accepted'] },
  finishTask: { by: ['unit'], in: ['handed', 'accepted'] },
  attachTaskFile: { by: ['unit', 'helper', 'officer', 'deputy', 'minister', 'leader'], in: ['handed', 'accepted'] },
  handOnTask: { by: ['officer', 'deputy', 'minister'], in: ['returned'] },
  sendBackTask: { by: ['officer', 'deputy', 'minister'], in: ['finished'] },
  waiveTask: { by: ['minister'], in: ['handed', 'accepted', 'returned'] },
  urgeTask: { by: ['officer', 'deputy', 'minister', 'leader'], in: ['handed', 'accepted'] },
  askExtension: { by: ['unit'], in: ['accepted'] },
  grantExtension: { by: ['officer', 'deputy', 'minister'], in: ['accepted'] },
  refuseExtension: { by: ['officer', 'deputy', 'minister'], in: ['accepted'] },
  reportInterim: { by: ['unit', 'helper'], in: ['accepted'] },
  nameHandler: { by: ['unit'], in: ['accepted'] },
  changeHelpingUnits: { by: ['officer', 'deputy', 'minister'], in: ['handed', 'accepted', 'returned'] },
} satisfies Record<OfRelation, { by: TaskRelation[]; in: TaskStatus[] }>
type OfRelation = Exclude<TaskStep, 'takeBackTask'>
const ofRelation = taskSteps.filter((step): step is OfRelation => step !== 'takeBackTask')

/** What it takes beside state and relation: more time is answered once it is asked for. */
const besides = (step: OfRelation) => (step === 'grantExtension' || step === 'refuseExtension' ? asked('officer') : {})

const every = ofRelation.flatMap(step =>
  taskStatuses.flatMap(status =>
    taskRelations.map(relation => ({ step, status, relation, rule: table[step] as { by: TaskRelation[]; in: TaskStatus[] } })),
  ),
)

describe('a step of a task', () => {
  it.each(every)('$step of a $status task by the $relation is as the table says', ({ step, status, relation, rule }) => {
    const why = whyNotTaskStep(step, state(status, besides(step)), as(relation))
    if (!rule.by.includes(relation)) expect(why?.code).toBe('mayNot')
    else if (!rule.in.includes(status)) expect(why?.code).toBe('taskState')
    else expect(why).toBeNull()
  })

  it('tells whose step it is, and what is possible instead', () => {
    expect(whyNotTaskStep('acceptTask', state('handed'), as('officer'))?.blanks).toEqual({ who: '区税务局' })
    expect(whyNotTaskStep('handOnTask', state('returned'), as('leader'))?.blanks).toEqual({ who: '首席服务官、B 角或项目部长' })
    const late = whyNotTaskStep('finishTask', state('waived'), as('unit'))
    expect([late?.blanks, late?.possible]).toEqual([{ state: '已免办', step: '办结' }, [...taskStepsByStatus.waived]])
  })

  it.each(ofRelation)('%s is no longer taken once the matter is over (R4.9)', step => {
    const [relation = 'unit'] = table[step].by
    const [status = 'handed'] = table[step].in
    expect(whyNotTaskStep(step, state(status, { subjectEnded: true }), as(relation))?.code).toBe('taskOfEnded')
  })

  it('by one who stands to it in two ways: each opens its own steps, but nobody waives the task of their own unit (R1.4)', () => {
    expect(whyNotTaskStep('acceptTask', state('handed'), as('unit', 'minister'))).toBeNull()
    expect(whyNotTaskStep('urgeTask', state('handed'), as('unit', 'minister'))).toBeNull()
    expect(whyNotTaskStep('waiveTask', state('handed'), as('unit', 'minister'))?.code).toBe('notOwnWork')
  })

  it('by a deputy who is the officer’s minister as well: a minister’s steps are theirs (R1.4)', () => {
    expect(whyNotTaskStep('waiveTask', state('handed'), as('deputy'))?.code).toBe('mayNot')
    expect(whyNotTaskStep('waiveTask', state('handed'), as('deputy', 'minister'))).toBeNull()
    expect(whyNotTaskStep('handOnTask', state('returned', { returns: 2 }), as('deputy', 'minister'))).toBeNull()
  })

  it('says for every step why not, in the language of who asks', () => {
    const why = whyNotTaskSteps(state('handed'), { relations: ['unit'], handedItOut: false, language: 'en' })
    expect(Object.keys(why)).toEqual([...taskSteps])
    expect([why.acceptTask, why.waiveTask]).toEqual([null, 'This step is for the minister.'])
  })

  it('says in a list of the reader’s own steps alone, and of handing on', () => {
    for (const status of taskStatuses)
      for (const asker of [...taskRelations.map(relation => as(relation)), { ...as('officer'), handedItOut: true }]) {
        const [all, own] = [whyNotTaskSteps, whyNotOwnTaskSteps].map(whyNot => whyNot(state(status), asker)) as [WhyNot, Partial<WhyNot>]
        const may = taskSteps.filter(step => step === 'handOnTask' || !whyNotTakeTask(step, state(status), asker))
        expect(own).toEqual(Object.fromEntries(may.map(step => [step, all[step]])))
        expect(taskSteps.filter(step => all[step] === null)).toEqual(taskSteps.filter(step => own[step] === null))
      }
  })
})

describe('a return (R7.2)', () => {
  it('is possible twice for a question, not a third time', () => {
    expect([0, 1].map(returns => whyNotReturn(state('handed', { returns }), as('unit')))).toEqual([null, null])
    expect(whyNotReturn(state('handed', { returns: 2 }), as('unit'))?.code).toBe('returnedTwice')
  })

  it('is handed on by the officer after the first, by the minister alone after the second', () => {
    expect(whyNotTaskStep('handOnTask', state('returned', { returns: 1 }), as('officer'))).toBeNull()
    expect(whyNotTaskStep('handOnTask', state('returned', { returns: 2 }), as('officer'))?.code).toBe('ministerHandsOn')
    expect(whyNotTaskStep('handOnTask', state('returned', { returns: 2 }), as('minister'))).toBeNull()
  })

  it('keeps the task open until it is handed on or waived (R4.8)', () => {
    expect(taskStatuses.filter(isTaskOpen)).toEqual(['handed', 'accepted', 'returned'])
  })
})

describe('a poor result (R7.3)', () => {
  it('goes back once', () => {
    expect(whyNotTaskStep('sendBackTask', state('finished'), as('officer'))).toBeNull()
    expect(whyNotTaskStep('sendBackTask', state('finished', { sentBack: true }), as('officer'))?.code).toBe('sentBackOnce')
  })
})

it('the result of a finished task is public, of no other (R11.3)', () => {
  expect(taskStatuses.filter(isResultPublic)).toEqual(['finished'])
  expect(publicResultStatuses).toEqual(['finished'])
})

describe('a task taken back (R7.6)', () => {
  const who = { ...as('officer'), handedItOut: true }

  it('is by who handed it out, before it is accepted', () => {
    expect(taskStatuses.filter(status => whyNotTaskStep('takeBackTask', state(status), who) === null)).toEqual(['handed'])
    expect(whyNotTaskStep('takeBackTask', state('handed'), as('minister'))).toMatchObject({ code: 'mayNot', blanks: { who: '陈若溪' } })
    expect(whyNotTaskStep('takeBackTask', state('handed', { subjectEnded: true }), who)?.code).toBe('taskOfEnded')
  })

  it('counts no more: neither open nor public', () => {
    expect(taskStatuses.filter(isVoid)).toEqual(['handedOn', 'waived', 'takenBack'])
    expect(taskStepsByStatus.takenBack).toEqual([])
  })
})

describe('more time (R7.5)', () => {
  it('is asked for before the task is due, one at a time', () => {
    expect(whyNotTaskStep('askExtension', state('accepted'), as('unit'))).toBeNull()
    expect(whyNotTaskStep('askExtension', state('accepted', { overdue: true }), as('unit'))?.code).toBe('extensionTooLate')
    expect(whyNotTaskStep('askExtension', state('accepted', asked('officer')), as('unit'))?.code).toBe('extensionAsked')
  })

  it('is granted by the officer, beyond twice the promise by the minister alone; either may refuse it', () => {
    expect(whyNotTaskStep('grantExtension', state('accepted', asked('officer')), as('officer'))).toBeNull()
    expect(whyNotTaskStep('grantExtension', state('accepted', asked('minister')), as('officer'))?.code).toBe('ministerGrants')
    expect(whyNotTaskStep('grantExtension', state('accepted', asked('minister')), as('minister'))).toBeNull()
    expect(whyNotTaskStep('refuseExtension', state('accepted', asked('minister')), as('officer'))).toBeNull()
  })

  it('is not granted where nobody asks, nor once the day asked for is past, nor by the unit itself (R1.4)', () => {
    expect(whyNotTaskStep('grantExtension', state('accepted'), as('officer'))?.code).toBe('noExtension')
    expect(whyNotTaskStep('grantExtension', state('accepted', asked('officer', true)), as('officer'))?.code).toBe('extensionPast')
    expect(whyNotTaskStep('refuseExtension', state('accepted', asked('officer', true)), as('officer'))).toBeNull()
    expect(whyNotTaskStep('grantExtension', state('accepted', asked('officer')), as('unit', 'minister'))?.code).toBe('notOwnWork')
  })
})
