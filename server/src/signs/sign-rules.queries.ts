import { type SignRulesInForce, standardSignRules } from '@yigen/domain/signs/sign-rules.ts'
import { type Kysely, sql } from 'kysely'
import type { DB } from '#database/schema.ts'
import { nameOf } from '#people/names.ts'

export type PublishedSignRules = SignRulesInForce & { reason: string; publishedBy: string | null; publishedAt: Temporal.Instant | null }

const standard: PublishedSignRules = { ...standardSignRules, reason: '', publishedBy: null, publishedAt: null }

/** What a district asks of its enterprises now; before it says anything, what the product brings. R23.1 */
export async function readSignRules(db: Kysely<DB>, districtId: string): Promise<PublishedSignRules> {
  const { rows } = await sql<PublishedSignRules>`
    select s.version, s.numbers, s.off, s.reason, ${nameOf(sql`s.published_by`)} as "publishedBy", s.published_at as "publishedAt"
    from sign_rules s where s.district_id = ${districtId} order by s.version desc limit 1`.execute(db)
  const newest = rows[0] ?? standard
  // a number that came into the product since holds as the standard has it
  return { ...newest, numbers: { ...standardSignRules.numbers, ...newest.numbers } }
}
