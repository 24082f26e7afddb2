import type {
  PlanVisit,
  RecordVisit,
  VisitDone as VisitDoneShape,
  VisitRecorded as VisitRecordedShape,
} from '@yigen/domain/visits/visit.ts'
import type { Wire } from '@yigen/domain/wire/instant.ts'
import { some } from '#shared/about.ts'
import { step } from '../shared/step.ts'

type Done = Wire<typeof VisitDoneShape>
export type WrittenNote = Wire<typeof RecordVisit>

const path = (id: string, what: string) => `/api/visits/${id}/${what}`

export const planVisit = (enterpriseId: string, visit: Wire<typeof PlanVisit>) =>
  step<Done>({ visit: some, enterprise: enterpriseId }, 'POST', `/api/enterprises/${enterpriseId}/visits`, visit)
/** What it brought are facts and requests of the enterprise. R20.2 */
export const recordVisit = (enterpriseId: string, note: WrittenNote) =>
  step<Wire<typeof VisitRecordedShape>>(
    { visit: some, enterprise: enterpriseId, request: some },
    'POST',
    `/api/enterprises/${enterpriseId}/visit-notes`,
    note,
  )
export const joinVisit = (id: string) => step<Done>({ visit: id }, 'POST', path(id, 'companions'))
export const consentToVisit = (id: string, saidBy: string) =>
  step<Done>({ visit: id }, 'POST', path(id, 'consent'), { agrees: true, saidBy })
export const callOffVisit = (id: string, reason: string) => step<Done>({ visit: id }, 'POST', path(id, 'calling-off'), { reason })
