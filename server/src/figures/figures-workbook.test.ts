import { type ClockName, clockKinds } from '@yigen/domain/kinds.ts'
import { runOnce } from '@yigen/testing/admin.ts'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { makeExports } from '#exports/make-exports.ts'
import { readRoster } from '#imports/roster/read-roster.ts'
import { aMonth, type Figures } from './figures.fixture.ts'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
  await aMonth(t)
})
afterAll(() => t.close())

const period = { from: '2026-11-25', until: '2026-12-18' }

/** Asked for, made, fetched and read. */
async function exported(who: string, list: string, filter: object) {
  const caller = await t.as(who)
  const { status, body } = await caller.post('/api/exports', { list, filter })
  expect(status, JSON.stringify(body)).toBe(202)
  await makeExports(t.context)
  const answer = await t.app.inject({ method: 'GET', url: `/api/exports/${body.id}/file`, headers: { cookie: `sid=${caller.cookie}` } })
  expect(answer.statusCode).toBe(200)
  return readRoster(answer.rawPayload, 'x.xlsx')
}

it('holds what the page shows, a sheet for the whole, its course and each way of telling apart', async () => {
  const { minister } = t.cast
  const { total } = (await (await t.as(minister)).get(`/api/figures?${new URLSearchParams(period)}`)).body as Figures
  const { sheetName, otherSheets, header, rows } = await exported(minister, 'figures', period)
  expect([sheetName, ...otherSheets]).toEqual(['总表', '走势', '按服务官', '按街道', '按事项', '按部门', '按来源'])
  expect(rows).toHaveLength(2)
  const cell = (title: string) => rows[0]?.cells[header.indexOf(title)]
  expect([cell('收到'), cell('到期答复'), cell('24 小时内答复')]).toEqual([
    total.now.received,
    total.now.answers.due,
    total.now.answers.inTime,
  ])
  expect(cell('答复及时率')).toBeCloseTo(total.now.answers.inTime / total.now.answers.due)
})

it('what is overdue goes out as it is listed, at the moment asked for', async () => {
  const { minister } = t.cast
  // of no matter
  await runOnce(
    t.ownerUrl,
    `insert into clock select (jsonb_populate_record(c, jsonb_build_object('id', gen_random_uuid(), 'kind', 'delegationReceipt', 'subject_kind', 'delegation', 'subject_id', gen_random_uuid(), 'request_id', null))).*
     from clock c where c.kind = 'answer' and c.stopped_at is null and c.due_at < '${t.now()}' limit 1`,
  )
  for (const at of [t.now(), t.now().subtract({ hours: 24 * 20 })].map(String)) {
    const { body } = await (await t.as(minister)).get(`/api/overdue?limit=100&at=${at}`)
    expect(body.rows.some(({ title }: { title: string }) => title === '')).toBe(at === String(t.now()))
    const { header, rows } = await exported(minister, 'overdue', { at })
    const column = (title: string) => rows.map(({ cells }) => cells[header.indexOf(title)])
    expect(column('企业')).toEqual(body.rows.map((row: { enterpriseName: string }) => row.enterpriseName))
    const named = ({ title, kind }: { title: string; kind: ClockName }) => title || clockKinds[kind].words.zh
    expect(column('事项')).toEqual(body.rows.map(named))
    expect(column('时限')).toEqual(body.rows.map((row: { kind: ClockName }) => clockKinds[row.kind].words.zh))
    expect(rows.length).toBeGreaterThan(0)
  }
})

it('the rows behind a figure go out as they are listed; an officer takes out their own, and no weekly sheet', async () => {
  const { rows } = await exported(t.cast.officer, 'periodRows', { figure: 'answers', lastDays: 30 })
  const { body } = await (await t.as(t.cast.officer)).get('/api/figures/rows?figure=answers&lastDays=30')
  expect(rows).toHaveLength(body.total)
  expect((await (await t.as(t.cast.officer)).post('/api/exports', { list: 'figures', filter: period })).status).toBe(403)
})
