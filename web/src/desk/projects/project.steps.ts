import type {
  CorrectEvidence,
  EvidenceFile as EvidenceFileShape,
  EvidenceRecorded,
  RecordEvidence,
} from '@yigen/domain/projects/evidence.ts'
import type { GatesPublished, PublishGates } from '@yigen/domain/projects/gates.ts'
import type { ProgressKind } from '@yigen/domain/projects/progress-kind.ts'
import type {
  OpenProject,
  ProjectDone as ProjectDoneShape,
  ProjectOpened as ProjectOpenedShape,
  StageReached,
} from '@yigen/domain/projects/project.ts'
import type { Gate, ProjectStage } from '@yigen/domain/projects/project-stage.ts'
import type { Wire } from '@yigen/domain/wire/instant.ts'
import { some } from '#shared/about.ts'
import { newKey } from '#shared/attempt.ts'
import { upload } from '#shared/upload.ts'
import { step } from '../shared/step.ts'

type Opened = Wire<typeof ProjectOpenedShape>
type Done = Wire<typeof ProjectDoneShape>
type EvidenceFile = Wire<typeof EvidenceFileShape>
type Recorded = Wire<typeof EvidenceRecorded>
type Reached = Wire<typeof StageReached>

const path = (id: string, what: string) => `/api/projects/${id}/${what}`

/** With a new enterprise that one is there too, and its officer is assigned. R13.1 */
export const openProject = (opening: Wire<typeof OpenProject>) =>
  step<Opened>({ project: some, enterprise: some, assignment: some }, 'POST', '/api/projects', opening)
export const recordEvidence = (id: string, evidence: Wire<typeof RecordEvidence>) =>
  step<Recorded>({ project: id }, 'POST', path(id, 'evidence'), evidence, { key: newKey() })
export const correctEvidence = (id: string, evidenceId: string, evidence: Wire<typeof CorrectEvidence>) =>
  step<Recorded>({ project: id }, 'POST', `/api/evidence/${evidenceId}/correction`, evidence)
export function attachEvidenceFile(evidenceId: string, file: File, onProgress?: (share: number) => void) {
  const form = new FormData()
  form.append('file', file)
  return upload<EvidenceFile>(`/api/evidence/${evidenceId}/files`, form, onProgress)
}
export const verifyEvidence = (id: string, evidenceId: string) =>
  step<Done>({ project: id }, 'POST', `/api/evidence/${evidenceId}/verification`, {})
/** The last gate lands the enterprise, too. R13.2 */
export const passGate = (id: string, gate: Gate) => step<Reached>({ project: id, enterprise: some }, 'POST', path(id, 'gate'), { gate })
export const skipGate = (id: string, gate: Gate, reason: string) =>
  step<Reached>({ project: id }, 'POST', path(id, 'gate-skip'), { gate, reason })
export const setStageBack = (id: string, stage: ProjectStage, reason: string) =>
  step<Reached>({ project: id }, 'POST', path(id, 'stage-back'), { stage, reason })
export const pauseProject = (id: string, until: string, reason: string) =>
  step<Done>({ project: id, milestone: some }, 'POST', path(id, 'pause'), { until, reason })
export const resumeProject = (id: string) => step<Done>({ project: id, milestone: some }, 'DELETE', path(id, 'pause'))
export const endProject = (id: string, reason: string, where: string) =>
  step<Done>({ project: id, plan: some, milestone: some, task: some }, 'POST', path(id, 'loss'), { reason, where })
export const recordMovedAway = (id: string, reason: string, where: string) =>
  step<Done>({ project: id }, 'POST', path(id, 'moved-away'), { reason, where })
export const recordProgress = (id: string, kind: ProgressKind, words: string) =>
  step<Done>({ project: id }, 'POST', path(id, 'progress'), { kind, words }, { key: newKey() })
export const addProjectMember = (id: string, memberId: string, duty: string) =>
  step<Done>({ project: id }, 'POST', path(id, 'members'), { memberId, duty })
/** From now on the gates ask for this: of every project that stands before one. R13.3 */
export const publishGates = (gates: Wire<typeof PublishGates>) =>
  step<Wire<typeof GatesPublished>>({ gate: some, project: some }, 'POST', '/api/gates/versions', gates)
export const removeProjectMember = (id: string, memberId: string) => step<Done>({ project: id }, 'DELETE', path(id, `members/${memberId}`))
