import type { EndOfProject } from '#projects/project-status.ts'
import type { Sentence } from '#wire/language.ts'

/** The parts of an agenda, in their order. R17.2 */
export const agendaSections = ['undone', 'returned', 'fromBelow', 'difficulties', 'late', 'progress', 'voices', 'byHand'] as const
export type AgendaSection = (typeof agendaSections)[number]

export const agendaSectionWords: Record<AgendaSection, Sentence> = {
  undone: { zh: '上次没办完的决定', en: 'Decisions not done' },
  returned: { zh: '留到本次与上级答复', en: 'Left from last time, and answers from above' },
  fromBelow: { zh: '下级上提', en: 'Asked from below' },
  difficulties: { zh: '疑点难点', en: 'Difficulties' },
  late: { zh: '超时与停滞', en: 'Late and stuck' },
  progress: { zh: '新增、推进、落地、流失', en: 'New, moved, landed, lost' },
  voices: { zh: '婉拒与评价', en: 'Refusals and ratings' },
  byHand: { zh: '会上补充', en: 'Added by hand' },
}

type FactWords = Sentence & { readonly section: AgendaSection }

/** What a line of the agenda stands on, and how it is said; blanks are kept with it. */
export const agendaFacts = {
  decisionUndone: {
    section: 'undone',
    zh: '{who}，应于 {due} 办结：{words}',
    en: '{who}, due {due}: {words}',
  },
  askingOpen: {
    section: 'undone',
    zh: '提请{who}，应于 {due} 答复：{words}',
    en: 'asked of {who}, answer due {due}: {words}',
  },
  carriedOver: { section: 'returned', zh: '上次留到本次：{words}', en: 'left from last time: {words}' },
  liftAnswered: { section: 'returned', zh: '{who}答复：{words}', en: '{who} answered: {words}' },
  liftReturned: { section: 'returned', zh: '{who}退回：{words}', en: '{who} returned it: {words}' },
  liftAsked: { section: 'fromBelow', zh: '{who}请协调，应于 {due} 答复：{words}', en: '{who} asks, answer due {due}: {words}' },
  difficultyRaised: { section: 'difficulties', zh: '{who}提：{words} 请会上定：{wanted}', en: '{who} raised: {words} To decide: {wanted}' },
  matterLate: { section: 'late', zh: '{clock}：{due} 到期，已超时', en: '{clock} was due {due}' },
  projectStuck: {
    section: 'late',
    zh: '{days} 天没有进展，最近一次 {last}',
    en: 'nothing for {days, counted(one: day; many: days)}, last {last}',
  },
  projectNew: { section: 'progress', zh: '新增项目，{who}跟进', en: 'new project, followed by {who}' },
  projectMoved: { section: 'progress', zh: '{from} → {to}', en: '{from} → {to}' },
  projectLanded: {
    section: 'progress',
    zh: '已落地，从线索起 {days} 天',
    en: 'landed, {days, counted(one: day; many: days)} after its lead',
  },
  projectLost: { section: 'progress', zh: '流失：{words}', en: 'lost: {words}' },
  declineReleased: { section: 'voices', zh: '{who}审定婉拒', en: 'refusal released by {who}' },
  ratedBadly: { section: 'voices', zh: '{grade}：{words}', en: '{grade}: {words}' },
  byHand: { section: 'byHand', zh: '{words}', en: '{words}' },
} as const satisfies Record<string, FactWords>
export type AgendaFact = keyof typeof agendaFacts
export const agendaFactNames = Object.keys(agendaFacts) as AgendaFact[]

/** Of the ends of a project those that a meeting looks at. R17.2 */
export const endsOnAgenda = ['landed', 'lost'] as const satisfies readonly EndOfProject[]

/** What is still to come in the seven days after a meeting. R17.2 */
export const comingFacts = ['milestone', 'review', 'duty'] as const
export type ComingFact = (typeof comingFacts)[number]

/** How many of each the agenda holds since the last one. */
export const agendaFigures = ['new', 'moved', 'stuck', 'late', 'lost', 'landed'] as const
export type AgendaFigure = (typeof agendaFigures)[number]

/** The figure that a line counts in; a line of any other fact counts in none. */
export const figureOfFact: Partial<Record<AgendaFact, AgendaFigure>> = {
  ...{ projectNew: 'new', projectMoved: 'moved', projectStuck: 'stuck', matterLate: 'late', projectLost: 'lost', projectLanded: 'landed' },
}
