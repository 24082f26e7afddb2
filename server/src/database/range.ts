import type { ColumnType } from 'kysely'

/** tstzrange: written by SQL expressions, read through lower() and upper(). */
export type Range = ColumnType<string, never, never>
