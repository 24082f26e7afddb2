import { requestNotices } from '@yigen/domain/requests/requests.slice.ts'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { aFiledRequest } from '@yigen/testing/requests.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inTransaction } from '#database/in-transaction.ts'
import { news, tellAll } from './tell.ts'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

const list = async (who: string | null, query = '') => (await t.as(who)).get(`/api/notices${query}`)
const tellMinister = (count: number) =>
  inTransaction(t.db, trx =>
    tellAll(
      trx,
      '440105',
      Array.from({ length: count }, (_, i) =>
        news(requestNotices.replied, { to: [t.cast.minister, t.cast.minister, null], data: { who: '陈若溪', title: `第 ${i} 件` } }),
      ),
      t.now(),
    ),
  )

describe('listNotices', () => {
  it('refuses nobody: 401', async () => {
    expect((await list(null)).status).toBe(401)
  })

  it.each([
    ['a position that is none', '?after=x', 'after', '翻页位置不对，请从第一页看起。'],
    ['a page of none', '?limit=0', 'limit', '“每页行数”最小 1。'],
    ['a page of thousands', '?limit=5000', 'limit', '“每页行数”最大 100。'],
  ])('refuses %s: 400 and says where', async (_what, query, field, sentence) => {
    const answer = await list(t.cast.officer, query)
    expect([answer.status, answer.body.errors[0]]).toEqual([400, { field, sentence }])
  })

  it('are one’s own alone, as sentences, the latest first, with how many are unread', async () => {
    const request = await aFiledRequest(t)
    const { body } = await list(t.cast.officer)
    expect(body.rows).toMatchObject([
      {
        kind: 'request.filed',
        level: 'plain',
        requestId: request.id,
        enterpriseId: t.cast.enterprise,
        subject: { kind: 'request', id: request.id },
        read: false,
        at: t.now().toString(),
        sentence: '广州鹭汀智能装备有限公司提了新诉求“二次消防能否先于房东的一次消防验收”，明天 09:42 前答复。',
      },
    ])
    expect([body.unread, body.next]).toEqual([1, null])
    for (const who of [t.cast.deputy, t.cast.foreignOfficer, t.cast.contact])
      expect((await list(who)).body).toMatchObject({ rows: [], unread: 0 })
  })

  it('come page by page, none twice and none left out; one cause tells a person once', async () => {
    await tellMinister(25)
    const pages: string[] = []
    let next: string | null = ''
    while (next !== null) {
      const { body }: { body: { rows: { sentence: string }[]; next: string | null } } = await list(
        t.cast.minister,
        `?limit=10${next && `&after=${next}`}`,
      )
      pages.push(...body.rows.map(row => row.sentence))
      next = body.next
    }
    expect(pages).toEqual(Array.from({ length: 25 }, (_, i) => `陈若溪答复了“第 ${24 - i} 件”。`))
  })

  it('are the unread ones alone when asked', async () => {
    const minister = await t.as(t.cast.minister)
    const { body } = await minister.get('/api/notices?limit=1')
    await minister.post('/api/notices/reading', { ids: [body.rows[0].id] })
    const unread = await list(t.cast.minister, '?unread=true&limit=100')
    expect([unread.body.rows.length, unread.body.unread]).toEqual([24, 24])
    expect((await list(t.cast.minister, '?limit=100')).body.rows).toHaveLength(25)
  })
})
