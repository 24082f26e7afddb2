import { enterpriseSeenBy } from '#enterprises/enterprise-access.ts'
import { type AccessTable, byRole, of, type Way } from '#members/access.ts'
import type { Relation } from '#members/relation.ts'

/** An enterprise's own line: nobody else learns of its signs, least of all itself. R23.2 */
export const signReaders = ['officer', 'deputy', 'minister', 'leader'] as const satisfies readonly Relation[]
const signSeenBy = [{ relations: signReaders }] as const satisfies readonly Way[]

/** Who notes what happens to a parent: whoever follows enterprises. */
export const parentEventPeople = byRole('officer', 'minister', 'leader')

export const signAccess = {
  listSigns: byRole('officer', 'minister', 'leader'),
  getSign: of(signSeenBy),
  planVisitFromSign: of(signSeenBy),
  setSignAside: of(signSeenBy),
  answerSign: of(signSeenBy),
  recordParentEvent: of(enterpriseSeenBy, { roles: parentEventPeople.roles }),
  getSignRules: byRole('officer', 'minister', 'leader'),
  publishSignRules: byRole('minister'),
} as const satisfies AccessTable
