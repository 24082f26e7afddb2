import type { Way } from '#members/access.ts'

/** The steps on one project: one word each (function, file, URL, event). */
export const projectSteps = [
  'recordEvidence',
  'correctEvidence',
  'verifyEvidence',
  'attachEvidenceFile',
  'passGate',
  'skipGate',
  'setStageBack',
  'pauseProject',
  'resumeProject',
  'endProject',
  'recordMovedAway',
  'recordProgress',
  'addProjectMember',
  'removeProjectMember',
] as const
export type ProjectStep = (typeof projectSteps)[number]

const line = { relations: ['officer', 'deputy', 'minister'] } as const satisfies Way
const named = { asked: true } as const satisfies Way
/** The minister, or the next superior where the minister had a hand in it. R1.4 */
const above = [{ relations: ['minister'] }, { decides: true }] as const satisfies readonly Way[]

/** Step × who may, before how it stands is asked. `decides`: the project's own leader, or the next superior (R1.4); `unit`: of the tax bureau. R13.2–R13.6 */
export const mayTakeProject = {
  recordEvidence: [line, named],
  correctEvidence: [line, named],
  verifyEvidence: [...above, { relations: ['unit'], roles: ['clerk'] }],
  attachEvidenceFile: [line, named],
  passGate: [line],
  skipGate: above,
  setStageBack: above,
  pauseProject: above,
  resumeProject: above,
  endProject: [{ relations: ['officer'] }, ...above],
  recordMovedAway: [line],
  recordProgress: [line, named],
  addProjectMember: [{ relations: ['officer', 'minister'] }],
  removeProjectMember: [{ relations: ['officer', 'minister'] }],
} as const satisfies Record<ProjectStep, readonly Way[]>

/** Who opens a project for an enterprise that is there. R13.1 */
export const mayOpenProject = [line] as const satisfies readonly Way[]
