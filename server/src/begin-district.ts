import { sql, type Transaction } from 'kysely'
import { seedCalendar } from '#calendar/seed-calendar.ts'
import { inTransaction } from '#database/in-transaction.ts'
import type { DB } from '#database/schema.ts'
import { createInvitation, startLink } from '#members/create-invitation.ts'
import { readDistrictHere } from '#organisations/district-here.ts'
import { seedUnits } from '#organisations/seed-units.ts'
import { districtUnit } from '#organisations/start-district.ts'
import { seedPolicies } from '#policies/seed-policies.ts'
import { seedCatalogue } from '#services/seed-catalogue.ts'
import type { Context } from './context.ts'

/** Servers that start together seed one after another. */
const BEGINNING = 4_600_002

/** What every district stands on: units, calendar, catalogue. On every start; adds what is missing. While nobody is there of that district or city, a link for the first administrator (one at a time). */
export async function beginDistrict(context: Context): Promise<{ firstAdministratorLink: string | null }> {
  const { env } = context
  const now = context.now()
  return inTransaction(context.db, async trx => {
    await sql`select pg_advisory_xact_lock(${BEGINNING})`.execute(trx)
    const districtId = await readDistrictHere(trx, env)
    await seedGround(trx, districtId, now)
    if (env.demonstration || (await hasMember(trx, districtId))) return { firstAdministratorLink: null }
    const { token } = await createInvitation(trx, { districtId, memberId: null, purpose: 'first-administrator', createdBy: null }, now)
    return { firstAdministratorLink: startLink(env.publicUrl, token) }
  })
}

export async function seedGround(trx: Transaction<DB>, districtId: string, now: Temporal.Instant): Promise<void> {
  await seedUnits(trx)
  await districtUnit(trx, districtId)
  await seedCalendar(trx, now)
  await seedCatalogue(trx, districtId, now)
  await seedPolicies(trx, districtId, now)
}

async function hasMember(trx: Transaction<DB>, districtId: string): Promise<boolean> {
  const { rows } = await sql<{ there: boolean }>`select exists (select from member where district_id = ${districtId}) as there`.execute(trx)
  return rows[0]?.there ?? false
}
