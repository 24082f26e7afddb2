import { randomUUIDv7 } from 'node:crypto'
import { followedStates } from '@yigen/domain/enterprises/enterprise-kinds.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { plainPhone } from '@yigen/domain/wire/phone.ts'
import { sql, type Transaction } from 'kysely'
import { oneOf } from '#database/one-of.ts'
import type { DB } from '#database/schema.ts'
import { carryAccount } from '#members/carry-account.ts'

type OfEnterprise = { districtId: string; enterpriseId: string }
type Coming = { id: string; name: string; title: string; phone: string; is_main: boolean; memberId: string | null; stays: boolean }
type Here = { id: string; phone: string; memberId: string | null }

/**
 * The people of an enterprise that comes from another district stand in this register, and their accounts go along; who is known here already stays who they are. Of who is a contact of
 * another enterprise there too, the account stays with that one. R18.4
 */
export async function receiveContacts(
  trx: Transaction<DB>,
  actor: Actor,
  from: OfEnterprise,
  enterpriseId: string,
  now: Temporal.Instant,
): Promise<void> {
  const to = { districtId: actor.districtId, enterpriseId }
  const here = await readHere(trx, to)
  const hasMain = here.length > 0
  for (const coming of await readComing(trx, from)) {
    const known = here.find(one => isSamePhone(one.phone, coming.phone))
    const memberId =
      known?.memberId || !coming.memberId || coming.stays
        ? null
        : await carryAccount(trx, actor, { districtId: from.districtId, memberId: coming.memberId }, now)
    if (known) await linkAccount(trx, to, known.id, memberId)
    else await insertComing(trx, actor, enterpriseId, { ...coming, is_main: coming.is_main && !hasMain, memberId }, now)
  }
}

const isSamePhone = (one: string, other: string): boolean => plainPhone(one) !== null && plainPhone(one) === plainPhone(other)

async function readComing(trx: Transaction<DB>, { districtId, enterpriseId }: OfEnterprise): Promise<Coming[]> {
  const { rows } = await sql<Coming>`
    select c.id, c.name, c.title, c.phone, c.is_main, c.member_id as "memberId", exists (
      select from contact o join enterprise e on e.district_id = o.district_id and e.id = o.enterprise_id
      where o.district_id = c.district_id and o.member_id = c.member_id and o.enterprise_id <> c.enterprise_id and o.removed_at is null
        and ${oneOf(sql`e.state`, followedStates)}) as stays
    from contact c where c.district_id = ${districtId} and c.enterprise_id = ${enterpriseId} and c.removed_at is null order by c.added_at, c.id`.execute(
    trx,
  )
  return rows
}

/** An account that left with the enterprise before is none: who comes back brings theirs. */
async function readHere(trx: Transaction<DB>, { districtId, enterpriseId }: OfEnterprise): Promise<Here[]> {
  return trx
    .selectFrom('contact as c')
    .leftJoin('member as m', join => join.onRef('m.id', '=', 'c.member_id').on('m.state', '<>', 'disabled'))
    .select(['c.id', 'c.phone', 'm.id as memberId'])
    .where('c.district_id', '=', districtId)
    .where('c.enterprise_id', '=', enterpriseId)
    .where('c.removed_at', 'is', null)
    .execute()
}

async function linkAccount(trx: Transaction<DB>, { districtId }: OfEnterprise, contactId: string, memberId: string | null) {
  if (memberId === null) return
  await trx.updateTable('contact').set({ member_id: memberId }).where('district_id', '=', districtId).where('id', '=', contactId).execute()
}

const insertComing = (
  trx: Transaction<DB>,
  { districtId, memberId: addedBy }: Actor,
  enterpriseId: string,
  { name, title, phone, is_main, memberId }: Coming,
  now: Temporal.Instant,
) =>
  trx
    .insertInto('contact')
    .values({
      ...{ district_id: districtId, id: randomUUIDv7(), enterprise_id: enterpriseId, member_id: memberId, name, title, phone, is_main },
      ...{ import_id: null, added_by: addedBy, added_at: now, removed_at: null },
    })
    .execute()
