import { whyNotAccess } from '@yigen/domain/members/access.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { ListResultEntries, OtherEntries, ResultEntries } from '@yigen/domain/result-figures/result-entries.ts'
import { resultFigureAccess } from '@yigen/domain/result-figures/result-figure-access.ts'
import { ruleOf } from '@yigen/domain/results/result-kind.ts'
import { type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { byNumber } from '#http/list-order.ts'
import { resultSeen } from '#results/result-sight.ts'
import { readingIn } from '#sight/reading-in.ts'
import { askedOfResults } from './asked-of-results.ts'
import { type ClaimsListed, claimsListed } from './claims-listed.ts'
import { type EntryRow, entryColumns, entryJoins, toEntry } from './entry-rows.ts'
import { hiddenInCells } from './hidden-in-cells.ts'
import { kindsReadWhole } from './kinds-read-whole.ts'
import { readingOf } from './reading-of.ts'

type Asked = z.output<typeof ListResultEntries>
type Others = z.output<typeof OtherEntries>
type Counted = { total: number; others: Others | null }

/** What stands behind a figure, the largest first; what the reader is not shown is one row with its sum. R16.3, R16.6 */
export async function listResultEntries(
  db: Kysely<DB>,
  reader: Actor,
  asked: Asked,
  now: Temporal.Instant,
): Promise<z.output<typeof ResultEntries>> {
  refuseIf(whyNotAccess(reader, resultFigureAccess.listResultEntries))
  const actor = readingIn(reader, asked.districtId)
  const these = askedOfResults(actor, asked, now)
  const whole = (await kindsReadWhole(db, actor))(asked.kind)
  const reads = readingOf(asked.kind, whole, asked)
  const seen = whole ? sql<SqlBool>`true` : resultSeen(actor)
  const rows = await read(db, { actor, asked, these }, seen)
  const { total, others } = rows[0] as Counted
  const listed = rows.flatMap(row => (row.id === null ? [] : [row as EntryRow]))
  const shown = listed.slice(0, asked.limit)
  const last = shown.at(-1)
  return {
    // papers lie in their district
    rows: shown.map(row => ({ ...toEntry(row, these.knownAt), ...(actor === reader ? {} : { files: [] }) })),
    ...(reads === 'own' || asked.show !== 'counted' || !others
      ? { total: total - (others?.claims ?? 0), others: null }
      : { total, others: await told(others) }),
    next: listed.length > asked.limit && last ? orderOf(asked).cursorOf(last) : null,
  }

  async function told(some: Others): Promise<Others> {
    if (!ruleOf(asked.kind).secret) return some
    return { ...some, brings: await hiddenInCells(db, actor, asked, these) }
  }
}

const orderOf = ({ after }: Pick<Asked, 'after'>) =>
  byNumber<EntryRow>({ key: sql`x.value`, id: sql`x.id`, of: ({ value }) => value, direction: 'desc', after })

/** The page, and beside it how many there are and what of them is not the reader's. */
async function read(db: Kysely<DB>, listed: ClaimsListed, seen: RawBuilder<SqlBool>) {
  const { actor, asked } = listed
  const order = orderOf(asked)
  const { rows } = await sql<(EntryRow | { id: null }) & Counted>`
    with listed as materialized (
      select b.*, (${seen}) is true as seen from (${claimsListed(listed)}) b join enterprise e on e.district_id = ${actor.districtId} and e.id = b.enterprise_id
      join result_claim c on c.district_id = ${actor.districtId} and c.id = b.id
    ), page as (
      select * from listed x where x.seen ${order.after} order by ${order.by} limit ${sql.lit(asked.limit + 1)}
    )
    select n.*, x.* from (
      select count(*)::int as total, (select row_to_json(o) from (
        select count(distinct l.enterprise_id)::int as enterprises, count(*)::int as claims, (count(*) filter (where l.confirmed))::int as confirmed, sum(l.brings)::bigint as brings
        from listed l where not l.seen) o where o.claims > 0) as others
      from listed
    ) n left join (select ${entryColumns} from page x ${entryJoins(actor.districtId)}) x on true order by ${order.by}`.execute(db)
  return rows
}
