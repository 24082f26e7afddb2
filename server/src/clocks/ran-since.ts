import { type SqlBool, sql } from 'kysely'

/** Of a `clock k`: since when it runs as this row; one that went on from a merged matter began before. R4.11 */
export const ranSince = sql<Temporal.Instant>`coalesce(k.continued_at, k.started_at)`

/** It fell due as this row, not in the matter that it went on from. */
export const fellDueHere = sql<SqlBool>`(k.continued_at is null or k.continued_at <= k.due_at)`
