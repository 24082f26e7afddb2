import type {
  MoveSiteMeeting,
  PlanSiteMeeting,
  RecordSiteMeeting,
  SiteMeetingDone as SiteMeetingDoneShape,
  SiteMeetingRecorded as SiteMeetingRecordedShape,
} from '@yigen/domain/site-meetings/site-meeting.ts'
import type { Wire } from '@yigen/domain/wire/instant.ts'
import { some } from '#shared/about.ts'
import { step } from '../shared/step.ts'

type Done = Wire<typeof SiteMeetingDoneShape>
type On = { id: string; projectId: string }

const path = (id: string, what: string) => `/api/site-meetings/${id}/${what}`
const changes = ({ id, projectId }: On) => ({ siteMeeting: id, siteDecision: some, project: projectId })

export const planSiteMeeting = (projectId: string, meeting: Wire<typeof PlanSiteMeeting>) =>
  step<Done>({ siteMeeting: some, project: projectId }, 'POST', `/api/projects/${projectId}/site-meetings`, meeting)
export const moveSiteMeeting = (on: On, moved: Wire<typeof MoveSiteMeeting>) => step<Done>(changes(on), 'POST', path(on.id, 'move'), moved)
export const callOffSiteMeeting = (on: On, reason: string) => step<Done>(changes(on), 'POST', path(on.id, 'calling-off'), { reason })
/** Its decisions are tasks of units, too. R7.7 */
export const recordSiteMeeting = (on: On, held: Wire<typeof RecordSiteMeeting>) =>
  step<Wire<typeof SiteMeetingRecordedShape>>({ ...changes(on), task: some }, 'POST', path(on.id, 'record'), held)
export const finishDecision = (on: On, decisionId: string, words: string) =>
  step<Done>(changes(on), 'POST', path(on.id, `decisions/${decisionId}/finish`), { words })
