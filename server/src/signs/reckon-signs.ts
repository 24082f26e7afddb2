import { randomUUIDv7 } from 'node:crypto'
import { dateIn } from '@yigen/domain/calendar/zone.ts'
import { evaluateSigns } from '@yigen/domain/signs/evaluate-signs.ts'
import { isLeftAlone, isToVisit, nextOnOf, type SetAside } from '@yigen/domain/signs/on-list.ts'
import { type FoundSign, Sign } from '@yigen/domain/signs/sign-evidence.ts'
import type { SignFacts } from '@yigen/domain/signs/sign-facts.ts'
import type { SignRulesInForce } from '@yigen/domain/signs/sign-rules.ts'
import { sql, type Transaction } from 'kysely'
import { keptJson } from '#database/kept-json.ts'
import type { DB } from '#database/schema.ts'
import { readSignFacts } from './read-sign-facts.ts'
import { tellListed } from './tell-listed.ts'

type Standing = {
  enterpriseId: string
  /** the listing that is open, with its signs as text */
  openId: string | null
  listedAt: Temporal.Instant | null
  version: number | null
  signs: string | null
  asideAt: Temporal.Instant | null
  asideUntil: Temporal.PlainDate | null
}
type Reckoned = { facts: SignFacts; signs: FoundSign[]; standing: Standing | undefined }

/** Looks at some enterprises of a district: who comes onto the list, whose signs are others by now, who left it. Done twice it changes nothing. R23.1, R23.2 */
export async function reckonSigns(
  trx: Transaction<DB>,
  districtId: string,
  ids: readonly string[],
  rules: SignRulesInForce,
  now: Temporal.Instant,
): Promise<void> {
  // held before the facts are read: who sets one aside at this moment is waited for
  const standings = await lockStandings(trx, districtId, ids)
  const all = (await readSignFacts(trx, districtId, ids, now)).map(
    (facts): Reckoned => ({ facts, signs: evaluateSigns(facts, rules, now), standing: standings.get(facts.enterpriseId) }),
  )
  await leave(trx, districtId, all, now)
  await refresh(trx, districtId, all, rules, now)
  await list(trx, districtId, all, rules, now)
}

async function lockStandings(trx: Transaction<DB>, districtId: string, ids: readonly string[]): Promise<Map<string, Standing>> {
  await sql`select from sign_listing l where l.district_id = ${districtId} and l.enterprise_id = any(${ids}::uuid[]) and l.left_at is null
    order by l.enterprise_id for update`.execute(trx)
  const { rows } = await sql<Standing>`
    select i.id as "enterpriseId", o.id as "openId", o.listed_at as "listedAt", o.rules_version as version, o.signs::text as signs, a.left_at as "asideAt", a.aside_until as "asideUntil"
    from unnest(${ids}::uuid[]) i(id)
    left join sign_listing o on o.district_id = ${districtId} and o.enterprise_id = i.id and o.left_at is null
    left join lateral (select l.left_at, l.left_why, l.aside_until from sign_listing l where l.district_id = ${districtId} and l.enterprise_id = i.id and l.left_at is not null
      order by l.listed_at desc limit 1) a on a.left_why = 'aside'`.execute(trx)
  return new Map(rows.map(row => [row.enterpriseId, row]))
}

const metSince = ({ facts: { lastContact }, standing }: Reckoned): boolean =>
  Boolean(lastContact && standing?.listedAt && Temporal.Instant.compare(lastContact.at, standing.listedAt) > 0)
const staysAway = ({ facts, signs }: Reckoned): boolean => !isToVisit(signs, facts.lastContact)

/** Who was met since, and whose signs are gone. R23.2 */
async function leave(trx: Transaction<DB>, districtId: string, all: readonly Reckoned[], now: Temporal.Instant): Promise<void> {
  const left = all.flatMap(one => {
    const id = one.standing?.openId
    if (!id) return []
    if (metSince(one)) return [{ id, why: 'met', at: one.facts.lastContact?.at ?? now }]
    return staysAway(one) ? [{ id, why: 'gone', at: now }] : []
  })
  if (left.length === 0) return
  await sql`
    update sign_listing l set left_at = n.at, left_why = n.why
    from unnest(${left.map(({ id }) => id)}::uuid[], ${left.map(({ why }) => why)}::text[], ${left.map(({ at }) => at.toString())}::timestamptz[]) n(id, why, at)
    where l.district_id = ${districtId} and l.id = n.id and l.left_at is null`.execute(trx)
}

/** Signs of who stays on the list, where they are others by now. */
async function refresh(trx: Transaction<DB>, districtId: string, all: readonly Reckoned[], rules: SignRulesInForce, now: Temporal.Instant) {
  const changed = all.filter(one => one.standing?.openId && !metSince(one) && !staysAway(one) && isOther(one, rules))
  if (changed.length === 0) return
  await sql`
    update sign_listing l set signs = n.signs::jsonb, next_on = n.next_on, rules_version = ${rules.version}
    from unnest(${changed.map(({ standing }) => standing?.openId)}::uuid[], ${changed.map(({ signs }) => kept(signs))}::text[],
      ${changed.map(({ signs }) => nextOnOf(signs, dateIn(now))?.toString() ?? null)}::date[]) n(id, signs, next_on)
    where l.district_id = ${districtId} and l.id = n.id and l.left_at is null`.execute(trx)
}

const kept = (signs: readonly FoundSign[]): string => keptJson(signs.map(sign => Sign.encode(sign)))

/** Compared as values: jsonb keeps an order of its own. */
const isOther = ({ signs, standing }: Reckoned, { version }: SignRulesInForce): boolean =>
  standing?.version !== version || sorted(JSON.parse(standing.signs ?? '[]')) !== sorted(JSON.parse(kept(signs)))

const sorted = (value: unknown): string =>
  JSON.stringify(value, (_, each) =>
    each && typeof each === 'object' && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  )

/** Who comes onto it, unless left alone until a day. */
async function list(trx: Transaction<DB>, districtId: string, all: readonly Reckoned[], rules: SignRulesInForce, now: Temporal.Instant) {
  const today = dateIn(now)
  const come = all.filter(
    one => (!one.standing?.openId || metSince(one)) && !staysAway(one) && !isLeftAlone(one.signs, asideOf(one.standing), today),
  )
  if (come.length === 0) return
  const rows = come.map(({ facts, signs }) => ({
    ...{ id: randomUUIDv7(), enterpriseId: facts.enterpriseId, signs },
    nextOn: nextOnOf(signs, today)?.toString() ?? null,
  }))
  const { rows: listed } = await sql<{ id: string }>`
    insert into sign_listing (district_id, id, enterprise_id, rules_version, signs, next_on, listed_at)
    select ${districtId}, n.id, n.enterprise_id, ${rules.version}, n.signs::jsonb, n.next_on, ${now}
    from unnest(${rows.map(({ id }) => id)}::uuid[], ${rows.map(({ enterpriseId }) => enterpriseId)}::uuid[], ${rows.map(({ signs }) => kept(signs))}::text[],
      ${rows.map(({ nextOn }) => nextOn)}::date[]) n(id, enterprise_id, signs, next_on)
    on conflict (district_id, enterprise_id) where left_at is null do nothing returning id`.execute(trx)
  const made = new Set(listed.map(({ id }) => id))
  await tellListed(
    trx,
    districtId,
    rows.filter(({ id }) => made.has(id)),
    rules,
    now,
  )
}

const asideOf = (standing: Standing | undefined): SetAside | null =>
  standing?.asideAt && standing.asideUntil ? { at: standing.asideAt, until: standing.asideUntil } : null
