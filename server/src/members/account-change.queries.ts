import { randomUUIDv7 } from 'node:crypto'
import type { AccountChange, AccountChangeKind, AccountChangeState } from '@yigen/domain/members/account-change-acts.ts'
import { type Actor, is } from '@yigen/domain/members/actor.ts'
import { administratorRoles, type Role } from '@yigen/domain/members/role.ts'
import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import { type Kysely, type RawBuilder, sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { type HeldMember, lockMember } from '#people/member.queries.ts'

export type KeptChange = AccountChange & {
  id: string
  memberName: string
  memberTitle: string
  unitName: string
  askerName: string
  reason: string
  roles: Role[] | null
  ministerId: string | null
  askedAt: Temporal.Instant
}

type Row = Omit<KeptChange, 'member' | 'asker'> & { memberId: string; memberRoles: Role[]; askerId: string; askerRoles: Role[] }

/** Those of the district that wait, who waits longest first. */
export const readWaiting = (db: Kysely<DB>, districtId: string): Promise<KeptChange[]> =>
  readChanges(db, sql`c.district_id = ${districtId} and c.state = 'waiting' order by c.asked_at, c.id`)

/** One of the actor's district with whom it is about, both locked; to nobody but administrators does it exist (404). */
export async function lockChange(trx: Transaction<DB>, actor: Actor, id: string): Promise<{ change: KeptChange; member: HeldMember }> {
  const ofDistrict = sql`c.district_id = ${actor.districtId} and c.id = ${id}`
  const [found] = is(actor, ...administratorRoles) ? await readChanges(trx, ofDistrict) : []
  if (!found) throw new Refused(refusal(refusals.notFound))
  // the member first, as every step on an account does
  const member = await lockMember(trx, actor, found.member.id)
  const [change] = await readChanges(trx, sql`${ofDistrict} for update of c`)
  return { change: { ...(change ?? found), member }, member }
}

async function readChanges(db: Kysely<DB>, where: RawBuilder<unknown>): Promise<KeptChange[]> {
  const { rows } = await sql<Row>`
    select c.id, c.kind, c.state, c.reason, c.roles, c.minister_id as "ministerId", c.asked_at as "askedAt", m.id as "memberId", m.roles as "memberRoles",
      m.name as "memberName", m.title as "memberTitle", u.short_name as "unitName", a.id as "askerId", a.roles as "askerRoles", a.name as "askerName"
    from account_change c join member m on m.id = c.member_id join unit u on u.id = m.unit_id join member a on a.id = c.asked_by
    where ${where}`.execute(db)
  return rows.map(({ memberId, memberRoles, askerId, askerRoles, ...change }) => ({
    ...change,
    member: { id: memberId, roles: memberRoles },
    asker: { id: askerId, roles: askerRoles },
  }))
}

type NewChange = { memberId: string; kind: AccountChangeKind } & (
  | { kind: 'passwordReset'; reason: string; codeHash: Uint8Array }
  | { kind: 'secondStepRemoval'; reason: string }
  | { kind: 'roles'; roles: readonly Role[]; ministerId: string | null }
)

/** What was asked of the same account before, and waits, is superseded. */
export async function insertChange(trx: Transaction<DB>, actor: Actor, change: NewChange, now: Temporal.Instant): Promise<string> {
  await supersedeChange(trx, actor, change, now)
  const id = randomUUIDv7()
  await trx
    .insertInto('account_change')
    .values({
      id,
      district_id: actor.districtId,
      member_id: change.memberId,
      kind: change.kind,
      asked_by: actor.memberId,
      asked_at: now,
      decided_by: null,
      decided_at: null,
      roles: change.kind === 'roles' ? [...change.roles] : null,
      minister_id: change.kind === 'roles' ? change.ministerId : null,
      code_hash: change.kind === 'passwordReset' ? change.codeHash : null,
      ...(change.kind === 'roles' ? {} : { reason: change.reason }),
    })
    .execute()
  return id
}

export async function supersedeChange(
  trx: Transaction<DB>,
  actor: Pick<Actor, 'memberId'>,
  { memberId, kind }: { memberId: string; kind?: AccountChangeKind },
  now: Temporal.Instant,
) {
  await trx
    .updateTable('account_change')
    .set({ state: 'superseded', decided_by: actor.memberId, decided_at: now })
    .where('member_id', '=', memberId)
    .$if(kind !== undefined, query => query.where('kind', '=', kind as AccountChangeKind))
    .where('state', '=', 'waiting')
    .execute()
}

export async function decideChange(
  trx: Transaction<DB>,
  actor: Actor,
  change: KeptChange,
  { state, reason = '' }: { state: Exclude<AccountChangeState, 'waiting'>; reason?: string },
  now: Temporal.Instant,
) {
  await trx
    .updateTable('account_change')
    .set({ state, decided_by: actor.memberId, decided_at: now, refusal: reason })
    .where('id', '=', change.id)
    .where('state', '=', 'waiting')
    .execute()
}
