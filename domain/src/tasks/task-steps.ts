import { type Refusal, refusal, refusalSentence, refusals } from '#refusals/refusals.ts'
import { type Language, say } from '#wire/language.ts'
import { type TaskStatus, taskStatusWords } from './task-status.ts'
import { taskRefusals } from './tasks.slice.ts'

export const taskSteps = [
  'acceptTask',
  'returnTask',
  'handOnTask',
  'finishTask',
  'sendBackTask',
  'waiveTask',
  'urgeTask',
  'attachTaskFile',
  'takeBackTask',
  'askExtension',
  'grantExtension',
  'refuseExtension',
  'reportInterim',
  'nameHandler',
  'changeHelpingUnits',
] as const
export type TaskStep = (typeof taskSteps)[number]

/** How the actor stands to a task: of the unit that leads it, of one that helps, or how they stand to the matter. */
export const taskRelations = ['unit', 'helper', 'officer', 'deputy', 'minister', 'leader', 'other'] as const
export type TaskRelation = (typeof taskRelations)[number]

/** What the rules need to know of a task. */
export type TaskState = {
  status: TaskStatus
  unitName: string
  /** returns of the same question so far, this task's included (R7.2) */
  returns: number
  /** a poor result was sent back already (R7.3: once) */
  sentBack: boolean
  /** what it was asked for, a matter most often, is over */
  subjectEnded: boolean
  /** by name, who handed it out */
  handedBy: string
  /** past its due time, which runs */
  overdue: boolean
  /** more time is asked for and not answered: whose answer it is, and whether the day asked for is past (R7.5) */
  extension: { by: 'officer' | 'minister'; past: boolean } | null
}

/** Who asks; one may be of the unit and stand to the matter as well. `handedItOut`: themselves. */
export type TaskAsker = { relations: readonly TaskRelation[]; handedItOut: boolean; language: Language }

/** A second return of the same question goes to the minister; what the minister hands on is done, not returned a third time. R7.2 */
export const returnsBeforeMinister = 2

/** Status × step, checked by the compiler. */
export const taskStepsByStatus = {
  handed: ['acceptTask', 'returnTask', 'finishTask', 'waiveTask', 'urgeTask', 'attachTaskFile', 'takeBackTask', 'changeHelpingUnits'],
  accepted: [
    'returnTask',
    'finishTask',
    'waiveTask',
    'urgeTask',
    'attachTaskFile',
    'askExtension',
    'grantExtension',
    'refuseExtension',
    'reportInterim',
    'nameHandler',
    'changeHelpingUnits',
  ],
  returned: ['handOnTask', 'waiveTask', 'changeHelpingUnits'],
  handedOn: [],
  finished: ['sendBackTask'],
  waived: [],
  takenBack: [],
} as const satisfies Record<TaskStatus, readonly TaskStep[]>

/** Step × relation; who takes a task back is who handed it out (R7.6). Files come with it from the office, and with the result from the unit. A helping unit tells and shows what it has found, and no more: clock, acceptance and finish are the lead's. R7.1, R7.2, R7.3, R7.5 */
export const mayTakeTask = {
  acceptTask: ['unit'],
  returnTask: ['unit'],
  finishTask: ['unit'],
  handOnTask: ['officer', 'deputy', 'minister'],
  sendBackTask: ['officer', 'deputy', 'minister'],
  waiveTask: ['minister'],
  urgeTask: ['officer', 'deputy', 'minister', 'leader'],
  attachTaskFile: ['unit', 'helper', 'officer', 'deputy', 'minister', 'leader'],
  askExtension: ['unit'],
  grantExtension: ['officer', 'deputy', 'minister'],
  refuseExtension: ['officer', 'deputy', 'minister'],
  reportInterim: ['unit', 'helper'],
  nameHandler: ['unit'],
  changeHelpingUnits: ['officer', 'deputy', 'minister'],
} as const satisfies Record<Exclude<TaskStep, 'takeBackTask'>, readonly TaskRelation[]>

const stepWords: Record<TaskStep, { zh: string; en: string }> = {
  acceptTask: { zh: '接办', en: 'accepted' },
  returnTask: { zh: '退回', en: 'returned' },
  handOnTask: { zh: '转交', en: 'handed on' },
  finishTask: { zh: '办结', en: 'finished' },
  sendBackTask: { zh: '发回重办', en: 'sent back' },
  waiveTask: { zh: '免办', en: 'waived' },
  urgeTask: { zh: '催办', en: 'urged' },
  attachTaskFile: { zh: '加附件', en: 'given files' },
  takeBackTask: { zh: '撤回', en: 'taken back' },
  askExtension: { zh: '申请延期', en: 'extended' },
  grantExtension: { zh: '延期', en: 'extended' },
  refuseExtension: { zh: '答复延期', en: 'extended' },
  reportInterim: { zh: '报告进展', en: 'reported on' },
  nameHandler: { zh: '指定经办人', en: 'passed to a colleague' },
  changeHelpingUnits: { zh: '调整协办单位', en: 'given other helping units' },
}

/** 403, then 409; the same question greys the button. R12.2 */
export const whyNotTaskStep = (step: TaskStep, task: TaskState, asker: TaskAsker): Refusal | null =>
  whyNotTakeTask(step, task, asker) ?? whyNotNow(step, task, asker)

/** 403 alone, where something of what was sent is looked up before it is asked whether the step goes now. Nobody decides about the task of their own unit, nor whether their unit helps (R1.4); after the second return only the minister hands it on (R7.2). R12.2 */
export function whyNotTakeTask(step: TaskStep, task: TaskState, asker: TaskAsker): Refusal | null {
  if (step === 'takeBackTask') return asker.handedItOut ? null : refusal(refusals.mayNot, { who: task.handedBy })
  const may: readonly TaskRelation[] = mayTakeTask[step]
  if (!asker.relations.some(relation => may.includes(relation)))
    return refusal(refusals.mayNot, { who: whoTakes(step, task, asker.language) })
  if (decisions.some(decision => decision === step) && asker.relations.includes('unit')) return refusal(refusals.notOwnWork)
  if (step === 'changeHelpingUnits' && asker.relations.includes('helper')) return refusal(refusals.notOwnWork)
  return asker.relations.includes('minister') ? null : whyMinisterAlone(step, task)
}

/** What the office decides about a unit's work. R1.4 */
const decisions = ['waiveTask', 'grantExtension', 'refuseExtension'] as const satisfies readonly TaskStep[]

function whyMinisterAlone(step: TaskStep, task: TaskState): Refusal | null {
  if (step === 'handOnTask' && task.returns >= returnsBeforeMinister) return refusal(taskRefusals.ministerHandsOn)
  return step === 'grantExtension' && task.extension?.by === 'minister' ? refusal(taskRefusals.ministerGrants) : null
}

function whyNotNow(step: TaskStep, task: TaskState, asker: TaskAsker): Refusal | null {
  if (task.subjectEnded) return refusal(taskRefusals.taskOfEnded)
  const possible: readonly TaskStep[] = taskStepsByStatus[task.status]
  if (!possible.includes(step))
    return refusal(
      taskRefusals.taskState,
      { state: say(taskStatusWords[task.status], asker.language), step: say(stepWords[step], asker.language) },
      { possible: [...possible] },
    )
  if (step === 'sendBackTask' && task.sentBack) return refusal(taskRefusals.sentBackOnce)
  if (step === 'askExtension') return whyNotAsk(task)
  return step === 'grantExtension' || step === 'refuseExtension' ? whyNotAnswer(step, task) : null
}

/** R7.5: before it is due, one at a time. */
function whyNotAsk({ overdue, extension }: TaskState): Refusal | null {
  if (extension) return refusal(taskRefusals.extensionAsked)
  return overdue ? refusal(taskRefusals.extensionTooLate) : null
}

function whyNotAnswer(step: 'grantExtension' | 'refuseExtension', { extension }: TaskState): Refusal | null {
  if (!extension) return refusal(taskRefusals.noExtension)
  return step === 'grantExtension' && extension.past ? refusal(taskRefusals.extensionPast) : null
}

/** R7.2: accept or return once; after two returns of the same question the minister's word stands. */
export function whyNotReturn(task: TaskState, asker: TaskAsker): Refusal | null {
  return whyNotTaskStep('returnTask', task, asker) ?? (task.returns >= returnsBeforeMinister ? refusal(taskRefusals.returnedTwice) : null)
}

type WhyNot = Record<TaskStep, string | null>

/** For every step the sentence why it cannot be taken now, or null. */
export function whyNotTaskSteps(task: TaskState, asker: TaskAsker): WhyNot {
  const said = {} as WhyNot
  for (const step of taskSteps) said[step] = sentenceOf(whyNot(step, task, asker), asker)
  return said
}

/** Beyond these ways they are said anew each time, so that names of units cannot fill the memory. */
const mostKept = 2000
const kept = new Map<string, Partial<WhyNot>>()

/**
 * The same for a list, of the steps that are the reader's own (whom it is for, is no news to the rest), and of handing on, which a returned task waits for. Fifty rows stand in a few ways only: what is said of each
 * is made once.
 */
export function whyNotOwnTaskSteps({ handedBy, ...task }: TaskState, asker: TaskAsker): Partial<WhyNot> {
  const way = JSON.stringify([task, asker])
  const known = kept.get(way)
  if (known) return known
  const said: Partial<WhyNot> = {}
  for (const step of taskSteps) {
    const foreign = whyNotTakeTask(step, { ...task, handedBy }, asker)
    if (!foreign || step === 'handOnTask') said[step] = sentenceOf(foreign ?? whyNot(step, { ...task, handedBy }, asker), asker)
  }
  if (kept.size < mostKept) kept.set(way, said)
  return said
}

const sentenceOf = (why: Refusal | null, { language }: TaskAsker): string | null => why && refusalSentence(why, language)

function whyNot(step: TaskStep, task: TaskState, asker: TaskAsker): Refusal | null {
  return step === 'returnTask' ? whyNotReturn(task, asker) : whyNotTaskStep(step, task, asker)
}

function whoTakes(step: Exclude<TaskStep, 'takeBackTask'>, task: TaskState, language: Language): string {
  const may: readonly TaskRelation[] = mayTakeTask[step]
  if (may[0] === 'unit') return task.unitName
  if (may[0] === 'minister') return language === 'en' ? 'the minister' : '项目部长'
  return language === 'en' ? 'the officer, the deputy or the minister' : '首席服务官、B 角或项目部长'
}
