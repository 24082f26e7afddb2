import type { KeptCode } from '@yigen/domain/codes/code-limits.ts'
import type { Role } from '@yigen/domain/members/role.ts'
import { textable } from '@yigen/domain/wire/phone.ts'
import { type Kysely, sql, type Transaction, type Updateable } from 'kysely'
import type { DB } from '#database/schema.ts'
import { said } from '#slice/registry.ts'

export type OfPhone = { districtId: string; phone: string }
export type CodeRow = KeptCode & {
  browserHash: Uint8Array
  codeHash: Uint8Array
  askedAt: Temporal.Instant[]
  spentAt: Temporal.Instant | null
}

/** What was sent to the phone last, locked: two that ask, or try, at once do it one after another. Undefined: nothing. */
export async function lockCode(trx: Transaction<DB>, { districtId, phone }: OfPhone): Promise<CodeRow | undefined> {
  const row = await trx
    .selectFrom('sign_in_code')
    .select([
      'browser_hash as browserHash',
      'code_hash as codeHash',
      'asked_at as askedAt',
      'sent_at as sentAt',
      'tries',
      'spent_at as spentAt',
    ])
    .where('district_id', '=', districtId)
    .where('phone', '=', phone)
    .forUpdate()
    .executeTakeFirst()
  return row && { ...row, spent: row.spentAt !== null }
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

/** Whom a code to the phone can sign in: open or invited accounts of contacts that have an enterprise; nobody of the office, nobody whose account is closed. */
export async function accountsOfPhone(db: Kysely<DB>, { districtId, phone }: OfPhone): Promise<AccountOfPhone[]> {
  const { rows } = await sql<AccountOfPhone & { written: string }>`
    select m.id as "memberId", m.district_id as "districtId", m.name, u.short_name as "unitName", m.roles, m.phone as written, e.name as "enterpriseName"
    from member m join unit u on u.id = m.unit_id
    cross join lateral (select ${said('enterpriseOfContact')(sql`m.id`)} as name) e
    where m.district_id = ${districtId} and m.roles = '{contact}' and m.state <> 'disabled' and m.barred_at is null and e.name is not null
      and right(regexp_replace(m.phone, '\\D', '', 'g'), 11) = ${phone}
    order by e.name, m.name, m.id`.execute(db)
  return rows.filter(({ written }) => textable(written) === phone).map(({ written: _, ...account }) => account)
}

type ToSet = Updateable<DB['sign_in_code']>

/** Of the code that is there, in whatever state it is; with `still`, where that is still the code. */
export const setCode = (trx: Transaction<DB>, { districtId, phone }: OfPhone, to: ToSet, still?: Uint8Array) =>
  trx
    .updateTable('sign_in_code')
    .set(to)
    .where('district_id', '=', districtId)
    .where('phone', '=', phone)
    .$if(still !== undefined, query => query.where('code_hash', '=', still ?? null))
    .execute()
