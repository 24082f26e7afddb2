import { type TestApp, testApp, wednesday } from '@yigen/testing/app.ts'
import { never } from '@yigen/testing/order.ts'
import { aFiledRequest, aHeldReply, aMergedRequest, aSettledRequest, aWithdrawnRequest } from '@yigen/testing/requests.ts'
import { act } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
beforeEach(() => void t.travel(wednesday))
afterAll(() => t.close())

const ask = async (who: string | null, query: Record<string, string>) =>
  (await t.as(who)).get(`/api/requests/likely?${new URLSearchParams({ enterpriseId: t.cast.enterprise, ...query })}`)
const found = async (who: string, query: Record<string, string>) =>
  ((await ask(who, query)).body.rows as { id: string }[]).map(({ id }) => id)
const filed = (title: string, body: string, more: { serviceCode?: string } = {}) => aFiledRequest(t, { title, body, ...more })

describe('listLikelyRequests', () => {
  it('refuses nobody, a text too long, and an enterprise that is not seen', async () => {
    expect((await ask(null, { text: '消防' })).status).toBe(401)
    const long = await ask(t.cast.officer, { text: '长'.repeat(501) })
    expect([long.status, long.body.errors[0]]).toEqual([400, { field: 'text', sentence: '“说说情况”太长，最多 500 个字。' }])
    for (const who of [t.cast.foreignContact, t.cast.outsider]) {
      const answer = await ask(who, { text: '二次消防能不能先验收？' })
      expect([answer.status, answer.body.errors[0].field]).toEqual([404, 'enterpriseId'])
    }
    const absent = await ask(t.cast.officer, { requestId: never })
    expect([absent.status, absent.body.errors[0].field]).toEqual([404, 'requestId'])
  })

  it('finds what the enterprise asked in other words, to itself and to its office', async () => {
    const { id, number, title, status, receivedAt } = await filed('电梯故障', '万胜广场 3 号电梯又停了，员工上不来，物业说要等配件。')
    const text = '3 号电梯停了好几天，物业说等配件，员工上不来。'
    for (const who of [t.cast.contact, t.cast.officer, t.cast.deputy, t.cast.minister, t.cast.leader])
      expect((await ask(who, { text })).body.rows).toEqual([{ id, number, title, status, receivedAt }])
    expect(await found(t.cast.officer, { text: '租期快到了，能否续租？' })).toEqual([])
    expect(await found(t.cast.officer, {})).toEqual([])
  })

  it('shows nothing of it to who sees no more than the enterprise’s line, or how its matters stand', async () => {
    await filed('招牌审批被退回', '外墙招牌审批被退回，说尺寸超了。')
    for (const who of [t.cast.foreignOfficer, t.cast.streetHead])
      expect(await found(who, { text: '外墙招牌审批被退回，说尺寸超了。' })).toEqual([])
  })

  it('tells the enterprise nothing of a reply that has not reached it (R4.12)', async () => {
    const text = '食堂油烟检测报告要不要重做？'
    const { id } = await aHeldReply(t, { title: '油烟检测', body: text })
    const standing = async (who: string) =>
      ((await ask(who, { text })).body.rows as { id: string; status: string }[]).map(row => [row.id, row.status])
    expect(await standing(t.cast.contact)).toEqual([[id, 'filed']])
    expect(await standing(t.cast.officer)).toEqual([[id, 'replied']])
    t.travel({ seconds: 11 })
    expect(await standing(t.cast.contact)).toEqual([[id, 'replied']])
  })

  it('looks three weeks back, at whatever was settled since, not at what was taken back or merged', async () => {
    const text = '用电容量不够，想从 200kVA 增容到 400kVA。'
    const settled = await aSettledRequest(t, { title: '用电增容', body: text })
    await aWithdrawnRequest(t, { title: '用电增容', body: text })
    const { survivor } = await aMergedRequest(t, { title: '用电增容', body: text })
    expect((await found(t.cast.contact, { text })).sort()).toEqual([settled.id, survivor.id].sort())
    t.travel({ hours: 24 * 21 })
    expect(await found(t.cast.contact, { text })).toHaveLength(2)
    t.travel({ minutes: 1 })
    expect(await found(t.cast.contact, { text })).toEqual([])
  })

  it('of a matter finds its likes around it, however long ago, and not itself', async () => {
    const one = await filed('货车进不来', '门口修路货车进不来，送货受影响。')
    t.travel({ hours: 24 * 20 })
    const other = await filed('门口修路', '门口修路，货车进不来，什么时候能修好？')
    t.travel({ hours: 24 * 60 })
    expect(await found(t.cast.officer, { requestId: one.id })).toEqual([other.id])
    expect(await found(t.cast.contact, { requestId: other.id })).toEqual([one.id])
  })

  it('counts the same service item, and blocks nothing', async () => {
    const serviceCode = 'talent-apartment'
    const { id } = await filed('高新技术企业认定的补贴什么时候发', '高新技术企业认定的补贴什么时候发', { serviceCode })
    const asked = { text: '高企认定补贴迟迟没有发放' }
    expect(await found(t.cast.contact, asked)).toEqual([])
    expect(await found(t.cast.contact, { ...asked, serviceCode })).toEqual([id])
    await act(t, t.cast.contact, '/api/requests', {
      enterpriseId: t.cast.enterprise,
      body: '高新技术企业认定的补贴什么时候发',
      serviceCode,
    })
  })
})
