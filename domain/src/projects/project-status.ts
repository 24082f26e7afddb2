import type { Sentence } from '#wire/language.ts'

/** R13.6 */
export const projectStatuses = ['open', 'landed', 'lost', 'movedAway'] as const
export type ProjectStatus = (typeof projectStatuses)[number]

/** Those that the enterprise finds at its door: what goes on, and what has landed. R13.7 */
export const shownAtDoor = ['open', 'landed'] as const satisfies readonly ProjectStatus[]

export const projectStatusWords: Record<ProjectStatus, Sentence> = {
  open: { zh: '推进中', en: 'under way' },
  landed: { zh: '已落地', en: 'landed' },
  lost: { zh: '未落地', en: 'lost' },
  movedAway: { zh: '已迁出', en: 'moved away' },
}

/** How a stage came to be what it is. R13.3, R13.4, R13.5 */
export const stageWays = ['opened', 'passed', 'skipped', 'setBack'] as const
export type StageWay = (typeof stageWays)[number]

/** Why a project came to its end. R13.6 */
export type EndOfProject = Exclude<ProjectStatus, 'open'>
