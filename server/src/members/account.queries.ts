import type { MemberState } from '@yigen/domain/members/member-state.ts'
import { memberHistory, memberNotices } from '@yigen/domain/members/members.slice.ts'
import { lockMinutes } from '@yigen/domain/members/password.ts'
import type { Role } from '@yigen/domain/members/role.ts'
import { type Kysely, sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import type { Caller } from '#http/caller.ts'
import { tell } from '#notices/tell.ts'
import { wasToldLately } from '#notices/was-told-lately.ts'
import { stateToSignIn } from './state-to-sign-in.ts'

/** The account behind a name, with whom it belongs to (as the author of what follows). */
export type AccountToSignIn = {
  memberId: string
  districtId: string
  name: string
  unitName: string
  roles: Role[]
  state: MemberState
  loginName: string
  passwordHash: string | null
}

export async function findAccount(db: Kysely<DB>, loginName: string): Promise<AccountToSignIn | undefined> {
  return db
    .selectFrom('account as a')
    .innerJoin('member as m', 'm.id', 'a.member_id')
    .innerJoin('unit as u', 'u.id', 'm.unit_id')
    .select([
      'm.id as memberId',
      'm.district_id as districtId',
      'm.name',
      'u.short_name as unitName',
      'm.roles',
      stateToSignIn(sql`m`).as('state'),
      'a.login_name as loginName',
      'a.password_hash as passwordHash',
    ])
    .where(sql`lower(a.login_name)`, '=', sql`lower(${loginName})`)
    .executeTakeFirst()
}

/** Wrong passwords sent at once are counted one after another. The member is held first, as every step on an account does: what is written after it refers to both. */
export async function lockAccount(trx: Transaction<DB>, memberId: string) {
  return trx
    .selectFrom('account as a')
    .innerJoin('member as m', 'm.id', 'a.member_id')
    .select(['a.login_name as loginName', 'a.password_hash as passwordHash', 'a.failures', 'a.locked_until as lockedUntil'])
    .select(stateToSignIn(sql`m`).as('state'))
    .select(['a.wrong_currents as wrongCurrents', 'a.change_locked_until as changeLockedUntil'])
    .where('a.member_id', '=', memberId)
    .forKeyShare('m')
    .forUpdate('a')
    .executeTakeFirstOrThrow()
}

type Failure = { districtId: string; loginName: string; memberId: string | null; caller: Caller }

/** Of a name nobody has only the beginning is kept: people type passwords into the wrong box. Two whole letters: half of a pair cannot be stored. */
export async function recordFailedSignIn(
  trx: Transaction<DB>,
  { districtId, loginName, memberId, caller }: Failure,
  now: Temporal.Instant,
) {
  const shown = memberId ? loginName : `${Array.from(loginName).slice(0, 2).join('')}…`
  await record(
    trx,
    { districtId, memberId: null, name: '未登录者', unitName: '' },
    memberHistory.signInFailed,
    { ...(memberId && { subject: { kind: 'member', id: memberId } }), data: { loginName: shown, address: caller.address } },
    now,
  )
}

/** The person hears of it once a day, however long somebody goes on. */
export async function tellOfGuesses(trx: Transaction<DB>, account: AccountToSignIn, { address }: Caller, now: Temporal.Instant) {
  const { memberId, districtId } = account
  if (await wasToldLately(trx, { districtId, memberId, kind: memberNotices.guessed.kind }, now)) return
  const data = { address, minutes: lockMinutes }
  await tell(trx, districtId, memberNotices.guessed, { to: [memberId], subject: { kind: 'member', id: memberId }, data }, now)
}
