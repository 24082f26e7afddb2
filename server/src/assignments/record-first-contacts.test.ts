import { randomUUID } from 'node:crypto'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { makeEnterprise } from '@yigen/testing/cast.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'

let test: TestApp
let ids: string[]
beforeAll(async () => {
  test = await testApp()
})
beforeEach(async () => {
  const minister = await test.as(test.cast.minister)
  ids = []
  for (const name of ['广州珠岸新材料有限公司', '广州珠岸置业有限公司']) {
    const id = await makeEnterprise(test.db, test.now(), { name, officerId: null, createdBy: test.cast.minister })
    await minister.post(`/api/enterprises/${id}/assignment`, { officerId: test.cast.officer })
    ids.push(id)
  }
  test.travel({ hours: 2 })
})
afterAll(() => test.close())

const said = '微信群里逐家说明了由我服务。'
const contact = async (memberId: string | null, body: object = { ids, said }, key?: string) =>
  (await test.as(memberId)).post('/api/first-contacts', body, key)
const running = async () => {
  const clocks = test.db.selectFrom('clock').select('enterprise_id').where('kind', '=', 'firstContact').where('enterprise_id', 'in', ids)
  return (await clocks.where('stopped_at', 'is', null).execute()).length
}

describe('recordFirstContacts', () => {
  it('refuses a stranger, nobody to contact, an empty word', async () => {
    expect((await contact(null)).status).toBe(401)
    expect((await contact(test.cast.officer, { ids: [], said })).status).toBe(400)
    expect((await contact(test.cast.officer, { ids, said: ' ' })).status).toBe(400)
  })

  it('is for officers', async () => {
    expect((await contact(test.cast.minister)).status).toBe(403)
    expect((await contact(test.cast.contact)).status).toBe(403)
  })

  it('records each that can be, and says why not of each that cannot', async () => {
    const [first = '', second = ''] = ids
    await contact(test.cast.officer, { ids: [first], said })
    const { status, body } = await contact(test.cast.officer, {
      ids: [first, second, test.cast.foreignEnterprise, randomUUID()],
      said,
    })
    expect(status).toBe(200)
    expect(body.done).toBe(1)
    expect(body.rows.map((row: { refused: { code: string; sentence: string } | null }) => row.refused)).toEqual([
      { code: 'firstContactDone', sentence: '已经联系过了。' },
      null,
      { code: 'mayNot', sentence: expect.stringContaining('首席服务官') },
      { code: 'notFound', sentence: expect.any(String) },
    ])
    expect(await running()).toBe(0)
  })

  it('stops their clocks and stands in the record of each', async () => {
    expect(await running()).toBe(2)
    expect((await contact(test.cast.officer)).status).toBe(200)
    expect(await running()).toBe(0)
    const history = await test.db
      .selectFrom('history')
      .select(['enterprise_id', 'public'])
      .where('kind', '=', 'enterprise.contacted')
      .where('enterprise_id', 'in', ids)
      .execute()
    expect(history.map(row => row.public)).toEqual([true, true])
  })

  it('is done once', async () => {
    const key = randomUUID()
    const first = await contact(test.cast.officer, undefined, key)
    expect((await contact(test.cast.officer, undefined, key)).body).toEqual(first.body)
  })
})
