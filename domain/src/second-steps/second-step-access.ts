import { type AccessTable, byRole, of, open, theOffice } from '#members/access.ts'
import { guards } from '#members/member-access.ts'
import { administratorRoles } from '#members/role.ts'

/** What signs in is open: whoever comes holds no whole session yet, but one that stands for the password alone. What is set up is one's own, and the office's. R1.5, R1.6 */
export const secondStepAccess = {
  getOwedStep: open,
  showCode: open,
  showRecoveryCode: open,
  askPasskey: open,
  showPasskey: open,
  offerTotp: theOffice,
  addTotp: theOffice,
  offerPasskey: theOffice,
  addPasskey: theOffice,
  listSecondSteps: theOffice,
  removeTotp: theOffice,
  removePasskey: of([{ self: true }]),
  renewRecoveryCodes: theOffice,
  listSecondStepRules: byRole(...administratorRoles),
  setSecondStepRule: byRole(...guards),
  listSecondStepHolders: byRole(...administratorRoles),
} as const satisfies AccessTable
