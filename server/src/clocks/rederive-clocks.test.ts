import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { aFiledRequest, aSettledRequest, findOne } from '@yigen/testing/requests.ts'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { inTransaction } from '#database/in-transaction.ts'
import { rederiveClocks } from './rederive-clocks.ts'

let t: TestApp
/** Ten working days from here reach into 2027, whose table is not known. */
beforeEach(async () => {
  t = await testApp(Temporal.Instant.from('2026-12-24T09:42:00+08:00'))
})
afterEach(() => t.close())

const day = (date: string, workday = false) => ({
  date,
  workday,
  name: '元旦',
  kind: workday ? ('make-up' as const) : ('holiday' as const),
})
const days2027 = [
  ...['2027-01-01', '2027-01-04', '2027-05-03', '2027-10-01'].map(date => day(date)),
  ...['2027-01-09'].map(date => day(date, true)),
]

/** As another server’s administrator would have published it: the table alone. */
async function tableArrives() {
  await sql`insert into calendar_year (year, version, source, published_at) select 2027, max(version) + 1, 'test', ${t.now()} from calendar_year`.execute(
    t.db,
  )
  await t.db
    .insertInto('calendar_day')
    .values(days2027.map(({ date, ...rest }) => ({ day: Temporal.PlainDate.from(date), year: 2027, ...rest })))
    .execute()
}
const settlementOf = async (id: string) => {
  const row = await t.db
    .selectFrom('clock')
    .select(['due_at', 'provisional', 'next_rung_at', 'calendar_version'])
    .where('request_id', '=', id)
    .where('kind', '=', 'settlement')
    .executeTakeFirstOrThrow()
  return {
    due: row.due_at.toString(),
    provisional: row.provisional,
    nextRung: row.next_rung_at?.toString() ?? null,
    version: row.calendar_version,
  }
}

describe('rederiveClocks (R9.4)', () => {
  it('leaves everything as it is while no table has arrived', async () => {
    const request = await aFiledRequest(t)
    const before = await settlementOf(request.id)
    expect(before).toMatchObject({ due: '2027-01-08T10:00:00Z', provisional: true })
    expect(await rederiveClocks(t.db, t.now())).toBe(0)
    expect(await settlementOf(request.id)).toEqual(before)
  })

  it('reckons what was provisional again, with its rungs, and records both times', async () => {
    const request = await aFiledRequest(t)
    await tableArrives()
    expect(await rederiveClocks(t.db, t.now())).toBe(1)
    expect(await settlementOf(request.id)).toMatchObject({
      due: '2027-01-09T10:00:00Z',
      provisional: false,
      nextRung: '2027-01-09T06:00:00Z',
    })
    expect((await findOne(t, request.id)).history[0]).toMatchObject({
      kind: 'clock.rederived',
      public: false,
      actorName: '系统',
      sentence: '放假表更新，时限由 2027-01-08 18:00 改为 2027-01-09 18:00。',
    })
    expect(await rederiveClocks(t.db, t.now())).toBe(0)
  })

  it('is followed by the request when that clock is due first', async () => {
    const request = await aFiledRequest(t)
    await (await t.as(t.cast.officer)).post(`/api/requests/${request.id}/replies`, { words: '收到，在办。', seen: request.lastMessageId })
    await tableArrives()
    await rederiveClocks(t.db, t.now())
    const row = await t.db.selectFrom('request').select(['due_at', 'due_kind']).where('id', '=', request.id).executeTakeFirstOrThrow()
    expect([row.due_at?.toString(), row.due_kind]).toEqual(['2027-01-09T10:00:00Z', 'settlement'])
  })

  it('touches no stopped clock', async () => {
    const request = await aSettledRequest(t)
    const before = await settlementOf(request.id)
    await tableArrives()
    expect(await rederiveClocks(t.db, t.now())).toBe(0)
    expect(await settlementOf(request.id)).toEqual(before)
  })

  it('leaves to the next run what a step holds just now', async () => {
    const request = await aFiledRequest(t)
    await tableArrives()
    await inTransaction(t.db, async trx => {
      await sql`select id from request where id = ${request.id} for update`.execute(trx)
      expect(await rederiveClocks(t.db, t.now())).toBe(0)
    })
    expect(await rederiveClocks(t.db, t.now())).toBe(1)
  })
})
