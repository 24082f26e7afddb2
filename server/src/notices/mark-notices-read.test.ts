import { handoverNotices } from '@yigen/domain/handovers/handovers.slice.ts'
import { importNotices } from '@yigen/domain/imports/imports.slice.ts'
import { requestNotices } from '@yigen/domain/requests/requests.slice.ts'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { written } from '@yigen/testing/order.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { inTransaction } from '#database/in-transaction.ts'
import type { About } from '#history/record.ts'
import { news, tell, tellAll } from './tell.ts'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())
beforeEach(async () => {
  await t.db.deleteFrom('notice').execute()
  const replied = news(requestNotices.replied, { to: [t.cast.officer, t.cast.deputy], data: { who: '郑怀远', title: '二次消防' } })
  await inTransaction(t.db, trx => tellAll(trx, '440105', [replied, replied, replied], t.now()))
})

const mark = async (who: string | null, body: unknown, key?: string) => (await t.as(who)).post('/api/notices/reading', body, key)
const unread = async (who: string) => (await (await t.as(who)).get('/api/notices')).body.unread as number
const idsOf = async (who: string) => ((await (await t.as(who)).get('/api/notices')).body.rows as { id: string }[]).map(row => row.id)

describe('markNoticesRead', () => {
  it('refuses nobody: 401', async () => {
    expect((await mark(null, { all: true })).status).toBe(401)
  })

  it.each([
    ['an id that is none', { ids: ['x'] }, 'ids.0'],
    ['more than a hundred', { ids: Array(101).fill('0199a000-0000-7000-8000-000000000000') }, 'ids'],
    ['an unknown field', { everything: true }, 'everything'],
    ['an enterprise by no kind', { enterprise: { id: '0199a000-0000-7000-8000-000000000000', kinds: [] } }, 'enterprise.kinds'],
  ])('refuses %s: 400 and says where', async (_what, body, field) => {
    const before = await written(t)
    const answer = await mark(t.cast.officer, body)
    expect([answer.status, answer.body.errors[0].field]).toEqual([400, field])
    expect(await written(t)).toEqual(before)
  })

  it('marks those named', async () => {
    const [first] = await idsOf(t.cast.officer)
    expect((await mark(t.cast.officer, { ids: [first] })).body).toEqual({ ok: true })
    expect(await unread(t.cast.officer)).toBe(2)
  })

  it('marks all', async () => {
    await mark(t.cast.officer, { all: true })
    expect(await unread(t.cast.officer)).toBe(0)
  })

  it('marks none when none is named', async () => {
    await mark(t.cast.officer, {})
    expect(await unread(t.cast.officer)).toBe(3)
  })

  it('marks those that tell of one thing, whose end was seen where it stands', async () => {
    const [one, other] = ['0199a000-0000-7000-8000-000000000001', '0199a000-0000-7000-8000-000000000002']
    const data = { file: '台账.csv', importId: one }
    const told = [one, other].map(id => news(importNotices.takenBack, { to: [t.cast.officer], subject: { kind: 'import', id }, data }))
    await inTransaction(t.db, trx => tellAll(trx, '440105', told, t.now()))
    await mark(t.cast.officer, { subjectId: one })
    expect(await unread(t.cast.officer)).toBe(4)
  })

  it('marks those that tell of a matter, which was opened', async () => {
    const requestId = '0199a000-0000-7000-8000-000000000003'
    const told = [requestId, null].map(id =>
      news(requestNotices.replied, { to: [t.cast.officer], requestId: id, data: { who: '郑怀远', title: '二次消防' } }),
    )
    await inTransaction(t.db, trx => tellAll(trx, '440105', told, t.now()))
    await mark(t.cast.officer, { requestId })
    expect(await unread(t.cast.officer)).toBe(4)
  })

  it('marks those that tell of an enterprise by what is shown on its page, and none of its matters and projects', async () => {
    const [enterpriseId, other, id] = [t.cast.enterprise, t.cast.foreignEnterprise, '0199a000-0000-7000-8000-000000000004']
    const data = { officer: '陈若溪', enterprise: '鹭汀智能' }
    const told = (of: About) => news(handoverNotices.newOfficer, { to: [t.cast.officer], data, ...of })
    const shown = [told({ enterpriseId }), told({ enterpriseId, subject: { kind: 'assignment', id } })]
    const elsewhere = [
      told({ enterpriseId: other }),
      told({ enterpriseId, requestId: id }),
      told({ enterpriseId, subject: { kind: 'project', id } }),
    ]
    await inTransaction(t.db, trx => tellAll(trx, '440105', [...shown, ...elsewhere], t.now()))
    await mark(t.cast.officer, { enterprise: { id: enterpriseId, kinds: ['enterprise', 'assignment'] } })
    expect(await unread(t.cast.officer)).toBe(3 + elsewhere.length)
  })

  it('never touches those of others', async () => {
    await mark(t.cast.officer, { ids: await idsOf(t.cast.deputy) })
    await mark(t.cast.officer, { all: true })
    expect(await unread(t.cast.deputy)).toBe(3)
  })

  it('keeps when each was read first', async () => {
    await mark(t.cast.officer, { all: true })
    t.travel({ hours: 1 })
    await mark(t.cast.officer, { all: true })
    const rows = await t.db.selectFrom('notice').select('read_at').where('member_id', '=', t.cast.officer).execute()
    expect(rows.map(row => row.read_at?.toString())).toEqual(Array(3).fill(t.now().subtract({ hours: 1 }).toString()))
  })

  it('does it once for the same key: what came after it stays unread', async () => {
    await mark(t.cast.officer, { all: true }, 'twice')
    await inTransaction(t.db, trx =>
      tell(trx, '440105', requestNotices.replied, { to: [t.cast.officer], data: { who: '郑怀远', title: '二次消防' } }, t.now()),
    )
    await mark(t.cast.officer, { all: true }, 'twice')
    expect(await unread(t.cast.officer)).toBe(1)
  })
})
