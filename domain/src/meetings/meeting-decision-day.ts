import type { DayRule } from '#slice/day.ts'

/** Whose decision it is says that it is done; who is told that it is late looks. R17.3 */
export const meetingDecisionDay = {
  mine: () => 'finishMeetingDecision',
  above: () => 'look',
} as const satisfies DayRule<object, 'finishMeetingDecision' | 'look'>

/** What was asked of a leader is chased by who chairs the meeting. R17.3 */
export const askingDay = {
  mine: () => 'chaseAsking',
  above: () => 'look',
} as const satisfies DayRule<object, 'chaseAsking' | 'look'>
