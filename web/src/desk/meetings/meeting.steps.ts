import type {
  AddAgendaItem,
  AgendaBuilt,
  AgendaItemDone,
  AgendaItemLifted,
  LiftAgendaItem,
  MinuteItem,
} from '@yigen/domain/meetings/agenda.ts'
import type { AskLeader, DecisionRecorded, LeaderAsked, MeetingWorkDone, RecordDecision } from '@yigen/domain/meetings/decision.ts'
import type { DifficultyRaised, RaiseDifficulty } from '@yigen/domain/meetings/difficulty.ts'
import type { MeetingDone, RecordAttendance } from '@yigen/domain/meetings/meeting.ts'
import type { AddendumAdded, MinutesSigned } from '@yigen/domain/meetings/minutes.ts'
import type { ChangeMeetingSeries, SeriesChanged } from '@yigen/domain/meetings/series.ts'
import type { Wire } from '@yigen/domain/wire/instant.ts'
import { some } from '#shared/about.ts'
import { step } from '../shared/step.ts'

type Done = Wire<typeof MeetingDone>
type ItemDone = Wire<typeof AgendaItemDone>
type WorkDone = Wire<typeof MeetingWorkDone>
/** An item of a meeting. */
type On = { id: string; meetingId: string }

const meetings = (id: string, what: string) => `/api/meetings/${id}/${what}`
const items = ({ id }: On, what: string) => `/api/agenda-items/${id}/${what}`
const ofItem = ({ id, meetingId }: On) => ({ meeting: meetingId, agendaItem: id })

export const changeMeetingSeries = (series: Wire<typeof ChangeMeetingSeries>) =>
  step<Wire<typeof SeriesChanged>>({ meetingSeries: some, meeting: some }, 'PUT', '/api/meeting-series', series)

/** It stands on the next agenda. R17.2 */
export const raiseDifficulty = (difficulty: Wire<typeof RaiseDifficulty>) =>
  step<Wire<typeof DifficultyRaised>>(
    { difficulty: some, meeting: some, [difficulty.about.kind]: difficulty.about.id },
    'POST',
    '/api/difficulties',
    difficulty,
  )

export const buildAgenda = (id: string) =>
  step<Wire<typeof AgendaBuilt>>({ meeting: id, agendaItem: some }, 'POST', meetings(id, 'agenda'), {})
export const addAgendaItem = (id: string, item: Wire<typeof AddAgendaItem>) =>
  step<ItemDone>({ meeting: id, agendaItem: some }, 'POST', meetings(id, 'items'), item)
export const takeOffAgendaItem = (on: On, reason: string) => step<ItemDone>(ofItem(on), 'POST', items(on, 'taking-off'), { reason })
export const nameSubstitute = (id: string, awayId: string, substituteId: string) =>
  step<Done>({ meeting: id }, 'POST', meetings(id, 'substitutes'), { awayId, substituteId })

export const openMeeting = (id: string) => step<Done>({ meeting: id }, 'POST', meetings(id, 'opening'), {})
export const recordAttendance = (id: string, attendance: Wire<typeof RecordAttendance>) =>
  step<Done>({ meeting: id }, 'POST', meetings(id, 'attendance'), attendance)
export const minuteItem = (on: On, minutes: Wire<typeof MinuteItem>) => step<ItemDone>(ofItem(on), 'POST', items(on, 'minutes'), minutes)
/** Work from that moment on: a task of a unit, a clock of a person. R17.3 */
export const recordDecision = (on: On, decision: Wire<typeof RecordDecision>) =>
  step<Wire<typeof DecisionRecorded>>({ ...ofItem(on), meetingDecision: some, task: some }, 'POST', items(on, 'decisions'), decision)
export const askLeader = (on: On, asking: Wire<typeof AskLeader>) =>
  step<Wire<typeof LeaderAsked>>({ ...ofItem(on), asking: some }, 'POST', items(on, 'askings'), asking)
/** It stands on the page of its matter, too. R17.5 */
export const liftAgendaItem = (on: On, question: Wire<typeof LiftAgendaItem>) =>
  step<Wire<typeof AgendaItemLifted>>({ ...ofItem(on), lift: some, request: some, project: some }, 'POST', items(on, 'lifts'), question)
export const closeMeeting = (id: string) => step<Done>({ meeting: id }, 'POST', meetings(id, 'closing'), {})

export const finishMeetingDecision = (id: string, words: string) =>
  step<WorkDone>({ meetingDecision: id, meeting: some }, 'POST', `/api/meeting-decisions/${id}/finish`, { words })
export const chaseAsking = (id: string) => step<WorkDone>({ asking: id, meeting: some }, 'POST', `/api/askings/${id}/chase`, {})
export const answerAsking = (id: string, words: string) =>
  step<WorkDone>({ asking: id, meeting: some }, 'POST', `/api/askings/${id}/answer`, { words })

export const signMinutes = (id: string, digest: string, addendumId: string | null = null) =>
  step<Wire<typeof MinutesSigned>>({ meeting: id }, 'POST', meetings(id, 'signatures'), { digest, addendumId })
export const addAddendum = (id: string, words: string) =>
  step<Wire<typeof AddendumAdded>>({ meeting: id }, 'POST', meetings(id, 'addenda'), { words })
