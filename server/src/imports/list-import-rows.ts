import type { ImportRow, ImportRows, ListImportRows } from '@yigen/domain/imports/roster-import.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import { type Kysely, sql } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { seesImports } from './import.queries.ts'

/** The rows of a dry run as they will be written, by outcome, in the order of the sheet. */
export async function listImportRows(
  db: Kysely<DB>,
  actor: Actor,
  id: string,
  { outcome, after, limit }: z.output<typeof ListImportRows>,
): Promise<z.output<typeof ImportRows>> {
  const { rows } = await sql<{ rows: z.output<typeof ImportRow>[]; total: number }>`
    select coalesce(f.rows, '[]') as rows, f.total from roster_import i cross join lateral (
      select jsonb_agg(p.r order by p.n) filter (where p.place <= ${limit + 1}) as rows, (
        select count(*)::int from jsonb_array_elements(i.findings->'rows') q(r)
        where ${outcome ?? null}::text is null or q.r->>'outcome' = ${outcome ?? null}
      ) as total
      from (
        select q.r, (q.r->>'row')::int as n, row_number() over (order by (q.r->>'row')::int) as place
        from jsonb_array_elements(i.findings->'rows') q(r)
        where (${outcome ?? null}::text is null or q.r->>'outcome' = ${outcome ?? null}) and (q.r->>'row')::int > ${after}
      ) p
    ) f
    where i.district_id = ${actor.districtId} and i.id = ${id}`.execute(db)
  const found = rows[0]
  if (!found || !seesImports(actor)) throw new Refused(refusal(refusals.notFound))
  const shown = found.rows.slice(0, limit)
  return { rows: shown, total: found.total, next: found.rows.length > limit ? (shown.at(-1)?.row ?? null) : null }
}
