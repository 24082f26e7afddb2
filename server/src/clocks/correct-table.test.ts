import type { CalendarDay } from '@yigen/domain/calendar/calendar.ts'
import { officialDays } from '@yigen/domain/calendar/official-calendar.fixture.ts'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { corrected, corrections } from '@yigen/testing/corrections.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { aPausedRequest } from '@yigen/testing/pauses.ts'
import { publishTable } from '@yigen/testing/publish-table.ts'
import { aFiledRequest, aSettledRequest, findOne } from '@yigen/testing/requests.ts'
import { type SlowClock, slowlyDue, slowlyRings } from '@yigen/testing/slow-clock.ts'
import { anExtensionAsked, findTask, handTask } from '@yigen/testing/tasks.ts'
import fc from 'fast-check'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sweepClocks } from './sweep-clocks.ts'

let t: TestApp
/** National Day lies ahead, and its table is published. */
beforeEach(async () => {
  t = await testApp(Temporal.Instant.from('2026-09-22T09:42:00+08:00'))
})
afterEach(() => t.close())

const of2026 = officialDays().filter(day => day.date.startsWith('2026'))
const correct = async (days: readonly CalendarDay[]) => {
  const answer = await publishTable(t, { year: 2026, days })
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body))
  return answer.body
}
/** The Saturday after National Day is not worked, and 8 October is off. */
const later = corrected(of2026, ['2026-10-10', '2026-10-08'])
/** Friday 25 September, Mid-Autumn, is worked. */
const sooner = corrected(of2026, ['2026-09-25'])

const clockOf = async (subjectId: string, kind: string) => {
  const row = await t.db
    .selectFrom('clock')
    .select(['due_at', 'first_due_at', 'next_rung_at', 'next_position', 'calendar_version'])
    .where('subject_id', '=', subjectId)
    .where('kind', '=', kind as 'settlement')
    .executeTakeFirstOrThrow()
  return {
    due: String(row.due_at),
    first: row.first_due_at && String(row.first_due_at),
    next: String(row.next_rung_at),
    position: row.next_position,
    version: row.calendar_version,
  }
}
const rungs = (subjectId: string) =>
  sql<{ position: number; told: string[] }>`
    select g.position, g.told from clock_rung g join clock c on c.id = g.clock_id where c.subject_id = ${subjectId} and c.kind = 'settlement' order by g.position`
    .execute(t.db)
    .then(({ rows }) => rows.map(row => row.position))

describe('a published table is corrected (R9.4)', () => {
  it('running clocks that are not provisional move too, their rungs with them, and what shows their due time follows: the matter, the task', async () => {
    const request = await aFiledRequest(t)
    await (await t.as(t.cast.officer)).post(`/api/requests/${request.id}/replies`, { words: '收到，在办。', seen: request.lastMessageId })
    const task = await handTask(t, request.id, { promise: { amount: 6, unit: 'workingDays' } })
    await (await t.as(t.cast.clerk)).post(`/api/tasks/${task.id}/acceptance`, {})
    expect((await clockOf(request.id, 'settlement')).due).toBe('2026-10-13T10:00:00Z')
    expect(await correct(later)).toMatchObject({ rederived: 2, left: 0 })
    expect(await clockOf(request.id, 'settlement')).toMatchObject({
      due: '2026-10-15T10:00:00Z',
      next: '2026-10-15T06:00:00Z',
      position: 0,
      version: 4,
    })
    expect((await clockOf(task.id, 'task')).due).toBe('2026-10-09T10:00:00Z')
    const shown = await sql<{ due: Temporal.Instant; task: Temporal.Instant }>`
      select r.due_at as due, k.due_at as task from request r join task k on k.request_id = r.id where r.id = ${request.id}`.execute(t.db)
    expect([String(shown.rows[0]?.due), String(shown.rows[0]?.task)]).toEqual(['2026-10-09T10:00:00Z', '2026-10-09T10:00:00Z'])
    expect((await findOne(t, request.id)).clocks.find(clock => clock.kind === 'settlement')?.why).not.toContain('按当时的放假表')
  })

  it('clock hours and stopped clocks stay as they are', async () => {
    const [settled, open] = [await aSettledRequest(t), await aFiledRequest(t)]
    const before = [await clockOf(settled.id, 'settlement'), await clockOf(open.id, 'answer')]
    await correct(later)
    expect([await clockOf(settled.id, 'settlement'), await clockOf(open.id, 'answer')]).toEqual(before)
  })

  it('a pause is counted by the corrected days: the time waited moves the due time by what was worked of it', async () => {
    const request = await aPausedRequest(t, '2026-10-09T18:00:00+08:00')
    expect((await clockOf(request.id, 'settlement')).due).toBe('2026-10-23T09:18:00Z')
    await correct(sooner)
    // a day less until it is due, and a day more waited
    expect((await clockOf(request.id, 'settlement')).due).toBe('2026-10-23T09:18:00Z')
    await correct(later)
    // 8 and 10 October are gone from the promise, the eighth from the pause as well; the Friday is off again
    expect((await clockOf(request.id, 'settlement')).due).toBe('2026-10-26T09:18:00Z')
  })

  it('what was told stays told: a rung that fired stays fired, and nobody is told of it twice', async () => {
    const request = await aFiledRequest(t)
    t.travel(Temporal.Instant.from('2026-10-13T14:30:00+08:00'))
    await sweepClocks(t.db, t.now())
    expect(await rungs(request.id)).toEqual([0])
    await correct(later)
    expect(await clockOf(request.id, 'settlement')).toMatchObject({
      due: '2026-10-15T10:00:00Z',
      next: '2026-10-15T10:00:00Z',
      position: 1,
    })
    t.travel(Temporal.Instant.from('2026-10-15T14:30:00+08:00'))
    await sweepClocks(t.db, t.now())
    expect(await rungs(request.id)).toEqual([0])
    t.travel(Temporal.Instant.from('2026-10-15T18:00:00+08:00'))
    await sweepClocks(t.db, t.now())
    expect(await rungs(request.id)).toEqual([0, 1])
  })

  it('what comes due sooner and is late by it climbs at the next sweep, each rung once', async () => {
    const request = await aFiledRequest(t)
    t.travel(Temporal.Instant.from('2026-10-13T10:00:00+08:00'))
    await sweepClocks(t.db, t.now())
    expect(await rungs(request.id)).toEqual([])
    await correct(sooner)
    expect((await clockOf(request.id, 'settlement')).due).toBe('2026-10-12T10:00:00Z')
    await sweepClocks(t.db, t.now())
    await sweepClocks(t.db, t.now())
    expect(await rungs(request.id)).toEqual([0, 1])
  })

  it('what was given more time stays due on its day, and figures keep the first one as reckoned anew (R7.5)', async () => {
    const task = await anExtensionAsked(t, 20, { promise: { amount: 6, unit: 'workingDays' } })
    await (await t.as(t.cast.minister)).post(`/api/tasks/${task.id}/extension/granting`, {})
    const before = await clockOf(task.id, 'task')
    await correct(later)
    const after = await clockOf(task.id, 'task')
    expect([after.due, before.first, after.first]).toEqual([before.due, '2026-10-08T10:00:00Z', '2026-10-09T10:00:00Z'])
    expect((await findTask(t, task.requestId, task.id)).firstDueAt).toBe('2026-10-09T10:00:00Z')
  })

  it('is recorded with each matter it moved, and with none it left', async () => {
    const request = await aFiledRequest(t)
    await correct(later)
    expect((await historyOf(t, 'clock.rederived')).map(row => row.request_id)).toEqual([request.id])
  })
})

/** As the wall says, by one table after another. */
it('every running clock is due and rings when counting minute by minute says, over corrections of corrections; what has stopped stands still', {
  timeout: 120_000,
}, async () => {
  const request = await aFiledRequest(t)
  await sql`
    insert into clock (district_id, id, kind, subject_kind, subject_id, enterprise_id, request_id, officer_id, holder_id, promise_amount, promise_unit,
      started_at, due_at, calendar_version, provisional, next_position, next_rung_at, stopped_at)
    select district_id, gen_random_uuid(), kind, subject_kind, gen_random_uuid(), enterprise_id, null, officer_id, holder_id, 1 + i % 12,
      (array['workingDays', 'workingHours', 'calendarDays', 'clockHours'])[1 + i % 4],
      started_at - i * interval '97 minutes', due_at, 0, false, i % 6, next_rung_at, case when i % 5 = 0 then ${t.now()}::timestamptz end
    from clock, generate_series(1, 60) i where request_id = ${request.id} and kind = 'settlement'`.execute(t.db)
  const columns = [
    'promise_amount',
    'promise_unit',
    'started_at',
    'due_at',
    'calendar_version',
    'next_position',
    'next_rung_at',
    'stopped_at',
  ] as const
  const rows = () => t.db.selectFrom('clock').select(columns).where('request_id', 'is', null).orderBy('id').execute()
  const stopped = async () => (await rows()).filter(row => row.stopped_at !== null).map(row => [String(row.due_at), row.calendar_version])
  const asTheyWere = await stopped()
  let days = of2026
  await fc.assert(
    fc.asyncProperty(corrections, async dates => {
      const next = corrected(days, dates)
      if (JSON.stringify(next) === JSON.stringify(days)) return
      days = next
      await correct(days)
      const tables = { years: [2026], days: new Map(days.map(day => [day.date, day.workday])), lawful: new Set<string>() }
      for (const row of (await rows()).filter(one => one.stopped_at === null && one.promise_unit.startsWith('working'))) {
        const clock: SlowClock = { startedAt: row.started_at, amount: row.promise_amount, unit: row.promise_unit }
        const due = slowlyDue(tables, clock)
        expect([String(row.due_at), String(row.next_rung_at)]).toEqual([
          String(due),
          String(slowlyRings(tables, clock, due, row.next_position)),
        ])
      }
      expect(await stopped()).toEqual(asTheyWere)
    }),
    { numRuns: process.env.YIGEN_MODEL ? 60 : 4, endOnFailure: true },
  )
})
