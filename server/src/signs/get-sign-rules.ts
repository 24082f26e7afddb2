import { whyNotAccess } from '@yigen/domain/members/access.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { SignRules } from '@yigen/domain/signs/sign.ts'
import { signAccess } from '@yigen/domain/signs/sign-access.ts'
import { signRuleNames } from '@yigen/domain/signs/sign-rules.ts'
import { type Kysely, sql } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { isOpenSign, signSeen, signSource } from './sign.queries.ts'
import { readSignRules } from './sign-rules.queries.ts'

type View = z.output<typeof SignRules>
type Record = View['record'][number]

/** The rules in force, and how often each was right: what was found where enterprises were seen that it listed in the last year, of the whole district. R23.2 */
export async function getSignRules(db: Kysely<DB>, actor: Actor, now: Temporal.Instant): Promise<View> {
  refuseIf(whyNotAccess(actor, signAccess.getSignRules))
  const rules = await readSignRules(db, actor.districtId)
  const known = new Map((await readRecord(db, actor, now)).map(row => [row.rule, row]))
  const standing = await readStanding(db, actor, now)
  const nothing = { now: 0, listed: 0, answered: 0, cameTrue: 0 }
  return {
    ...{ version: rules.version, numbers: rules.numbers, off: [...rules.off], reason: rules.reason },
    ...{ publishedBy: rules.publishedBy, publishedAt: rules.publishedAt },
    record: signRuleNames.map(rule => ({ ...nothing, ...known.get(rule), rule, now: standing.get(rule) ?? 0 })),
    year: await readYear(db, actor, now),
    mayPublish: whyNotAccess(actor, signAccess.publishSignRules) === null,
  }
}

const aYearAgo = (now: Temporal.Instant) => now.subtract({ hours: 24 * 365 })

/** An enterprise counts once, however often it was listed. */
async function readRecord(db: Kysely<DB>, { districtId }: Actor, now: Temporal.Instant): Promise<Omit<Record, 'now'>[]> {
  const { rows } = await sql<Omit<Record, 'now'>>`
    select s ->> 'rule' as rule, count(distinct l.enterprise_id)::int as listed,
      count(distinct l.enterprise_id) filter (where l.came_true is not null)::int as answered,
      count(distinct l.enterprise_id) filter (where s ->> 'rule' = any(l.came_true))::int as "cameTrue"
    from sign_listing l cross join lateral jsonb_array_elements(l.signs) s
    where l.district_id = ${districtId} and l.listed_at > ${aYearAgo(now)}::timestamptz group by 1`.execute(db)
  return rows
}

async function readYear(db: Kysely<DB>, { districtId }: Actor, now: Temporal.Instant): Promise<View['year']> {
  const { rows } = await sql<View['year']>`
    select count(distinct l.enterprise_id)::int as listed, count(distinct l.enterprise_id) filter (where l.came_true is not null)::int as answered,
      count(distinct l.enterprise_id) filter (where cardinality(l.came_true) > 0)::int as "cameTrue"
    from sign_listing l where l.district_id = ${districtId} and l.listed_at > ${aYearAgo(now)}::timestamptz`.execute(db)
  return rows[0] as View['year']
}

/** Of those whom the reader sees on the list now. */
async function readStanding(db: Kysely<DB>, actor: Actor, now: Temporal.Instant): Promise<Map<string, number>> {
  const { rows } = await sql<{ rule: string; n: number }>`
    select s ->> 'rule' as rule, count(*)::int as n ${signSource(now)} cross join lateral jsonb_array_elements(l.signs) s
    where l.district_id = ${actor.districtId} and ${isOpenSign} and ${signSeen(actor)} group by 1`.execute(db)
  return new Map(rows.map(({ rule, n }) => [rule, n]))
}
