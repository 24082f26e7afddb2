import type { FoundSign } from '@yigen/domain/signs/sign-evidence.ts'
import type { SignRulesInForce } from '@yigen/domain/signs/sign-rules.ts'
import { ruleList } from '@yigen/domain/signs/sign-words.ts'
import { signHistory, signNotices } from '@yigen/domain/signs/signs.slice.ts'
import { sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { clockwork, happening, recordAll } from '#history/record.ts'
import { news, tellAll } from '#notices/tell.ts'

type Listed = { id: string; enterpriseId: string; signs: readonly FoundSign[] }

/** Who came onto the list is on record; each officer hears once of all of theirs. R23.1 */
export async function tellListed(
  trx: Transaction<DB>,
  districtId: string,
  listed: readonly Listed[],
  { numbers }: SignRulesInForce,
  now: Temporal.Instant,
): Promise<void> {
  if (listed.length === 0) return
  const made = listed.map(({ id, enterpriseId, signs }) =>
    happening(signHistory.listed, {
      ...{ subject: { kind: 'sign', id }, enterpriseId },
      data: {
        rules: ruleList(
          signs.map(({ rule }) => rule),
          numbers,
        ),
      },
    }),
  )
  await recordAll(trx, clockwork(districtId), made, now)
  const { rows } = await sql<{ id: string; name: string; officerId: string | null }>`
    select e.id, e.name, e.officer_id as "officerId" from enterprise e
    where e.district_id = ${districtId} and e.id = any(${listed.map(({ enterpriseId }) => enterpriseId)}::uuid[])`.execute(trx)
  const officers = Map.groupBy(rows, ({ officerId }) => officerId)
  const told = [...officers].map(([officerId, theirs]) =>
    news(signNotices.listed, { to: [officerId], data: { count: theirs.length, enterprise: theirs[0]?.name ?? '' } }),
  )
  await tellAll(trx, districtId, told, now)
}
