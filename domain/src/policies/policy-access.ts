import { type AccessTable, byRoleAt, of, seenInside, theOffice } from '#members/access.ts'
import { editorLevels, editors, publishers } from './policy-steps.ts'

const drafting = byRoleAt(editorLevels, ...editors)
const editing = of(seenInside, { roles: editors, levels: editorLevels })
const publishing = of(seenInside, { roles: publishers, levels: editorLevels })

/** Policies are the office’s to read; editors draft and verify them, who answers for a unit or a team publishes them (decision 0044). R22.1 */
export const policyAccess = {
  listPolicies: theOffice,
  getPolicy: of(seenInside),
  comparePolicyVersions: of(seenInside),
  checkPolicyText: drafting,
  draftPolicy: drafting,
  changePolicyDraft: editing,
  verifyPolicy: editing,
  returnPolicy: editing,
  publishPolicy: publishing,
  withdrawPolicy: publishing,
} as const satisfies AccessTable
