import { memberRefusals } from '@yigen/domain/members/members.slice.ts'
import { Refused, refusal } from '@yigen/domain/refusals/refusals.ts'
import { type Kysely, sql } from 'kysely'
import type { DB } from '#database/schema.ts'
import { hashOfToken } from './create-invitation.ts'
import { stateToSignIn } from './state-to-sign-in.ts'

/** An unused link that has not expired, with its person; anything else is one and the same 404. Locked inside a transaction. */
export async function openInvitation(db: Kysely<DB>, token: string, now: Temporal.Instant) {
  const row = await db
    .selectFrom('invitation as i')
    .innerJoin('unit as d', 'd.id', 'i.district_id')
    .leftJoin('member as m', 'm.id', 'i.member_id')
    .leftJoin('account as a', 'a.member_id', 'm.id')
    .leftJoin('unit as u', 'u.id', 'm.unit_id')
    .leftJoin('account_change as k', 'k.id', 'i.change_id')
    .leftJoin('member as asker', 'asker.id', 'k.asked_by')
    .leftJoin('member as issuer', 'issuer.id', 'i.created_by')
    .select(['i.purpose', 'i.district_id as districtId', 'i.expires_at as expiresAt', 'm.id as memberId', 'm.name', 'm.roles'])
    .select(stateToSignIn(sql`m`).as('state'))
    .select(['a.login_name as loginName', 'u.short_name as unitName', 'i.token_hash as tokenHash', 'i.wrong_codes as wrongCodes'])
    .select(['k.code_hash as codeHash', 'asker.name as askerName', 'issuer.name as issuerName', 'd.name as districtName'])
    .where('i.token_hash', '=', hashOfToken(token))
    .where('i.used_at', 'is', null)
    .where('i.expires_at', '>', now)
    .$if(db.isTransaction, query => query.forUpdate('i'))
    .executeTakeFirst()
  if (!row || row.state === 'disabled') throw new Refused(refusal(memberRefusals.linkSpent))
  return row
}
