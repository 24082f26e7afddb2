import type { DB } from '@yigen/server/database/schema.ts'
import { makeSessionCookie } from '@yigen/server/http/session.queries.ts'
import type { Kysely } from 'kysely'

/** A browser of a member that stays signed in, whatever the account needs; returns its cookie. */
export async function openSession(db: Kysely<DB>, memberId: string, now: Temporal.Instant): Promise<string> {
  const member = await db.selectFrom('member').select('district_id').where('id', '=', memberId).executeTakeFirstOrThrow()
  const { cookie, token } = makeSessionCookie(member.district_id)
  await db
    .insertInto('login_session')
    .values({
      district_id: token.districtId,
      token_hash: token.hash,
      member_id: memberId,
      created_at: now,
      last_seen_at: now.add({ hours: 24 * 365 }),
      expires_at: now.add({ hours: 24 * 400 }),
      second_step_at: now,
    })
    .execute()
  return cookie
}
