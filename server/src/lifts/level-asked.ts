import { type LiftLevel, levelAbove, liftLevelWords } from '@yigen/domain/lifts/lift-level.ts'
import { liftRefusals } from '@yigen/domain/lifts/lifts.slice.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { Refused, refusal } from '@yigen/domain/refusals/refusals.ts'
import { type Language, say } from '@yigen/domain/wire/language.ts'
import { type Kysely, sql } from 'kysely'
import type { DB } from '#database/schema.ts'
import { leaderFor } from '#declines/superiors.queries.ts'
import { chainOf } from '#people/chain.queries.ts'

export type LevelAsked = { level: LiftLevel; askedId: string; askedName: string }

/** The level above the officer of the matter, or above who chairs the meeting; of nobody's matter above the district. R18.2 */
export async function levelAboveMember(db: Kysely<DB>, districtId: string, memberId: string | null): Promise<LevelAsked> {
  const { rows } = await sql<{ level: Parameters<typeof levelAbove>[0] }>`
    select u.level from member m join unit u on u.id = m.unit_id where m.id = ${memberId}`.execute(db)
  return levelOf(db, districtId, levelAbove(rows[0]?.level ?? null))
}

/** The district itself, or the city above it in the tree. R1.1 */
export async function levelOf(db: Kysely<DB>, districtId: string, level: LiftLevel): Promise<LevelAsked> {
  const { rows } = await sql<Omit<LevelAsked, 'level'>>`
    select u.id as "askedId", u.name as "askedName" from unit d join unit u on u.id = ${level === 'city' ? sql`d.parent_id` : sql`d.id`} where d.id = ${districtId}`.execute(
    db,
  )
  return { level, ...(rows[0] as Omit<LevelAsked, 'level'>) }
}

/** The default leader of the level asked, or another of its leaders where that one is away or took part (R1.4, R3.4); 409 where there is none. */
export async function leaderOfLevel(
  db: Kysely<DB>,
  { askedId, level }: Pick<LevelAsked, 'askedId' | 'level'>,
  tookPart: readonly (string | null)[],
  language: Language,
  now: Temporal.Instant,
): Promise<{ id: string; name: string }> {
  const found = await findLeaderOf(db, askedId, tookPart, now)
  if (!found) throw new Refused(refusal(liftRefusals.noLevelAbove, { level: say(liftLevelWords[level], language) }))
  return found
}

/** Whether somebody above who chairs could take up what its meeting asks, other than who asks. R1.4, R17.5 */
export async function isThereAbove(
  db: Kysely<DB>,
  { districtId, memberId }: Actor,
  chairId: string,
  now: Temporal.Instant,
): Promise<boolean> {
  const { askedId } = await levelAboveMember(db, districtId, chairId)
  return (await findLeaderOf(db, askedId, [memberId], now)) !== null
}

export async function findLeaderOf(db: Kysely<DB>, askedId: string, tookPart: readonly (string | null)[], now: Temporal.Instant) {
  const begun = await db.selectFrom('district').select('id').where('id', '=', askedId).executeTakeFirst()
  if (!begun) return null
  const chain = await chainOf(db, askedId, { officerId: null, enterpriseId: null }, now)
  return leaderFor(db, askedId, chain, new Set(tookPart.filter(id => id !== null)), now)
}
