import { type SqlBool, sql } from 'kysely'

/** Of an answer clock `k`: an answer was owed. What the enterprise took back in time was not, and flatters nobody's rate. */
const wasOwed = sql`(k.stopped_by is distinct from 'request.withdrawn' or k.stopped_at > k.due_at)`

/** The same where it counts in who held it: not of a matter entered on a later day than it came. R24.1 */
export const answerWasOwed = sql<SqlBool>`(${wasOwed} and not k.afterwards)`

/** And of those alone, which are counted apart. R24.1 */
export const answerOfEntered = sql<SqlBool>`(${wasOwed} and k.afterwards)`
