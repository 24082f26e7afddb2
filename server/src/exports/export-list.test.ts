import { randomUUID } from 'node:crypto'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { haizhu } from '@yigen/testing/cast.ts'
import { aDraftedDelegation } from '@yigen/testing/delegations.ts'
import { aHandover } from '@yigen/testing/handovers.ts'
import { aProposedLift } from '@yigen/testing/lifts.ts'
import { anAssociation } from '@yigen/testing/pointings.ts'
import { aFiledRequest } from '@yigen/testing/requests.ts'
import { aStation } from '@yigen/testing/stations.ts'
import { act, anAcceptedTask } from '@yigen/testing/tasks.ts'
import { aProposedTransfer } from '@yigen/testing/transfers.ts'
import { aStreetsVisit, aVisit } from '@yigen/testing/visits.ts'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readRoster } from '#imports/roster/read-roster.ts'
import { makeExports } from './make-exports.ts'

let test: TestApp
const formula = '=HYPERLINK("http://x")'
beforeAll(async () => {
  test = await testApp()
  await anAcceptedTask(test)
  await aFiledRequest(test, { title: formula })
})
afterAll(() => test.close())

/** Asked for, made, fetched and read. */
async function exported(who: string, list: string, filter: object = {}) {
  const caller = await test.as(who)
  const asked = await caller.post('/api/exports', { list, filter })
  if (asked.status !== 202) return { status: asked.status, headings: [], rows: [] }
  await makeExports(test.context)
  const { rows: made } = (await caller.get('/api/exports')).body
  if (made.find((one: { id: string }) => one.id === asked.body.id)?.count === 0) return { status: 200, headings: [], rows: [] }
  const answer = await test.app.inject({ url: `/api/exports/${asked.body.id}/file`, headers: { cookie: `sid=${caller.cookie}` } })
  const { rows, header } = await readRoster(answer.rawPayload, 'x.xlsx')
  return {
    status: answer.statusCode,
    rows: rows.map(row => row.cells),
    headings: header,
    disposition: answer.headers['content-disposition'] as string,
  }
}

describe('exportList', () => {
  it('refuses a stranger: 401', async () => {
    expect((await (await test.as(null)).post('/api/exports', { list: 'requests', filter: {} })).status).toBe(401)
  })

  it('refuses a list that there is not, and a filter that the list does not know: 400', async () => {
    for (const body of [{ list: 'secrets', filter: {} }, { list: 'requests', filter: { colour: 'red' } }, { list: 'requests' }])
      expect((await (await test.as(test.cast.officer)).post('/api/exports', body)).status).toBe(400)
  })

  it('is for those whose list it is: 403', async () => {
    for (const [who, list] of [
      ['contact', 'requests'],
      ['systemAdministrator', 'requests'],
      ['clerk', 'declines'],
      ['officer', 'history'],
      ['officer', 'team'],
      ['officer', 'overdue'],
      ['clerk', 'enterprises'],
    ] as const)
      expect([who, list, (await exported(test.cast[who], list)).status]).toEqual([who, list, 403])
  })

  it('makes one at a time for each person, once for the same key: 409', async () => {
    const [caller, key] = [await test.as(test.cast.leader), randomUUID()]
    const body = { list: 'requests', filter: { state: 'open' } }
    const first = await caller.post('/api/exports', body, key)
    expect([first.status, first.body.what]).toEqual([202, '诉求清单'])
    expect((await caller.post('/api/exports', body, key)).body).toEqual(first.body)
    expect((await caller.post('/api/exports', body)).body.code).toBe('exportUnderWay')
    await makeExports(test.context)
  })

  it('gives what the list shows by its filter, no formula among it, and records it (R11.4)', async () => {
    const { rows, headings, disposition } = await exported(test.cast.officer, 'requests', { state: 'open', officerId: 'me' })
    expect(headings.slice(0, 3)).toEqual(['编号', '事项', '企业'])
    expect(rows).toHaveLength(2)
    expect(rows.flat()).toContain(formula)
    expect(disposition).toContain(encodeURIComponent('诉求清单_2026-11-25.xlsx'))
    expect((await exported(test.cast.officer, 'requests', { state: 'settled' })).rows).toEqual([])
    const history = await test.db.selectFrom('history').select(['data']).where('kind', '=', 'export.made').orderBy('at', 'desc').execute()
    expect(history).toContainEqual({ data: expect.objectContaining({ count: 2, what: { zh: '诉求清单', en: 'the list of requests' } }) })
  })

  it('shows of what one sees only the state of no more than the list does (R11.2)', async () => {
    const { rows } = await exported(test.cast.clerk, 'requests')
    expect(rows.flat()).not.toContain(formula)
  })

  it.for([
    ['clerk', 'tasks', { unitId: 'own' }, 1],
    ['minister', 'team', {}, null],
    ['officer', 'declines', {}, 0],
    ['auditAdministrator', 'history', { kind: 'task.accepted' }, 1],
    ['systemAdministrator', 'members', { role: 'officer' }, null],
    ['officer', 'enterprises', {}, 1],
  ] as const)('as %s the list of %s', async ([who, list, filter, count]) => {
    const { status, rows, headings } = await exported(test.cast[who], list, filter)
    expect(status).toBe(200)
    if (count !== 0) expect(headings.length).toBeGreaterThan(5)
    if (count !== null) expect(rows).toHaveLength(count)
    else expect(rows.length).toBeGreaterThan(0)
  })

  it('names in the record the matter by its number and the enterprise by its name, as the page does', async () => {
    const { rows, headings } = await exported(test.cast.auditAdministrator, 'history', { kind: 'task.accepted' })
    const of = (heading: string) => (rows[0] as readonly string[] | undefined)?.[(headings as readonly string[]).indexOf(heading)]
    expect([of('诉求'), of('企业')]).toEqual([expect.stringMatching(/^\d{8}-\d{4}$/), '广州鹭汀智能装备有限公司'])
  })

  it('makes 5,000 rows within 5 s with its progress told, and refuses one more', { timeout: 60_000 }, async () => {
    await manyRequests(4998)
    const since = performance.now()
    expect((await exported(test.cast.leader, 'requests')).rows).toHaveLength(5000)
    expect(performance.now() - since).toBeLessThan(5000)
    const done = await test.db.selectFrom('long_work').select(['done', 'total']).orderBy('id', 'desc').limit(1).executeTakeFirst()
    expect(done).toEqual({ done: 5000, total: 5000 })
    await manyRequests(1)
    const caller = await test.as(test.cast.leader)
    const { id } = (await caller.post('/api/exports', { list: 'requests', filter: {} })).body
    await makeExports(test.context)
    const { rows } = (await caller.get('/api/exports')).body
    expect(rows.find((row: { id: string }) => row.id === id)).toMatchObject({ state: 'refused', refusal: { code: 'tooLarge' } })
  })
})

describe('exportList of what stands beside matters', () => {
  beforeAll(async () => {
    await aHandover(test)
    await aProposedLift(test)
    await aProposedTransfer(test)
    await aDraftedDelegation(test)
    await aVisit(test)
    await aStreetsVisit(test)
    await aStation(test)
    await act(test, await anAssociation(test, 'pazhou'), '/api/pointings', {
      ...{ name: '广州渔帆食品有限公司', address: '石基村 12 号' },
      words: '想租厂房。',
    })
  })

  it.for([
    ['officer', 'handovers', { state: 'open' }, ['交出人', '陈若溪']],
    ['officer', 'handovers', { state: 'over' }, null],
    ['officer', 'lifts', { state: 'open' }, ['状态', '等项目部长审核']],
    ['minister', 'transfers', { state: 'open' }, ['状态', '等对方接收']],
    ['officer', 'delegations', { state: 'open' }, ['只办这一件', '代领本人的广州市人才绿卡 1 张']],
    ['officer', 'visits', { mine: 'true' }, ['谁去', '陈若溪']],
    ['minister', 'pointings', {}, ['企业', '广州渔帆食品有限公司']],
    ['clerk', 'stations', {}, ['星期', '周三']],
  ] as const)('as %s the list of %s, narrowed as %j', async ([who, list, filter, shown]) => {
    const { status, rows, headings } = await exported(test.cast[who], list, filter)
    expect([status, rows.length]).toEqual([200, shown ? 1 : 0])
    if (shown) expect(rows[0]?.[(headings as readonly string[]).indexOf(shown[0])]).toBe(shown[1])
  })

  it('is for those whose list it is: 403 (R11.4)', async () => {
    for (const [who, list] of [
      ['contact', 'visits'],
      ['contact', 'delegations'],
      ['clerk', 'transfers'],
      ['officer', 'pointings'],
    ] as const)
      expect([who, list, (await exported(test.cast[who], list)).status]).toEqual([who, list, 403])
  })
})

const manyRequests = (count: number) =>
  sql`
  insert into request (district_id, id, number, enterprise_id, title, body, status, source, received_at, recorded_at, filed_by, last_message_id, due_at)
  select ${haizhu}, gen_random_uuid(), 'x' || gen_random_uuid(), r.enterprise_id, r.title, r.body, r.status, r.source, r.received_at, r.recorded_at, r.filed_by, r.last_message_id, r.due_at
  from request r, generate_series(1, ${count}) limit ${count}`.execute(test.db)
