import { type ResultKind, resultKindNames } from '@yigen/domain/results/result-kind.ts'
import { type RawBuilder, type SqlBool, sql, type Transaction } from 'kysely'
import { tellChanged } from '#database/kept.ts'
import { oneOf } from '#database/one-of.ts'
import type { DB } from '#database/schema.ts'
import { bringsKept } from './brings-kept.ts'
import { bringsOfClaims } from './brings-of-claims.ts'

/** The claims of an enterprise and a kind, which hang on each other; or all of a district, after many were written at once. */
export type ClaimsOf = { districtId: string; enterpriseId?: string; kind?: ResultKind }

const columns = sql`district_id, claim_id, known_from, known_until, enterprise_id, project_id, kind, month, brings, confirmed_at, disputed_at`

/** What claims bring to their months is reckoned from them anew, and what differs is written: after one of them began or ceased to count, or was answered. Decision 0036 */
export async function reckonBrings(trx: Transaction<DB>, { districtId, enterpriseId, kind }: ClaimsOf): Promise<void> {
  const which: RawBuilder<SqlBool> = enterpriseId
    ? sql<SqlBool>`(c.district_id = ${districtId} and c.enterprise_id = ${enterpriseId})`
    : sql<SqlBool>`c.district_id = ${districtId}`
  const kinds = kind ? [kind] : resultKindNames
  if (!enterpriseId) await mayNest(trx, false)
  await writeDifferences(trx, bringsOfClaims(kinds, which), sql<SqlBool>`${which} and ${oneOf(sql`c.kind`, kinds)}`)
  if (!enterpriseId) await mayNest(trx, true)
  await tellChanged(trx, bringsKept(districtId))
}

/** `there`: over `result_bring c`, what is derived anew. */
const writeDifferences = (trx: Transaction<DB>, derived: RawBuilder<unknown>, there: RawBuilder<SqlBool>) =>
  sql`
    with derived as materialized (${derived}),
    gone as (
      delete from result_bring c where ${there}
        and not exists (select from derived d where d.district_id = c.district_id and d.claim_id = c.claim_id and d.known_from = c.known_from)
    )
    insert into result_bring (${columns})
    select ${columns} from derived except select ${columns} from result_bring c where ${there}
    on conflict (district_id, claim_id, known_from) do update set known_until = excluded.known_until, brings = excluded.brings,
      confirmed_at = excluded.confirmed_at, disputed_at = excluded.disputed_at`.execute(trx)

/** Of claims that were written just now PostgreSQL knows no number: it would take thousands for a few and hold each against each. */
const mayNest = (trx: Transaction<DB>, may: boolean) => sql`select set_config('enable_nestloop', ${may ? 'on' : 'off'}, true)`.execute(trx)
