import { type AccessTable, of, seenInside, seenWhole, theOffice, type Way } from '#members/access.ts'
import { mayNameSubstitute, runsMeeting } from './meeting-steps.ts'

/** The chair (`self`), the recorder (`made`), who is named or stands in (`asked`); the head of the chair's unit, and every leader. R17.1 */
export const meetingSeenBy = [
  { self: true },
  { made: true },
  { asked: true },
  { relations: ['unit'], roles: ['head'] },
  { roles: ['leader'] },
] as const satisfies readonly Way[]

/** The minister whose team it is, the head whose unit it is, and every leader. R17.1 */
export const mayChangeSeries = [
  { self: true, roles: ['minister'] },
  { relations: ['unit'], roles: ['head'] },
  { roles: ['leader'] },
] as const satisfies readonly Way[]

/** Who follows the matter. R17.2 */
export const mayRaiseDifficulty = [{ relations: ['officer', 'deputy', 'minister'] }] as const satisfies readonly Way[]

export const meetingAccess = {
  changeMeetingSeries: of(seenInside, ...mayChangeSeries),
  listMeetingSeries: theOffice,
  listMeetings: theOffice,
  getMyWeek: theOffice,
  getMeeting: of(meetingSeenBy),
  getMinutes: of(meetingSeenBy),
  // whose it is (`asked`) need not be of the meeting
  getMeetingDecision: of(meetingSeenBy),
  buildAgenda: of(meetingSeenBy, ...runsMeeting),
  addAgendaItem: of(meetingSeenBy, ...runsMeeting),
  takeOffAgendaItem: of(meetingSeenBy, ...runsMeeting),
  nameSubstitute: of(meetingSeenBy, ...mayNameSubstitute),
  openMeeting: of(meetingSeenBy, ...runsMeeting),
  recordAttendance: of(meetingSeenBy, ...runsMeeting),
  minuteItem: of(meetingSeenBy, ...runsMeeting),
  recordDecision: of(meetingSeenBy, ...runsMeeting),
  askLeader: of(meetingSeenBy, ...runsMeeting),
  liftAgendaItem: of(meetingSeenBy, ...runsMeeting),
  closeMeeting: of(meetingSeenBy, ...runsMeeting),
  signMinutes: of(meetingSeenBy, ...runsMeeting),
  addAddendum: of(meetingSeenBy, ...runsMeeting),
  // whose decision it is (`asked`) need not be of the meeting
  finishMeetingDecision: of(meetingSeenBy, ...runsMeeting, { asked: true }),
  answerAsking: of(meetingSeenBy, { asked: true }),
  chaseAsking: of(meetingSeenBy, ...runsMeeting),
  raiseDifficulty: of(seenWhole, ...mayRaiseDifficulty),
} as const satisfies AccessTable
