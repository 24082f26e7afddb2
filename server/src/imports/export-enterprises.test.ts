import { randomUUID } from 'node:crypto'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { haizhu } from '@yigen/testing/cast.ts'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeExports } from '#exports/make-exports.ts'
import { readRoster } from './roster/read-roster.ts'

let test: TestApp
beforeAll(async () => {
  test = await testApp()
  await test.db.updateTable('enterprise').set({ note: '=cmd()' }).where('id', '=', test.cast.enterprise).execute()
})
afterAll(() => test.close())

/** Asked for, made, and fetched. */
async function exported(memberId: string, body: object = {}) {
  const caller = await test.as(memberId)
  const asked = await caller.post('/api/enterprises/export', body)
  if (asked.status !== 202) return { status: asked.status, rows: [] }
  await makeExports(test.context)
  const answer = await test.app.inject({ url: `/api/exports/${asked.body.id}/file`, headers: { cookie: `sid=${caller.cookie}` } })
  const sheet = await readRoster(answer.rawPayload, 'x.xlsx')
  return { status: answer.statusCode, disposition: answer.headers['content-disposition'], rows: sheet.rows.map(row => row.cells) }
}

describe('exportEnterprises', () => {
  it('refuses a stranger, an unknown filter, and who has no register to export', async () => {
    expect((await (await test.as(null)).post('/api/enterprises/export', {})).status).toBe(401)
    expect((await exported(test.cast.officer, { all: true })).status).toBe(400)
    expect((await exported(test.cast.contact)).status).toBe(403)
    expect((await exported(test.cast.auditAdministrator)).status).toBe(403)
  })

  it('gives an officer what is theirs, with open numbers and no formula, and records it', async () => {
    const { rows, disposition } = await exported(test.cast.officer)
    expect(rows).toHaveLength(1)
    expect(rows[0]).toContain('广州鹭汀智能装备有限公司')
    expect(rows[0]).toContain('139-0000-0034')
    expect(rows[0]).toContain('=cmd()')
    expect(disposition).toContain(`filename*=UTF-8''${encodeURIComponent('企业台账_2026-11-25.xlsx')}`)
    const history = await test.db.selectFrom('history').select(['actor_id', 'data']).where('kind', '=', 'export.made').execute()
    expect(history).toMatchObject([{ actor_id: test.cast.officer, data: { count: 1 } }])
  })

  it('masks numbers for a leader, and narrows by the filter', async () => {
    expect((await exported(test.cast.leader)).rows).toHaveLength(2)
    const { rows } = await exported(test.cast.leader, { search: '云渡' })
    expect(rows).toHaveLength(1)
    expect(rows[0]).toContain('139****0051')
  })

  it('refuses more rows than a workbook holds, before any is made', async () => {
    await sql`
      insert into enterprise (district_id, id, name, kind, state, building, address, industry, note, created_by, created_at, touched_at)
      select ${haizhu}, gen_random_uuid(), '批量企业' || n, 'target', 'following', '', '', '', '', ${test.cast.minister}, ${test.now()}, ${test.now()} from generate_series(1, 5001) n`.execute(
      test.db,
    )
    const { status, body } = await (await test.as(test.cast.leader)).post('/api/enterprises/export', {})
    expect([status, body.title]).toEqual([413, '内容太大，最多 5,000 行。'])
    await sql`delete from enterprise where name like '批量企业%'`.execute(test.db)
  })

  it('makes one at a time for each person, once for the same key', async () => {
    const [caller, key] = [await test.as(test.cast.officer), randomUUID()]
    const first = await caller.post('/api/enterprises/export', {}, key)
    expect([first.status, first.body]).toEqual([
      202,
      { ...first.body, state: 'asked', progress: null, count: null, fileName: null, keptUntil: null, refusal: null },
    ])
    expect((await caller.post('/api/enterprises/export', {}, key)).body).toEqual(first.body)
    const second = await caller.post('/api/enterprises/export', {})
    expect([second.status, second.body.code, second.body.title]).toEqual([409, 'exportUnderWay', '你的上一份导出还在生成，请等它完成。'])
    expect((await (await test.as(test.cast.leader)).post('/api/enterprises/export', {})).status).toBe(202)
    expect(await makeExports(test.context)).toBe(2)
    expect((await caller.post('/api/enterprises/export', {})).status).toBe(202)
    await makeExports(test.context)
  })
})
