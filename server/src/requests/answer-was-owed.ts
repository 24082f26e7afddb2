import { type SqlBool, sql } from 'kysely'
import { fellDueHere } from '#clocks/ran-since.ts'

/**
 * Of an answer clock `k`: an answer was owed. What the enterprise took back in time was not, nor what was merged or went to another district in time: it is owed in the matter it goes on in (R4.11, R18.4).
 * What was late before it went on there is counted where it fell due.
 */
const wasOwed = sql`(k.stopped_by is distinct from 'request.withdrawn' and k.stopped_by is distinct from 'request.merged' and k.stopped_by is distinct from 'request.transferred'
    or k.stopped_at > k.due_at)
  and ${fellDueHere}`

/** The same where it counts with who held it: not of a matter entered on a later day than it came. R24.1 */
export const answerWasOwed = sql<SqlBool>`${wasOwed} and not k.afterwards`

/** And of those alone, which are counted apart. R24.1 */
export const answerOfEntered = sql<SqlBool>`${wasOwed} and k.afterwards`
