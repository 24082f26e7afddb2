import type { SecondSteps } from '@yigen/domain/second-steps/second-step-limits.ts'
import { type Kysely, type RawBuilder, sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { mustHaveSecondStep } from './says-of-second-steps.ts'

/** Whose they are. */
export type Whose = { districtId: string; memberId: string }

/** Over `member m`: how many passkeys, and how many recovery codes that were not used. */
export const passkeysOf: RawBuilder<number> = sql`(select count(*)::int from passkey k where k.district_id = m.district_id and k.member_id = m.id)`
export const codesLeftOf: RawBuilder<number> = sql`
  (select count(*)::int from recovery_code c where c.district_id = m.district_id and c.member_id = m.id and c.used_at is null)`
export const hasTotp: RawBuilder<boolean> = sql`
  exists (select from totp f where f.district_id = m.district_id and f.member_id = m.id and f.secret is not null)`
export const mustHave = mustHaveSecondStep({ districtId: sql`m.district_id`, roles: sql`m.roles` })

export type HeldSteps = SecondSteps & { recoveryCodes: number }

/** What somebody signs in by besides the password. */
export async function readSteps(db: Kysely<DB>, { memberId }: Whose): Promise<HeldSteps> {
  const { rows } = await sql<HeldSteps>`
    select ${hasTotp} as totp, ${passkeysOf} as passkeys, ${codesLeftOf} as "recoveryCodes", ${mustHave} as required
    from member m where m.id = ${memberId}`.execute(db)
  return rows[0] ?? { totp: false, passkeys: 0, recoveryCodes: 0, required: false }
}

export const hasAny = ({ totp, passkeys }: Pick<SecondSteps, 'totp' | 'passkeys'>): boolean => totp || passkeys > 0

/** Recovery codes without anything that they stand for are gone. */
export const removeCodes = (trx: Transaction<DB>, { districtId, memberId }: Whose) =>
  trx.deleteFrom('recovery_code').where('district_id', '=', districtId).where('member_id', '=', memberId).execute()
