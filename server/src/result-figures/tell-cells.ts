import { type Cell, cellsOf, givenAway, type Made, mayTellAnew, openCells, partsIn } from '@yigen/domain/result-figures/cells.ts'
import { monthEndBy, nextMonthEnd } from '@yigen/domain/result-figures/months.ts'
import { type Kysely, sql, type Transaction } from 'kysely'
import { inTransaction } from '#database/in-transaction.ts'
import type { DB } from '#database/schema.ts'
import { type MonthKnown, type PartKnown, readMonthsToTell } from './months-to-tell.ts'
import { keyOf, readVersions, type VersionsTold } from './versions-told.ts'
import { writeVersions } from './write-versions.ts'

/** Told at the ends of months that have passed, each exactly once, also after downtime and with several servers. Returns how many. R16.6 */
export async function tellCells(db: Kysely<DB>, asOf: Temporal.Instant): Promise<number> {
  let told = 0
  for (const { districtId, from } of await districtsToTell(db))
    for (let end = monthEndBy(nextMonthEnd(from)); Temporal.Instant.compare(end, asOf) <= 0; end = nextMonthEnd(end))
      told += (await inTransaction(db, trx => tellAt(trx, districtId, end, asOf))) ? 1 : 0
  return told
}

type ToTell = { districtId: string; from: Temporal.Instant }

/** From the last end that was gone through; a district that had none begins with its first claim that counts. */
async function districtsToTell(db: Kysely<DB>): Promise<ToTell[]> {
  const { rows } = await sql<ToTell>`
    select d.id as "districtId", coalesce((select max(m.ended_at) from result_month_end m where m.district_id = d.id),
      (select min(c.verified_at) from result_claim c where c.district_id = d.id and c.verified_at is not null)) as from
    from district d`.execute(db)
  return rows.filter(({ from }) => from !== null)
}

async function tellAt(trx: Transaction<DB>, districtId: string, end: Temporal.Instant, now: Temporal.Instant): Promise<boolean> {
  const { rows } =
    await sql`insert into result_month_end (district_id, ended_at, told_at) values (${districtId}, ${end}, ${now}) on conflict do nothing returning 1`.execute(
      trx,
    )
  if (rows.length === 0) return false
  const months = await readMonthsToTell(trx, districtId, end)
  const versions = await readVersions(trx, districtId, months)
  const anew = months.flatMap(month => {
    const open = openOf(month, versions.get(keyOf(month)))
    return open ? [{ ...month, cells: toldCells(month.parts, open) }] : []
  })
  await writeVersions(trx, districtId, end, anew)
  return true
}

/** Which cells are open, where the month is told now; null where it stays as it was told, or is not told at all. */
function openOf({ parts }: MonthKnown, before: VersionsTold | undefined): readonly Cell[] | null {
  if (!before) {
    const open = openCells(parts)
    return open.length > 0 ? open : null
  }
  const told: Made[] = before.versions.flatMap(version => givenAway(version, before.open))
  return mayTellAnew(told, parts, before.open) ? before.open : null
}

export type CellToTell = Cell & { value: number | null; enterprises: number; claims: number; confirmed: number; disputed: number }

/** Every cell, those that are closed without their sum. */
function toldCells(parts: readonly PartKnown[], open: readonly Cell[]): CellToTell[] {
  const isOpen = (cell: Cell) => open.some(({ dimension, key }) => dimension === cell.dimension && key === cell.key)
  return cellsOf(parts).map(cell => {
    const those = partsIn(parts, cell)
    const sum = (of: (part: PartKnown) => number) => those.reduce((all, part) => all + of(part), 0)
    return {
      ...{ ...cell, value: isOpen(cell) ? sum(({ value }) => value) : null, enterprises: those.length },
      ...{ claims: sum(({ claims }) => claims), confirmed: sum(({ confirmed }) => confirmed), disputed: sum(({ disputed }) => disputed) },
    }
  })
}
