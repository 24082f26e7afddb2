import { type SqlBool, sql } from 'kysely'

/** Of an answer clock `k`: an answer was owed. What the enterprise took back in time was not, and flatters nobody's rate. */
export const answerWasOwed = sql<SqlBool>`(k.stopped_by is distinct from 'request.withdrawn' or k.stopped_at > k.due_at)`
