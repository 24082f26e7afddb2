import type {
  KeyMade as KeyMadeShape,
  LeadershipDone as LeadershipDoneShape,
  LeadershipProposed as LeadershipProposedShape,
  MakeKeyProject,
  ProposeLeader,
} from '@yigen/domain/leaderships/leadership.ts'
import type { Wire } from '@yigen/domain/wire/instant.ts'
import { some } from '#shared/about.ts'
import { step } from '../shared/step.ts'

type Done = Wire<typeof LeadershipDoneShape>
type Proposed = Wire<typeof LeadershipProposedShape>

const path = (projectId: string, what: string) => `/api/projects/${projectId}/${what}`
const changes = (projectId: string) => ({ project: projectId, leadership: projectId })

/** With it begin the reviews. R14.2, R14.3 */
export const makeKeyProject = (projectId: string, named: Wire<typeof MakeKeyProject>) =>
  step<Wire<typeof KeyMadeShape>>({ ...changes(projectId), review: some }, 'POST', path(projectId, 'key'), named)
export const proposeEndOfKey = (projectId: string, reason: string) =>
  step<Proposed>(changes(projectId), 'POST', path(projectId, 'end-of-key'), { reason })
export const consentToEndOfKey = (projectId: string) =>
  step<Done>({ ...changes(projectId), review: some }, 'POST', path(projectId, 'end-of-key/consent'))
export const refuseEndOfKey = (projectId: string, words: string) =>
  step<Done>(changes(projectId), 'POST', path(projectId, 'end-of-key/refusal'), { words })
export const proposeLeader = (projectId: string, proposal: Wire<typeof ProposeLeader>) =>
  step<Proposed>(changes(projectId), 'POST', path(projectId, 'leader'), proposal)
export const acceptLeadership = (projectId: string) => step<Done>(changes(projectId), 'POST', path(projectId, 'leader/acceptance'))
export const declineLeadership = (projectId: string, words: string) =>
  step<Done>(changes(projectId), 'POST', path(projectId, 'leader/refusal'), { words })
export const enforceLeader = (projectId: string, reason: string) =>
  step<Done>(changes(projectId), 'POST', path(projectId, 'leader/enforcement'), { reason })
