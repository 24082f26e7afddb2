import { randomUUID } from 'node:crypto'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { codeOf, csv, importing } from './roster.fixture.ts'

let test: TestApp
let minister: Awaited<ReturnType<typeof importing>>
let checked: { id: string; counts: object }
beforeAll(async () => {
  test = await testApp()
  minister = await importing(test)
})
beforeEach(async () => {
  checked = (await minister.check(mixed)).body
})
afterAll(() => test.close())

const mixed = csv(
  ['帆屿数据有限公司', codeOf(1).slice(0, 16), '琶洲街道', '天幕塔 17 层', '陈若溪', 800],
  ['榕光生物科技', codeOf(2), '琶州街道', '', '', '1.2亿'],
  ['岭川检测技术', codeOf(3), '琶洲', '敦和路 12 号', '沈一舟', 1200, 300, '王知行', '139-0000-0058'],
  ['朔岭能源（华南）有限公司', codeOf(4), '琶洲街道', '', '陈若溪', 120000, 1488, '贺云舟', '13900000051'],
)
const mends = [
  { row: 3, column: 2, value: '琶洲街道' },
  { row: 3, column: 5, value: '12000' },
  { row: 4, column: 4, value: '沈亦舟' },
]

describe('mendImport', () => {
  it('refuses a stranger', async () => {
    expect((await (await test.as(null)).send('PUT', `/api/imports/${checked.id}/mends`, { mends })).status).toBe(401)
  })

  it.each([
    ['a column before the first', { mends: [{ row: 2, column: -1, value: '' }] }],
    ['an unknown field', { all: true }],
    ['a column read as nothing that is known', { mapping: [{ column: 6, target: 'luck' }] }],
    ['a row that is no number', { leftOut: ['2'] }],
  ])('refuses %s: 400', async (_what, body) => {
    expect((await minister.mend(checked.id, body)).status).toBe(400)
    expect((await minister.get(checked.id)).body.counts).toEqual(checked.counts)
  })

  it('is not there for whoever does not see imports, nor for an id that never was', async () => {
    const never = await minister.mend(randomUUID(), { mends })
    for (const who of ['officer', 'contact', 'outsider', 'systemAdministrator'] as const) {
      const { status, body } = await (await importing(test, test.cast[who])).mend(checked.id, { mends })
      expect([who, status, body]).toEqual([who, 404, never.body])
    }
  })

  it('is the minister’s: a leader sees it and may not', async () => {
    expect((await (await importing(test, test.cast.leader)).mend(checked.id, { mends })).status).toBe(403)
  })

  it('refuses what is written, and what is taken back', async () => {
    const { id } = (await minister.check(csv(['只改一次的企业', codeOf(5)]))).body
    await minister.write(id)
    const written = await minister.mend(id, { leftOut: [2] })
    expect([written.status, written.body.code, written.body.title]).toEqual([409, 'importState', '这次导入已经写入。'])
    await minister.undo(id)
    expect((await minister.mend(id, {})).body).toMatchObject({ code: 'importState', title: '这次导入已经撤回。' })
  })

  it('rewrites cells, leaves rows out, reads columns otherwise, and judges anew (R2.4)', async () => {
    const mended = await minister.mend(checked.id, { mends, leftOut: [2], mapping: [{ column: 6, target: null }] })
    expect(mended.body).toMatchObject({ counts: { new: 3, faulty: 0, leftOut: 1 }, faults: [], whyNot: null })
    expect(mended.body.columns[6].target).toBeNull()
    expect((await minister.get(checked.id)).body).toEqual(mended.body)
    expect(await minister.find('岭川')).toEqual([])
  })

  it('takes the place of the mends before: none of them is the sheet as it came', async () => {
    await minister.mend(checked.id, { mends, leftOut: [2] })
    const { body } = await minister.mend(checked.id, { mends: mends.slice(2) })
    expect([body.mends, body.leftOut]).toEqual([mends.slice(2), []])
    expect((await minister.mend(checked.id, {})).body.counts).toEqual(checked.counts)
  })

  it('keeps a mend that is wrong as a fault at its place', async () => {
    const { body } = await minister.mend(checked.id, { mends: [{ row: 4, column: 4, value: '谁也不是' }] })
    const fault = body.faults.find((each: { fault: { row: number; letter: string } }) => each.fault.row === 4 && each.fault.letter === 'E')
    expect(fault.sentence).toContain('本区没有这位首席服务官')
  })

  it('does it once for the same key, and refuses the key with other mends: 422', async () => {
    const [key, caller, path] = [randomUUID(), await test.as(test.cast.minister), `/api/imports/${checked.id}/mends`]
    const first = await caller.send('PUT', path, { mends, leftOut: [2] }, key)
    const between = await minister.mend(checked.id, {})
    expect((await caller.send('PUT', path, { mends, leftOut: [2] }, key)).body).toEqual(first.body)
    expect((await minister.get(checked.id)).body).toEqual(between.body)
    expect((await caller.send('PUT', path, { mends }, key)).status).toBe(422)
  })
})
