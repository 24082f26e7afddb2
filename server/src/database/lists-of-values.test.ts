import { promiseUnits } from '@yigen/domain/calendar/time-promise.ts'
import { declineStatuses } from '@yigen/domain/declines/decline-status.ts'
import { openStatuses, requestSources, requestStatuses } from '@yigen/domain/requests/request-status.ts'
import { taskPromiseUnits } from '@yigen/domain/tasks/task-promise.ts'
import { openTaskStatuses, taskStatuses, withUnitStatuses } from '@yigen/domain/tasks/task-status.ts'
import { haizhu } from '@yigen/testing/cast.ts'
import { type TestDatabase, testDatabase } from '@yigen/testing/database.ts'
import { type RawBuilder, sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inTransaction } from './in-transaction.ts'
import { oneOf } from './one-of.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.drop())

/** The one text a query answers. */
async function textOf(query: RawBuilder<{ text: string }>): Promise<string> {
  const { rows } = await query.execute(database.db)
  expect(rows).toHaveLength(1)
  return rows[0]?.text ?? ''
}
const valuesIn = (text: string) => [...text.matchAll(/'(\w+)'::text/g)].map(([, value]) => value).sort()

describe('what the domain lists, the schema lists', () => {
  it.for([
    ['request', 'status', requestStatuses],
    ['request', 'source', requestSources],
    ['task', 'status', taskStatuses],
    ['task', 'promise_unit', taskPromiseUnits],
    ['decline', 'status', declineStatuses],
    ['clock', 'promise_unit', promiseUnits],
    ['service_item', 'promise_unit', promiseUnits],
  ] as const)('as values of %s.%s', async ([table, column, list]) => {
    const check = await textOf(sql`
      select pg_get_constraintdef(c.oid) as text from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and c.conkey = array[a.attnum]
      where c.contype = 'c' and c.conrelid = ${table}::regclass and a.attname = ${column}`)
    expect(valuesIn(check)).toEqual([...list].sort())
  })
})

describe('what the domain calls open', () => {
  it.for([
    ['request_open_by_due', openStatuses],
    ['request_open_by_enterprise', openStatuses],
    ['task_open_by_due', openTaskStatuses],
    ['task_open_by_enterprise', openTaskStatuses],
    ['task_open_by_unit', withUnitStatuses],
  ] as const)('is what %s holds', async ([index, list]) => {
    const rows = await textOf(
      sql`select pg_get_expr(i.indpred, i.indrelid) as text from pg_index i where i.indexrelid = ${index}::regclass`,
    )
    expect(valuesIn(rows)).toEqual([...list].sort())
  })

  it.for([
    ['request', openStatuses],
    ['task', openTaskStatuses],
    ['task', withUnitStatuses],
  ] as const)('is said in the text, so that those indexes of %s are read', async ([table, list]) => {
    const open = oneOf(sql`x.status`, list)
    expect(open.compile(database.db)).toMatchObject({ sql: `x.status in (${list.map(one => `'${one}'`).join(', ')})`, parameters: [] })
    const query = sql`select x.id from ${sql.table(table)} x where x.district_id = ${haizhu} and ${open} order by x.due_at, x.id limit 20`
    expect(await planOf(query)).toMatch(/using \w+_open_by_due /)
  })
})

/** As on tables that are large: there no one reads all rows. */
const planOf = (query: RawBuilder<unknown>) =>
  inTransaction(database.db, async trx => {
    await sql`set local enable_seqscan = off`.execute(trx)
    const { rows } = await sql<Record<'QUERY PLAN', string>>`explain ${query}`.execute(trx)
    return rows.map(row => row['QUERY PLAN']).join('\n')
  })
