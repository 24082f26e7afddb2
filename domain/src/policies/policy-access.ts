import { type AccessTable, byRoleAt, theOffice } from '#members/access.ts'
import { editorLevels, editors, publishers } from './policy-steps.ts'

const editing = byRoleAt(editorLevels, ...editors)
const publishing = byRoleAt(editorLevels, ...publishers)

/** Policies are the office’s to read; editors draft and verify them, who answers for a unit or a team publishes them (decision 0044). R22.1 */
export const policyAccess = {
  listPolicies: theOffice,
  getPolicy: theOffice,
  comparePolicyVersions: theOffice,
  checkPolicyText: editing,
  draftPolicy: editing,
  changePolicyDraft: editing,
  verifyPolicy: editing,
  returnPolicy: editing,
  publishPolicy: publishing,
  withdrawPolicy: publishing,
} as const satisfies AccessTable
