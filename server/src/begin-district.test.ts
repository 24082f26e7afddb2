import { runOnce } from '@yigen/testing/admin.ts'
import { makeMember } from '@yigen/testing/cast.ts'
import { testDatabase } from '@yigen/testing/database.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { inTransaction } from '#database/in-transaction.ts'
import { beginDistrict } from './begin-district.ts'
import type { Context } from './context.ts'
import { readEnv } from './env.ts'
import { hashOfToken } from './members/create-invitation.ts'
import { readDistrictHere } from './organisations/district-here.ts'
import { startDistrict } from './organisations/start-district.ts'

let context: Context
let drop: () => Promise<void>
let ownerUrl: string
const now = Temporal.Instant.from('2026-11-25T01:42:00Z')
const contextWith = (settings: Record<string, string>): Context => ({
  ...context,
  env: readEnv({ YIGEN_DEMO: 'off', ...settings }, false),
})

/** A migrated database without anything in it. */
beforeEach(async () => {
  const database = await testDatabase()
  drop = database.drop
  ownerUrl = database.ownerUrl
  context = { ...database, env: readEnv({ YIGEN_DEMO: 'off' }, false), now: () => now, filesFolder: '' }
  await runOnce(database.ownerUrl, 'delete from calendar_day; delete from calendar_year; delete from service_item; delete from unit')
})
afterEach(() => drop())

const count = async (table: 'unit' | 'calendar_year' | 'calendar_day' | 'service_item' | 'district' | 'invitation') =>
  Number((await context.pool.query(`select count(*)::int as n from ${table}`)).rows[0].n)

describe('beginDistrict', () => {
  it('lays the ground: the units of Guangzhou, three official years, the catalogue; the district itself is not open yet', async () => {
    await beginDistrict(context)
    expect(await count('unit')).toBe(189)
    const { rows: years } = await context.pool.query('select year, version from calendar_year order by year')
    expect(years).toEqual([
      { year: 2024, version: 1 },
      { year: 2025, version: 2 },
      { year: 2026, version: 3 },
    ])
    expect(await count('calendar_day')).toBe(75)
    expect(await count('service_item')).toBeGreaterThanOrEqual(14)
    expect(await count('district')).toBe(0)
  })

  it('gives a link for the first administrator, which opens for seven days', async () => {
    const { firstAdministratorLink } = await beginDistrict(context)
    expect(firstAdministratorLink).toMatch(/^http:\/\/127\.0\.0\.1:4600\/start\/[\w-]{43}$/)
    const { rows } = await context.pool.query('select token_hash, purpose, district_id, expires_at from invitation')
    expect(rows).toHaveLength(1)
    expect(Buffer.from(rows[0].token_hash)).toEqual(hashOfToken(firstAdministratorLink?.split('/').at(-1) ?? ''))
    expect([rows[0].purpose, rows[0].district_id, String(rows[0].expires_at)]).toEqual([
      'first-administrator',
      '440105',
      '2026-12-02T01:42:00Z',
    ])
  })

  it('a second start adds nothing, and the link of the first one opens no more', async () => {
    const first = await beginDistrict(context)
    const before = await Promise.all((['unit', 'calendar_day', 'service_item'] as const).map(count))
    const second = await beginDistrict(context)
    expect(second.firstAdministratorLink).not.toBe(first.firstAdministratorLink)
    expect(await Promise.all((['unit', 'calendar_day', 'service_item'] as const).map(count))).toEqual(before)
    const { rows } = await context.pool.query('select count(*)::int as open from invitation where used_at is null')
    expect(rows[0].open).toBe(1)
  })

  it('two servers that start at once do not stumble over each other', async () => {
    await Promise.all([beginDistrict(context), beginDistrict(context)])
    expect(await count('unit')).toBe(189)
  })

  it('gives no link once somebody is there, nor before a demonstration', async () => {
    expect((await beginDistrict(contextWith({ YIGEN_DEMO: 'on' }))).firstAdministratorLink).toBeNull()
    await makeMember(context.db, now, { name: '易存真', unitId: '440105', roles: ['systemAdministrator'] })
    expect((await beginDistrict(context)).firstAdministratorLink).toBeNull()
    expect(await count('invitation')).toBe(0)
  })

  it('goes on as the district that was begun, unless the settings name one (R1.1)', async () => {
    await beginDistrict(context)
    await inTransaction(context.db, trx => startDistrict(trx, '440103'))
    await runOnce(ownerUrl, 'delete from service_item')
    await beginDistrict(context)
    const leading = async () =>
      (await context.pool.query('select distinct district_id from service_item order by 1')).rows.map(row => row.district_id)
    expect(await leading()).toEqual(['440103'])
    await beginDistrict(contextWith({ YIGEN_DISTRICT: '440106' }))
    expect(await leading()).toEqual(['440103', '440106'])
  })

  it('begins a city beside its districts: a link while nobody of the city is there, no departments, and the first page stays a district’s (decision 0037)', async () => {
    await beginDistrict(context)
    await inTransaction(context.db, trx => startDistrict(trx, '440105'))
    await makeMember(context.db, now, { name: '易存真', unitId: '440105', roles: ['systemAdministrator'] })
    const ofCity = contextWith({ YIGEN_DISTRICT: '4401' })
    expect((await beginDistrict(ofCity)).firstAdministratorLink).not.toBeNull()
    const before = await count('unit')
    await inTransaction(context.db, trx => startDistrict(trx, '4401'))
    expect(await count('unit')).toBe(before)
    expect(await readDistrictHere(context.db, contextWith({ YIGEN_DISTRICT: '4401' }).env)).toBe('4401')
    expect(await readDistrictHere(context.db, { district: '440111', districtGiven: false })).toBe('440105')
    await makeMember(context.db, now, { name: '市里人', unitId: '4401', roles: ['systemAdministrator'], districtId: '4401' })
    expect((await beginDistrict(ofCity)).firstAdministratorLink).toBeNull()
  })

  it('refuses a district that is not on the tree, in a sentence', async () => {
    await expect(beginDistrict(contextWith({ YIGEN_DISTRICT: '310115' }))).rejects.toThrow('YIGEN_DISTRICT=310115')
  })

  it('leaves what a district renamed or closed', async () => {
    await beginDistrict(context)
    await inTransaction(context.db, trx => startDistrict(trx, '440105'))
    await context.db.updateTable('unit').set({ name: '新名街道' }).where('id', '=', '440105015').execute()
    await context.db.updateTable('unit').set({ closed_at: now }).where('id', '=', '440105-police').execute()
    await beginDistrict(context)
    await inTransaction(context.db, trx => startDistrict(trx, '440105'))
    const units = await context.db
      .selectFrom('unit')
      .select(['id', 'name', 'closed_at'])
      .where('id', 'in', ['440105015', '440105-police'])
      .execute()
    expect(units.find(({ id }) => id === '440105015')?.name).toBe('新名街道')
    expect(String(units.find(({ id }) => id === '440105-police')?.closed_at)).toBe(String(now))
  })
})
