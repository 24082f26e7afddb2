import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { act } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { importing } from './roster.fixture.ts'

let t: TestApp
let minister: Awaited<ReturnType<typeof importing>>
const name = '广州鹭汀智能装备有限公司'
const sheet = (month: string, ...cells: readonly (string | number)[]) =>
  Buffer.from([`企业名称,${month}营业收入（万元）,${month}税收（万元）,${month}在册人员（人）`, [name, ...cells].join(',')].join('\n'))
const imported = async (bytes: Buffer) => {
  const { body } = await minister.check(bytes)
  return { id: body.id as string, counts: body.counts, written: (await minister.write(body.id)).body }
}
const rows = async () => (await (await t.as(t.cast.minister)).get(`/api/enterprises/${t.cast.enterprise}/results`)).body.rows

beforeAll(async () => {
  t = await testApp()
  minister = await importing(t)
})
afterAll(() => t.close())

describe('a month’s sheet of revenue, tax and people (R16.1, R2.4)', () => {
  it('becomes claims that wait for the second person, of the month in the heading', async () => {
    await imported(sheet('2026年9月', 120.5, 12, 60))
    expect(await rows()).toMatchObject([
      { kind: 'people', period: '2026-09', value: 60, state: 'waiting' },
      { kind: 'revenue', period: '2026-09', value: 120_500_000 },
      { kind: 'tax', period: '2026-09', value: 12_000_000, doubt: null },
    ])
  })

  it('imported twice changes nothing; another value corrects what stands, which stays', async () => {
    expect((await minister.check(sheet('2026年9月', 120.5, 12, 60))).body.counts).toMatchObject({ same: 1, changed: 0 })
    await imported(sheet('2026年9月', 120.5, 13, 60))
    const tax = (await rows()).filter((row: { kind: string }) => row.kind === 'tax')
    expect(tax).toMatchObject([
      { value: 13_000_000, state: 'waiting', correctsId: tax[1].id },
      { value: 12_000_000, state: 'corrected' },
    ])
  })

  it('marks 元 that stands for 万元 for whoever verifies (R16.5)', async () => {
    await imported(sheet('2026年10月', 125, 130_000, 61))
    const tax = (await rows()).find((row: { kind: string; period: string }) => row.kind === 'tax' && row.period === '2026-10')
    expect(tax.doubt).toBe('yuan')
  })

  it('refuses a month that has not begun, less than nothing, 10^15 fen, and a row that nobody can read; nothing of the sheet is written', async () => {
    const before = (await rows()).length
    const sheets = [
      ['约三百', 1],
      [-1, 1],
      [1, 10 ** 9],
    ].map(([revenue = 0, tax = 0]) => sheet('2026年11月', revenue, tax, 1))
    for (const bytes of [sheet('2026年12月', 1, 1, 1), ...sheets]) {
      const { body } = await minister.check(bytes)
      expect((await minister.write(body.id)).status).not.toBe(200)
    }
    expect((await rows()).length).toBe(before)
  })

  it('goes again with its import, and what it corrected stands as before; not once somebody has looked', async () => {
    const before = await rows()
    const { id } = await imported(sheet('2026年10月', 126, 130_000, 61))
    expect((await minister.undo(id)).status).toBe(200)
    expect(await rows()).toEqual(before)
    const again = await imported(sheet('2026年10月', 127, 130_000, 61))
    const revenue = (await rows()).find((row: { kind: string; value: number }) => row.kind === 'revenue' && row.value === 127_000_000)
    t.travel({ minutes: 1 })
    await act(t, t.cast.head, `/api/results/${revenue.id}/verification`, {})
    expect((await minister.undo(again.id)).status).toBe(409)
  })

  it('goes with the row of the register that came with it by mistake, while nobody has looked (R2.1)', async () => {
    const { id } = await imported(Buffer.from('企业名称,所在街道,注册资本（万元）\n误录科技有限公司,琶洲街道,500'))
    expect((await minister.get(id)).body.state).toBe('imported')
    const [row] = await minister.find('误录科技')
    const answer = await (await t.as(t.cast.minister)).post(`/api/enterprises/${row.id}/taking-back`, { reason: '重复录入。' })
    expect([answer.status, (await minister.find('误录科技')).length]).toEqual([200, 0])
  })
})
