import type { Sentence } from '#wire/language.ts'

/** Planned until its agenda is frozen, then to be held, under way, over. R17.2 */
export const meetingStates = ['planned', 'frozen', 'open', 'closed'] as const
export type MeetingState = (typeof meetingStates)[number]

/** Its agenda stands and nobody has closed it. */
export const unclosedStates = ['frozen', 'open'] as const satisfies readonly MeetingState[]

export const meetingStateWords: Record<MeetingState, Sentence> = {
  planned: { zh: '议程待定稿', en: 'still planned' },
  frozen: { zh: '议程已定', en: 'ready to begin' },
  open: { zh: '正在开', en: 'under way' },
  closed: { zh: '已散会', en: 'over' },
}

/** Whose weekly meeting it is: a minister's with their team, or a unit's. R17.1 */
export const seriesOwners = ['team', 'unit'] as const
export type SeriesOwner = (typeof seriesOwners)[number]

/** As what somebody is at a meeting. */
export const partsAtMeeting = ['chair', 'recorder', 'member'] as const
export type PartAtMeeting = (typeof partsAtMeeting)[number]

/** The two who sign its minutes. R17.4 */
export const signingParts = ['chair', 'recorder'] as const
export type SigningPart = (typeof signingParts)[number]

/** Whose a decision is: a task of a unit, or a clock of a person. R17.3 */
export const meetingDecisionOwners = ['unit', 'person'] as const
export type MeetingDecisionOwner = (typeof meetingDecisionOwners)[number]

/** What a difficulty is about. R17.2 */
export const difficultySubjects = ['request', 'project', 'enterprise'] as const
export type DifficultySubject = (typeof difficultySubjects)[number]

/** Of an item: something was said of it, or decided, or asked, or it was lent up. `work`: how many decisions, askings and questions that were not sent back or withdrawn. R17.3, R17.5 */
export const cameUp = ({ minutes, carried, work }: { minutes: string; carried: boolean; work: number }): boolean =>
  minutes !== '' || carried || work > 0
