import { requestHistory } from '@yigen/domain/requests/requests.slice.ts'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { written } from '@yigen/testing/order.ts'
import { aFiledRequest } from '@yigen/testing/requests.ts'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inTransaction } from '#database/in-transaction.ts'
import { clockwork, happening, record, recordAll } from './record.ts'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
  await aFiledRequest(t)
})
afterAll(() => t.close())

const author = clockwork('440105')

describe('the record is append-only (R12.3): what the application’s role may do', () => {
  it.each([
    ['change a row', `update history set actor_name = '别人'`],
    ['change a row of one partition', `update history_2026 set actor_name = '别人'`],
    ['delete a row', 'delete from history'],
    ['delete a row of one partition', 'delete from history_2026'],
    ['empty it', 'truncate history'],
    ['empty a partition', 'truncate history_2026'],
    ['write past it into a partition', `insert into history_2026 select * from history limit 1`],
    ['take a partition out', 'alter table history detach partition history_2026'],
    ['drop a partition', 'drop table history_2026'],
    ['give itself more', `grant update on history to current_user; update history set actor_name = '别人'`],
    [
      'hang a trigger on it',
      'create trigger quiet before insert on history for each row execute function suppress_redundant_updates_trigger()',
    ],
    ['change a fired rung', 'update clock_rung set fired_at = now()'],
    ['delete a fired rung', 'delete from clock_rung'],
  ])('it may not %s', async (_what, statement) => {
    const client = new pg.Client({ connectionString: t.url })
    await client.connect()
    const before = await written(t)
    const refused = await client.query(statement).then(
      () => 'done',
      (error: Error) => error.message,
    )
    await client.end()
    expect(refused).toMatch(/permission denied|must be owner/)
    expect(await written(t)).toEqual(before)
  })

  it('in every partition there is, past and to come', async () => {
    const { rows } = await sql<{ may: boolean }>`
      select has_table_privilege(current_user, inhrelid, 'update') or has_table_privilege(current_user, inhrelid, 'delete')
        or has_table_privilege(current_user, inhrelid, 'truncate') or has_table_privilege(current_user, inhrelid, 'insert') as may
      from pg_inherits where inhparent = 'history'::regclass`.execute(t.db)
    expect(rows.length).toBeGreaterThan(10)
    expect(rows.filter(row => row.may)).toEqual([])
  })
})

describe('a row', () => {
  it('comes and goes with the transaction of its step', async () => {
    const before = await written(t)
    const failing = inTransaction(t.db, async trx => {
      await record(trx, author, requestHistory.noted, { data: { words: '没有发生的事' } }, t.now())
      throw new Error('came to nothing')
    })
    await expect(failing).rejects.toThrow('came to nothing')
    expect(await written(t)).toEqual(before)
  })

  it('keeps when it happened beside when it was recorded, and is public by its kind alone', async () => {
    const happened = t.now().subtract({ hours: 5 })
    const id = await inTransaction(t.db, trx =>
      record(trx, author, requestHistory.called, { at: happened, data: { contactName: '王嘉树', minutes: 12, words: '说好了' } }, t.now()),
    )
    const row = await t.db
      .selectFrom('history')
      .select(['at', 'recorded_at', 'public', 'actor_id', 'actor_name'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    expect([row.at.toString(), row.recorded_at.toString(), row.public, row.actor_id, row.actor_name]).toEqual([
      happened.toString(),
      t.now().toString(),
      true,
      null,
      '系统',
    ])
  })

  it('stands after those written before it in the same moment', async () => {
    const subjectId = 'order'
    const happenings = Array.from({ length: 50 }, (_, i) =>
      happening(requestHistory.noted, { subject: { kind: 'request', id: subjectId }, data: { words: '', i } }),
    )
    await inTransaction(t.db, trx => recordAll(trx, author, happenings, t.now()))
    const rows = await t.db.selectFrom('history').select('data').where('subject_id', '=', subjectId).orderBy('at').orderBy('id').execute()
    expect(rows.map(row => row.data.i)).toEqual(happenings.map((_, i) => i))
  })
})
