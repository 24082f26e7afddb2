import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { aResult, aReturnedResult, aVerifiedResult } from '@yigen/testing/results.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
type Row = { id: string; kind: string; may: { verify: boolean } }
const list = async (who: string | null) => (await t.as(who)).get('/api/results/to-verify')
const toVerify = async (who: string): Promise<string[]> => (await list(who)).body.toVerify.map((row: Row) => row.id)

beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

describe('listResultsToVerify', () => {
  it('refuses who is not signed in, and the enterprise', async () => {
    expect([(await list(null)).status, (await list(t.cast.contact)).status]).toEqual([401, 403])
  })

  it('is the minister’s but for tax, tax the tax bureau’s, one’s own the next superior’s (R1.4)', async () => {
    const [capital, tax, own] = [await aResult(t), await aResult(t, { kind: 'tax' }), await aResult(t, { by: t.cast.minister })]
    await aVerifiedResult(t)
    await aReturnedResult(t)
    expect(await toVerify(t.cast.minister)).toEqual([capital.id])
    expect(await toVerify(t.cast.clerk)).toEqual([tax.id])
    expect(await toVerify(t.cast.head)).toEqual([own.id])
    for (const who of [t.cast.officer, t.cast.deputy, t.cast.leader, t.cast.otherMinister, t.cast.streetHead])
      expect(await toVerify(who)).toEqual([])
  })

  it('offers what its step lets pass, and says how many', async () => {
    const { toVerify: rows, total } = (await list(t.cast.minister)).body
    expect([rows.every((row: Row) => row.may.verify), total]).toEqual([true, rows.length])
  })
})
