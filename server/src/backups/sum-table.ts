import pg from 'pg'
import type { KeptTable } from './manifest.ts'

export const named = (columns: readonly string[]): string => columns.map(column => pg.escapeIdentifier(column)).join(', ')

/**
 * How many rows, and a sum over the SHA-256 of each: equal where the rows are, in whatever order they lie.
 * What is summed are the columns named, in the text that `plainText` makes the same on every server.
 */
export async function sumTable(client: pg.Client, name: string, columns: readonly string[]): Promise<{ rows: number; sum: string }> {
  const { rows } = await client.query<{ rows: string; sum: string }>(sumOf(name, columns))
  return { rows: Number(rows[0]?.rows), sum: rows[0]?.sum ?? '0' }
}

const sumOf = (name: string, columns: readonly string[]) => `
  select count(*)::text as rows, coalesce(sum(('x' || encode(substr(sha256(convert_to(t::text, 'UTF8')), 1, 7), 'hex'))::bit(56)::bigint), 0)::text as sum
  from (select ${named(columns)} from public.${pg.escapeIdentifier(name)}) t`

/** The same as a statement that fails where the rows are others. */
export const mustSumTo = ({ name, columns, rows, sum }: KeptTable): string =>
  `do $sum$ begin if (select (s.rows, s.sum) <> ('${rows}', ${pg.escapeLiteral(sum)}) from (${sumOf(name, columns)}) s)
    then raise exception ${pg.escapeLiteral(`${name} is not what was backed up`)}; end if; end $sum$;`

export const plainText = `set timezone = 'UTC'; set datestyle = 'ISO, MDY'; set intervalstyle = 'postgres'; set extra_float_digits = 1;
  set bytea_output = 'hex'; set statement_timeout = 0; set idle_in_transaction_session_timeout = 0`
