import type { Role } from '@yigen/domain/members/role.ts'
import { secondStepMinutes, sessionLimitsOf } from '@yigen/domain/members/session-limits.ts'
import { sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { said } from '#slice/registry.ts'
import type { Caller } from './caller.ts'
import { closeSession } from './close-sessions.ts'
import { makeSessionCookie } from './session.queries.ts'

export type OpenedSession = { memberId: string; cookie: string; maxAgeSeconds: number; secondStepDue: boolean }
export type WhoOpens = { id: string; districtId: string; roles: readonly Role[]; secondStepShown: boolean }

/** A new session with a new secret; the one this browser had, and the member's that ran out, are gone. Who owes a second step has it for that alone, for some minutes. */
export async function openSession(trx: Transaction<DB>, member: WhoOpens, caller: Caller, now: Temporal.Instant): Promise<OpenedSession> {
  const { id, secondStepShown } = member
  await trx.deleteFrom('login_session').where('member_id', '=', id).where('expires_at', '<=', now).execute()
  if (caller.session) await closeSession(trx, caller.session)
  const secondStepDue = !secondStepShown && (await needsSecondStep(trx, member))
  const minutes = secondStepDue ? secondStepMinutes : sessionLimitsOf(member.roles).absoluteMinutes
  const { cookie, token } = makeSessionCookie(member.districtId)
  await trx
    .insertInto('login_session')
    .values({
      district_id: token.districtId,
      token_hash: token.hash,
      member_id: id,
      created_at: now,
      last_seen_at: now,
      expires_at: now.add({ minutes }),
      agent: caller.agent,
      second_step_due: secondStepDue,
      second_step_at: secondStepShown ? now : null,
    })
    .execute()
  return { memberId: id, cookie, maxAgeSeconds: minutes * 60, secondStepDue }
}

async function needsSecondStep(trx: Transaction<DB>, { id, districtId, roles }: WhoOpens): Promise<boolean> {
  const of = { districtId: sql`${districtId}`, memberId: sql`${id}::uuid`, roles: sql`${[...roles]}::text[]` }
  const { rows } = await sql<{ needs: boolean }>`select ${said('needsSecondStep')(of)} as needs`.execute(trx)
  return rows[0]?.needs ?? false
}
