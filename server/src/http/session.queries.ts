import { createHash, randomBytes } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import type { Actor } from '@yigen/domain/members/actor.ts'
import type { MemberState } from '@yigen/domain/members/member-state.ts'
import type { Reach } from '@yigen/domain/members/reach.ts'
import type { Role } from '@yigen/domain/members/role.ts'
import { type SessionLimits, sessionLimitsOf } from '@yigen/domain/members/session-limits.ts'
import { type Kysely, type RawBuilder, sql } from 'kysely'
import { troubleOf } from '#database/database-fault.ts'
import { madeByShape } from '#database/made-by-shape.ts'
import type { DB } from '#database/schema.ts'
import { said } from '#slice/registry.ts'

export type SessionToken = { districtId: string; hash: Uint8Array }

/** The cookie is `<district>.<43 random characters>`; only its SHA-256 is stored, so a stolen dump opens nothing. */
export function makeSessionCookie(districtId: string): { cookie: string; token: SessionToken } {
  const secret = randomBytes(32).toString('base64url')
  return { cookie: `${districtId}.${secret}`, token: { districtId, hash: hashOf(secret) } }
}

export function readSessionCookie(cookie: string | undefined): SessionToken | null {
  const [, districtId, secret] = /^([0-9A-Za-z-]{2,40})\.([A-Za-z0-9_-]{43})$/.exec(cookie ?? '') ?? []
  return districtId && secret ? { districtId, hash: hashOf(secret) } : null
}

const hashOf = (secret: string): Uint8Array => createHash('sha256').update(secret).digest()

/** What of a look-up is not the session's own: the reach of `member m` at that moment, which sight says. */
export type ReachColumn = (now: Temporal.Instant) => RawBuilder<Reach>

type SessionRow = Actor & {
  state: MemberState
  last_seen_at: Temporal.Instant
  expires_at: Temporal.Instant
  secondStepDue: boolean
  secondStepOwed: boolean
}
/** `halfOpen`: the password alone was shown. `old`: from before the account needed a second step. Neither opens anything (decision 0031). */
export type FoundSession = { actor: Actor; stands: 'whole' | 'halfOpen' | 'old' }

/** Over `login_session s` and the `member m` that it is of. */
const secondStepOwed = () =>
  sql`(s.second_step_at is null and (s.second_step_due or ${said('needsSecondStep')({ districtId: sql`m.district_id`, memberId: sql`m.id`, roles: sql`m.roles` })}))`
type Asked = SessionToken & { roles: readonly Role[] | null; now: Temporal.Instant }

/**
 * One look-up by primary key joining the person and their unit, with what the member's roles reach; null when ended, idle too long, or the member is disabled. An act of the person puts the idle limit off.
 * It asks for what the roles reach that the person had the last time; where they have others by now, it asks again.
 */
export function actorFinder(reach: ReachColumn) {
  const ask = madeByShape(
    ['roles'],
    ({ districtId, hash, roles, now }: Asked) => sql<SessionRow>`
      select s.last_seen_at, s.expires_at, m.state, m.id as "memberId", m.district_id as "districtId", m.unit_id as "unitId", u.level as "unitLevel",
        u.short_name as "unitName", m.name, m.held as roles, m.language, ${reach(now)} as reach,
        s.second_step_due as "secondStepDue", ${secondStepOwed()} as "secondStepOwed"
      from login_session s ${said('personOfSession')(roles)}
      where s.district_id = ${districtId} and s.token_hash = ${hash}`,
  )
  const lastRoles = rolesOfSessions()
  const lookUp = async (db: Kysely<DB>, token: SessionToken, now: Temporal.Instant): Promise<SessionRow | undefined> => {
    const roles = lastRoles.of(token)
    const [found] = await ask(db, { ...token, roles, now })
    if (!found || roles === null || isDeepStrictEqual(roles, found.roles)) return lastRoles.keep(token, found)
    const [again] = await ask(db, { ...token, roles: null, now })
    return lastRoles.keep(token, again)
  }
  return async (db: Kysely<DB>, token: SessionToken, isAct: boolean, now: Temporal.Instant): Promise<FoundSession | null> => {
    const found = await lookUp(db, token, now)
    if (!found) return null
    const { state, last_seen_at, expires_at, secondStepDue, secondStepOwed, ...actor } = found
    if (state !== 'active' || isOver({ last_seen_at, expires_at }, sessionLimitsOf(actor.roles), now)) return null
    if (isAct) await noteSeen(db, token, last_seen_at, now).catch(passOver)
    return { actor, stands: !secondStepOwed ? 'whole' : secondStepDue ? 'halfOpen' : 'old' }
  }
}

/** More than a server has sessions in use; of the others it is looked up whole. */
const mostSessions = 20_000

/** A guess, never trusted: what was found is compared with it. */
function rolesOfSessions() {
  const kept = new Map<string, readonly Role[]>()
  return {
    of: ({ hash }: SessionToken) => kept.get(hexOf(hash)) ?? null,
    keep<Row extends SessionRow | undefined>({ hash }: SessionToken, found: Row): Row {
      if (kept.size >= mostSessions) kept.clear()
      if (found) kept.set(hexOf(hash), found.roles)
      return found
    },
  }
}

type OpenRow = { token_hash: Uint8Array; last_seen_at: Temporal.Instant; expires_at: Temporal.Instant; roles: Role[] }

/** Which of these sessions `findActor` would still find. Looking is nobody’s act; one query by primary key, however many are asked for. */
export async function readOpenSessions(
  db: Kysely<DB>,
  tokens: readonly SessionToken[],
  now: Temporal.Instant,
): Promise<(token: SessionToken) => boolean> {
  const { rows } = await sql<OpenRow>`
    select s.token_hash, s.last_seen_at, s.expires_at, m.roles
    from unnest(${tokens.map(token => token.districtId)}::text[], ${tokens.map(token => token.hash)}::bytea[]) as a(district_id, token_hash)
    join login_session s on s.district_id = a.district_id and s.token_hash = a.token_hash
    ${said('personOfSession')(null)} where m.state = 'active' and not ${secondStepOwed()}`.execute(db)
  const open = new Set(rows.filter(row => !isOver(row, sessionLimitsOf(row.roles), now)).map(row => hexOf(row.token_hash)))
  return token => open.has(hexOf(token.hash))
}

const hexOf = (hash: Uint8Array): string => Buffer.from(hash).toString('hex')

function isOver(
  session: { last_seen_at: Temporal.Instant; expires_at: Temporal.Instant },
  limits: SessionLimits,
  now: Temporal.Instant,
): boolean {
  const idleUntil = session.last_seen_at.add({ minutes: limits.idleMinutes })
  return Temporal.Instant.compare(session.expires_at, now) <= 0 || Temporal.Instant.compare(idleUntil, now) <= 0
}

/** A database that can only be read still is: who reads is not refused because it was not noted. */
function passOver(fault: unknown) {
  const trouble = troubleOf(fault)
  if (trouble !== 'readOnly' && trouble !== 'full') throw fault
}

/** At most once a minute: a write per read would double the cost of every page. */
async function noteSeen(db: Kysely<DB>, token: SessionToken, lastSeenAt: Temporal.Instant, now: Temporal.Instant) {
  if (now.since(lastSeenAt).total('seconds') < 60) return
  await sql`update login_session set last_seen_at = ${now} where district_id = ${token.districtId} and token_hash = ${token.hash}`.execute(
    db,
  )
}
