import { type AccessTable, byRole, everyone, of, type Way, whyNotAccess } from '#members/access.ts'
import type { Actor } from '#members/actor.ts'
import type { Refusal } from '#refusals/refusals.ts'

export const importSeenBy = [{ roles: ['minister', 'leader'] }] as const satisfies readonly Way[]
const byMinister = of(importSeenBy, { roles: ['minister'] })

const byMaker = byRole('systemAdministrator')

/** Who imports a roster, mends and undoes it; leaders look on. Accounts come in by who makes them. R1.5, R2.4 */
export const importAccess = {
  checkImport: byRole('minister'),
  listImports: byRole('minister', 'leader'),
  rosterTemplate: everyone,
  memberTemplate: everyone,
  checkMembers: byMaker,
  importMembers: byMaker,
  getImport: of(importSeenBy),
  listImportRows: of(importSeenBy),
  annotateImport: of(importSeenBy),
  mendImport: byMinister,
  importEnterprises: byMinister,
  undoImport: byMinister,
  cancelImport: byMinister,
  exportEnterprises: byRole('officer', 'minister', 'leader', 'head'),
} as const satisfies AccessTable

/** Who imports a roster, mends and undoes it. R2.4 */
export const whyNotImport = (actor: Pick<Actor, 'roles' | 'language'>): Refusal | null => whyNotAccess(actor, importAccess.checkImport)
