import { type TestDatabase, testDatabase } from '@yigen/testing/database.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { inTransaction } from '#database/in-transaction.ts'
import { standardDepartments } from '#organisations/standard-departments.ts'
import { catalogue } from './catalogue.ts'
import { seedCatalogue } from './seed-catalogue.ts'

let database: TestDatabase
const now = Temporal.Instant.from('2026-11-25T01:42:00Z')
const seed = (items = catalogue) => inTransaction(database.db, trx => seedCatalogue(trx, '440105', now, items))
const versionsOf = (code: string) =>
  database.db
    .selectFrom('service_item')
    .select(['version', 'promise_amount', 'lead_unit_id', 'helping_unit_ids', 'valid_from', 'valid_until'])
    .where('code', '=', code)
    .orderBy('version')
    .execute()

beforeEach(async () => {
  database = await testDatabase()
})
afterEach(() => database.drop())

describe('seedCatalogue', () => {
  it('every item is there in version 1, led by a department of the district', async () => {
    const rows = await database.db.selectFrom('service_item').select(['code', 'version', 'lead_unit_id']).execute()
    expect(rows.map(({ code }) => code).sort()).toEqual(catalogue.map(({ code }) => code).sort())
    expect(rows.every(({ version }) => version === 1)).toBe(true)
    const departments = standardDepartments.map(({ key }) => `440105-${key}`)
    expect(rows.filter(({ lead_unit_id }) => !departments.includes(lead_unit_id))).toEqual([])
  })

  it('names helping departments that exist', () => {
    const keys = standardDepartments.map(({ key }) => key)
    expect(catalogue.flatMap(({ helpingUnits }) => helpingUnits).filter(key => !keys.includes(key))).toEqual([])
  })

  it('the same again makes no new version', async () => {
    await seed()
    expect(await versionsOf('business-licence')).toHaveLength(1)
  })

  it('a changed item is the next version from now on; the earlier one keeps its promise', async () => {
    const changed = catalogue.map(item => (item.code === 'talent-apartment' ? { ...item, promise: { ...item.promise, amount: 8 } } : item))
    await seed(changed)
    await seed(changed)
    const versions = await versionsOf('talent-apartment')
    expect(versions.map(({ version, promise_amount }) => [version, promise_amount])).toEqual([
      [1, 10],
      [2, 8],
    ])
    expect(versions.map(({ valid_from, valid_until }) => [String(valid_from), String(valid_until)])).toEqual([
      ['2023-12-31T16:00:00Z', String(now)],
      [String(now), 'null'],
    ])
    expect(await versionsOf('business-licence')).toHaveLength(1)
  })
})
