import { firstDay } from '@yigen/domain/result-figures/months.ts'
import type { Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import type { MonthKnown } from './months-to-tell.ts'
import type { CellToTell } from './tell-cells.ts'

type Anew = MonthKnown & { cells: CellToTell[] }

/** So many rows go in one statement: PostgreSQL takes 65,535 values. */
const mostRows = 4_000

/** The months that are told now, with what they were made of. */
export async function writeVersions(trx: Transaction<DB>, districtId: string, end: Temporal.Instant, anew: readonly Anew[]): Promise<void> {
  const versions = anew.map(({ kind, month }) => ({ district_id: districtId, kind, month: firstDay(month), known_at: end }))
  const cells = anew.flatMap((one, i) => one.cells.map(cell => ({ ...(versions[i] as (typeof versions)[number]), ...cell })))
  const parts = anew.flatMap((one, i) =>
    one.parts.map(({ enterpriseId, streetId, industry, value, claims, confirmed, disputed }) => ({
      ...(versions[i] as (typeof versions)[number]),
      ...{ enterprise_id: enterpriseId, street_id: streetId, industry, value, claims, confirmed, disputed },
    })),
  )
  for (const rows of pieces(versions)) await trx.insertInto('result_version').values(rows).execute()
  for (const rows of pieces(cells)) await trx.insertInto('result_cell').values(rows).execute()
  for (const rows of pieces(parts)) await trx.insertInto('result_part').values(rows).execute()
}

function pieces<Row>(rows: readonly Row[]): Row[][] {
  return Array.from({ length: Math.ceil(rows.length / mostRows) }, (_, n) => rows.slice(n * mostRows, (n + 1) * mostRows))
}
