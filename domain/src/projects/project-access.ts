import { enterpriseSeenBy } from '#enterprises/enterprise-access.ts'
import { type AccessTable, byRole, of, theOffice, type Way, whyNotAccess } from '#members/access.ts'
import type { Actor } from '#members/actor.ts'
import type { Refusal } from '#refusals/refusals.ts'
import { mayOpenProject, mayTakeProject } from './project-may.ts'

/** Who sees its enterprise whole, and whom it names. R13.7 */
export const projectSeenBy = [{ sees: 'whole' }, { asked: true }] as const satisfies readonly Way[]

/** Evidence is the office's own (R13.7); of tax paid a clerk of the tax bureau sees what is to be verified. R13.3 */
export const evidenceSeenBy = [
  { sees: 'whole', office: true },
  { asked: true },
  { relations: ['unit'], roles: ['clerk'] },
] as const satisfies readonly Way[]

/** Its papers: also for a unit with a milestone at its gate. R13.7 */
export const evidenceFilesSeenBy = [
  { sees: 'whole', office: true },
  { asked: true },
  { relations: ['unit'] },
] as const satisfies readonly Way[]

export const projectAccess = {
  openProject: of(enterpriseSeenBy, ...mayOpenProject),
  recordEvidence: of(projectSeenBy, ...mayTakeProject.recordEvidence),
  correctEvidence: of(evidenceSeenBy, ...mayTakeProject.correctEvidence),
  verifyEvidence: of(evidenceSeenBy, ...mayTakeProject.verifyEvidence),
  attachEvidenceFile: of(evidenceSeenBy, ...mayTakeProject.attachEvidenceFile),
  getEvidenceFile: of(evidenceFilesSeenBy),
  passGate: of(projectSeenBy, ...mayTakeProject.passGate),
  skipGate: of(projectSeenBy, ...mayTakeProject.skipGate),
  setStageBack: of(projectSeenBy, ...mayTakeProject.setStageBack),
  pauseProject: of(projectSeenBy, ...mayTakeProject.pauseProject),
  resumeProject: of(projectSeenBy, ...mayTakeProject.resumeProject),
  endProject: of(projectSeenBy, ...mayTakeProject.endProject),
  recordMovedAway: of(projectSeenBy, ...mayTakeProject.recordMovedAway),
  recordProgress: of(projectSeenBy, ...mayTakeProject.recordProgress),
  addProjectMember: of(projectSeenBy, ...mayTakeProject.addProjectMember),
  removeProjectMember: of(projectSeenBy, ...mayTakeProject.removeProjectMember),
  getGates: theOffice,
  listGates: theOffice,
  publishGates: byRole('minister'),
} as const satisfies AccessTable

/** Who opens a project with an enterprise that is new. R2.1, R13.1 */
const opensWithNew = byRole('officer', 'minister')
export const whyNotOpenWithNew = (actor: Pick<Actor, 'roles' | 'language'>): Refusal | null => whyNotAccess(actor, opensWithNew)
