import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codeOf, csv, importing } from './roster.fixture.ts'

let test: TestApp
let minister: Awaited<ReturnType<typeof importing>>
beforeAll(async () => {
  test = await testApp()
  minister = await importing(test)
})
afterAll(() => test.close())

const mixed = csv(
  ['帆屿数据有限公司', codeOf(1).slice(0, 16), '琶洲街道', '天幕塔 17 层', '陈若溪', 800],
  ['榕光生物科技', codeOf(2), '琶州街道', '', '', '1.2亿'],
  ['岭川检测技术', codeOf(3), '琶洲', '敦和路 12 号', '沈一舟', 1200, 300, '王知行', '139-0000-0058'],
  ['朔岭能源（华南）有限公司', codeOf(4), '琶洲街道', '', '陈若溪', 120000, 1488, '贺云舟', '13900000051'],
)

describe('checkImport', () => {
  it('refuses a stranger, and whoever is no minister', async () => {
    expect((await (await importing(test, test.cast.officer)).check(mixed)).status).toBe(403)
    const stranger = await test.app.inject({ method: 'POST', url: '/api/imports' })
    expect(stranger.statusCode).toBe(401)
  })

  it('refuses what is no file and no roster, each in a sentence', async () => {
    const { cookie } = await test.as(test.cast.minister)
    const json = await test.app.inject({
      method: 'POST',
      url: '/api/imports',
      headers: { cookie: `sid=${cookie}` },
      payload: { file: 'x' },
    })
    expect(json.statusCode).toBeGreaterThanOrEqual(400)
    expect(json.statusCode).toBeLessThan(416)
    const empty = await minister.check(new Uint8Array())
    expect([empty.status, empty.body.code, empty.body.title]).toEqual([400, 'rosterFaulty', '这是空文件。'])
    expect((await minister.check(Buffer.from('%PDF-1.7 …'), '台账.xlsx')).body.title).toContain('认不出这个文件')
    const wide = Array.from({ length: 200 }, (_, i) => `列${i}`).join(',')
    expect((await minister.check(Buffer.from(`企业名称,${wide}\n甲企业,1\n`))).body.title).toContain('有 201 列，最多 100 列')
    expect((await minister.check(Buffer.from('企业名称\n'))).body.title).toContain('只有表头，没有企业')
    expect((await minister.check(Buffer.alloc(21 * 1024 * 1024, 'a'))).status).toBe(413)
    expect((await (await test.as(test.cast.minister)).get('/api/imports')).body.rows).toEqual([])
  })

  it('judges every row and writes none', async () => {
    const { status, body } = await minister.check(mixed)
    expect(status).toBe(201)
    expect(body).toMatchObject({
      state: 'checked',
      counts: { new: 1, changed: 0, same: 0, faulty: 3, leftOut: 0 },
      rowCount: 4,
      fileName: '重点企业台账.csv',
      checkedBy: { name: '郑怀远' },
      whyNot: '还有 3 行有误：请改好，或者明确不写入。',
      progress: null,
      undoableUntil: null,
    })
    const faults = body.faults.map((each: { fault: { row: number; letter: string }; sentence: string }) => [
      each.fault.row,
      each.fault.letter,
      each.sentence,
    ])
    expect(faults).toEqual([
      [2, 'B', '只有 16 位，应为 18 位。照营业执照补全。'],
      [3, 'C', '没有这条街道，是不是“琶洲街道”？'],
      [3, 'F', '这一列是数字，单位万元。要不要读成 12,000？'],
      [4, 'E', '本区没有这个人，是不是“沈亦舟”？'],
    ])
    expect(body.faults[0].excerpt.map((row: { row: number }) => row.row)).toEqual([2, 3])
    expect(await minister.find('朔岭')).toEqual([])
  })

  it('speaks the language of the reader', async () => {
    const { body } = await minister.check(mixed)
    const { cookie } = await test.as(test.cast.leader)
    const answer = await test.app.inject({
      method: 'GET',
      url: `/api/imports/${body.id}`,
      headers: { cookie: `sid=${cookie}`, 'accept-language': 'en' },
    })
    expect(answer.json().faults[0].sentence).toBe('It has only 16 characters, it needs 18. See the business licence.')
  })

  it('reads what LibreOffice wrote', async () => {
    const { status, body } = await minister.check(
      readFileSync(new URL('./roster/fixtures/libreoffice.xlsx', import.meta.url)),
      '海珠区重点企业台账_2026-11.xlsx',
    )
    expect(status).toBe(201)
    expect(body.rowCount).toBeGreaterThan(0)
    expect(body.columns[0]).toMatchObject({ letter: 'A', target: 'name' })
  })

  it('keeps what PostgreSQL could not: NUL and half a character', async () => {
    const { status } = await minister.check(Buffer.concat([csv(['帆屿', '', '', '']), Buffer.from('\u0000甲')]))
    expect(status).toBeLessThan(500)
  })

  it('is visible to ministers and leaders, to others it is not there', async () => {
    const { body } = await minister.check(mixed)
    expect((await (await importing(test, test.cast.leader)).get(body.id)).status).toBe(200)
    for (const who of ['officer', 'contact', 'outsider', 'systemAdministrator'] as const) {
      const caller = await importing(test, test.cast[who])
      expect((await caller.get(body.id)).status).toBe(404)
      expect((await caller.rows(body.id)).status).toBe(404)
      expect((await caller.mend(body.id, {})).status).toBe(404)
      expect((await caller.write(body.id)).status).toBe(404)
      expect((await caller.undo(body.id)).status).toBe(404)
    }
    expect((await minister.get(randomUUID())).status).toBe(404)
  })
})

describe('a formula, a csv of GB18030, a code twice', () => {
  it('are faults at their place, or read as they were meant', async () => {
    const faulty = await minister.check(csv(['甲企业', codeOf(90), '', '', '', '=1+1'], ['乙企业', codeOf(91)], ['丙企业', codeOf(91)]))
    expect(faulty.body.faults.map((each: { fault: { code: string; rows: number[] } }) => [each.fault.code, each.fault.rows])).toEqual([
      ['formula', [2]],
      ['codeTwiceDiffering', [3, 4]],
    ])
    const gb = Buffer.from('c6f3d2b5c3fbb3c60ab7abd3eccafdbedd0a', 'hex')
    const read = await minister.check(gb, 'gb.csv')
    expect((await minister.rows(read.body.id)).body.rows).toMatchObject([{ outcome: 'new', name: '帆屿数据' }])
  })
})
