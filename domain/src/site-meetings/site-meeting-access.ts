import { type AccessTable, of, type Way } from '#members/access.ts'
import { projectSeenBy } from '#projects/project-access.ts'
import { mayFinishDecision, mayHoldSiteMeeting } from './site-meeting-steps.ts'

/** Who sees its project, who is asked to it, and the people of a unit that is. R13.7 */
export const siteMeetingSeenBy = [...projectSeenBy, { relations: ['unit'] }] as const satisfies readonly Way[]

export const siteMeetingAccess = {
  planSiteMeeting: of(projectSeenBy, ...mayHoldSiteMeeting),
  getSiteMeeting: of(siteMeetingSeenBy),
  moveSiteMeeting: of(siteMeetingSeenBy, ...mayHoldSiteMeeting),
  callOffSiteMeeting: of(siteMeetingSeenBy, ...mayHoldSiteMeeting),
  recordSiteMeeting: of(siteMeetingSeenBy, ...mayHoldSiteMeeting),
  finishDecision: of(siteMeetingSeenBy, ...mayFinishDecision),
} as const satisfies AccessTable
