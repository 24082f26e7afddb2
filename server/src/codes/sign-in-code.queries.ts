import type { KeptCode } from '@yigen/domain/codes/code-limits.ts'
import type { Role } from '@yigen/domain/members/role.ts'
import { textable } from '@yigen/domain/wire/phone.ts'
import { type Kysely, sql, type Transaction, type Updateable } from 'kysely'
import type { DB } from '#database/schema.ts'
import { said } from '#slice/registry.ts'
import type { WayOfCodes } from './way-of-codes.ts'

export type OfPhone = { districtId: string; phone: string }
/** Of a phone, the code of one browser. */
export type OfBrowser = OfPhone & { browserHash: Uint8Array }
export type CodeRow = KeptCode & { codeHash: Uint8Array }

/** What that browser asked for, locked: two that try at once do it one after another. Undefined: nothing. */
export async function lockCode(trx: Transaction<DB>, { districtId, phone, browserHash }: OfBrowser): Promise<CodeRow | undefined> {
  const row = await trx
    .selectFrom('sign_in_code')
    .select(['code_hash as codeHash', 'sent_at as sentAt', 'tries', 'spent_at as spentAt'])
    .where('district_id', '=', districtId)
    .where('phone', '=', phone)
    .where('browser_hash', '=', browserHash)
    .forUpdate()
    .executeTakeFirst()
  return row && { codeHash: row.codeHash, sentAt: row.sentAt, tries: row.tries, spent: row.spentAt !== null }
}

/** A contact of an enterprise whose account has the phone, as the author of what follows. */
export type AccountOfPhone = {
  memberId: string
  districtId: string
  name: string
  unitName: string
  roles: Role[]
  enterpriseName: string
}

/**
 * Whom a code to the phone can sign in: open or invited accounts of contacts whose enterprise's register has that number for them; nobody of the office, nobody whose account is closed.
 * Not by the number that the account began with: the register is where a new one is written. In whichever district of this server: an enterprise may have moved (R18.4).
 * Without a carrier in those of the demonstration alone: the code is shown to whoever asks, and the phones of every other are real.
 */
export async function accountsOfPhone(
  db: Kysely<DB>,
  { phone }: Pick<OfPhone, 'phone'>,
  way: WayOfCodes | null,
): Promise<AccountOfPhone[]> {
  const { rows } = await sql<AccountOfPhone & { written: string[] }>`
    select m.id as "memberId", m.district_id as "districtId", m.name, u.short_name as "unitName", m.roles, p.written, e.name as "enterpriseName"
    from (${said('contactsOfPhone')(phone)}) p
    join member m on m.id = p.member_id join unit u on u.id = m.unit_id join district t on t.id = m.district_id
    cross join lateral (select ${said('enterpriseOfContact')(sql`m.id`)} as name) e
    where m.roles = '{contact}' and m.state <> 'disabled' and m.barred_at is null and e.name is not null ${way === 'byText' ? sql`` : sql`and t.demonstration`}
    order by e.name, m.name, m.id`.execute(db)
  return rows.filter(({ written }) => written.some(one => textable(one) === phone)).map(({ written: _, ...account }) => account)
}

type ToSet = Updateable<DB['sign_in_code']>

/** Of the code that is there, in whatever state it is. */
export const setCode = (trx: Transaction<DB>, { districtId, phone, browserHash }: OfBrowser, to: ToSet) =>
  trx
    .updateTable('sign_in_code')
    .set(to)
    .where('district_id', '=', districtId)
    .where('phone', '=', phone)
    .where('browser_hash', '=', browserHash)
    .execute()
