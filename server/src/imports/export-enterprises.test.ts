import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readRoster } from '#imports/roster/read-roster.ts'

let test: TestApp
beforeAll(async () => {
  test = await testApp()
  await test.db.updateTable('enterprise').set({ note: '=cmd()' }).where('id', '=', test.cast.enterprise).execute()
})
afterAll(() => test.close())

async function exported(memberId: string, body: object = {}) {
  const { cookie } = await test.as(memberId)
  const answer = await test.app.inject({
    method: 'POST',
    url: '/api/enterprises/export',
    headers: { cookie: `sid=${cookie}` },
    payload: body,
  })
  if (answer.statusCode !== 200) return { status: answer.statusCode, rows: [] }
  const sheet = await readRoster(answer.rawPayload, 'x.xlsx')
  return { status: 200, disposition: answer.headers['content-disposition'], rows: sheet.rows.map(row => row.cells) }
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
})
