import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { makeEnterprise } from '@yigen/testing/cast.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { endWaiting, holding } from '@yigen/testing/lost-connections.ts'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { openDatabase } from '#database/database.ts'
import { mostAttempts } from '#works/take-up-work.ts'
import { codeOf, csv, importing } from './roster.fixture.ts'
import { writeImports } from './write-imports.ts'

let test: TestApp
let minister: Awaited<ReturnType<typeof importing>>
let other: ReturnType<typeof openDatabase>
beforeAll(async () => {
  test = await testApp()
  minister = await importing(test)
  other = openDatabase(test.url, { max: 4 })
})
afterAll(async () => {
  await other.close()
  await test.close()
})

/** The job as another server on the same database runs it. */
const onOther = () => writeImports({ ...test.context, db: other.db, pool: other.pool })
const row = (n: number, name: string, ...more: (string | number)[]) => [name, codeOf(n), '琶洲街道', '天幕塔 17 层', ...more]
async function asked(...lines: (string | number)[][]) {
  const id = (await minister.check(csv(...lines))).body.id as string
  expect((await minister.ask(id)).status).toBe(202)
  return id
}
const noticesOf = (kind: 'import.written' | 'import.notWritten', id: string) =>
  test.db.selectFrom('notice').select(['member_id', 'data']).where('kind', '=', kind).where('subject_id', '=', id).execute()
const workOf = (id: string) =>
  test.db.selectFrom('long_work').select(['state', 'attempts', 'refusal']).where('import_id', '=', id).executeTakeFirstOrThrow()

describe('writeImports', () => {
  it('ended in the middle, leaves nothing, and the next run does it once', async () => {
    const known = await makeEnterprise(test.db, test.now(), { name: '被占着的企业', officerId: null, createdBy: test.cast.minister })
    const id = await asked(row(1, '中途断掉的企业', '陈若溪', 3000), ['被占着的企业', '', '琶洲街道', '生物岛 4 号楼'])
    const letGo = await holding(test, 'select from enterprise where id = $1 for update', [known])
    const ended = writeImports(test.context)
    ended.catch(() => {})
    await endWaiting(test)
    await expect(ended).rejects.toThrow()
    await letGo()
    expect((await minister.get(id)).body).toMatchObject({ state: 'checked', work: { state: 'asked' } })
    expect(await minister.find('中途断掉')).toEqual([])

    expect(await onOther()).toBe(1)
    expect(await writeImports(test.context)).toBe(0)
    expect(await minister.find('中途断掉')).toHaveLength(1)
    expect((await minister.get(id)).body).toMatchObject({
      state: 'imported',
      work: { state: 'done', written: { added: 1, changed: 1, assigned: 1 } },
    })
    expect((await historyOf(test, 'import.made')).filter(each => each.subject_id === id)).toHaveLength(1)
    expect(await noticesOf('import.written', id)).toMatchObject([
      { member_id: test.cast.minister, data: { file: '重点企业台账.csv', added: 1, changed: 1, importId: id } },
    ])
  })

  it('two servers never do the same one, and one of them does it', async () => {
    const id = await asked(row(10, '两台机器的企业'))
    const done = await Promise.all([writeImports(test.context), onOther(), writeImports(test.context), onOther()])
    expect(done.reduce((sum, each) => sum + each)).toBe(1)
    expect(await minister.find('两台机器')).toHaveLength(1)
    expect((await historyOf(test, 'import.made')).filter(each => each.subject_id === id)).toHaveLength(1)
  })

  it('tells how far it is while nobody sees any of it, never less than before', { timeout: 60_000 }, async () => {
    const id = await asked(...Array.from({ length: 4000 }, (_, n) => row(1000 + n, `进度企业${n}`, '陈若溪', 800)))
    const seen: number[] = []
    const writing = writeImports(test.context)
    await vi.waitFor(
      async () => {
        const { progress, state } = (await minister.get(id)).body
        if (progress) seen.push(progress.done)
        if (state === 'checked') expect(await minister.find('进度企业')).toEqual([])
        expect(state).toBe('imported')
      },
      { timeout: 50_000, interval: 50 },
    )
    await writing
    expect(seen.length).toBeGreaterThan(2)
    expect(Math.max(...seen)).toBeGreaterThan(0)
    expect(seen).toEqual(seen.toSorted((a, b) => a - b))
    expect((await minister.get(id)).body.progress).toBeNull()
  })

  it('tells of a refusal in a sentence, and leaves the dry run as it was', async () => {
    const id = await asked(row(20, '后来居上'))
    await makeEnterprise(test.db, test.now(), { name: '后来居上', officerId: null, createdBy: test.cast.minister, code: codeOf(20) })
    await writeImports(test.context)
    const { state, work, whyNot } = (await minister.get(id)).body
    const sentence = '预检之后台账有了变化，请重新预检。'
    expect([state, whyNot, work.state, work.refusal]).toEqual([
      'checked',
      null,
      'refused',
      { code: 'importOutdated', sentence, possible: ['mendImport'] },
    ])
    expect(await noticesOf('import.notWritten', id)).toMatchObject([{ member_id: test.cast.minister, data: { whyZh: sentence } }])
    const { rows } = (await (await test.as(test.cast.minister)).get('/api/notices')).body
    expect(rows[0].sentence).toBe(`“重点企业台账.csv”没有写入：${sentence}`)
  })

  it('is done as whoever asked is now: not when they are no minister any more', async () => {
    const id = await asked(row(30, '离任者要写的企业'))
    await test.db.updateTable('member').set({ state: 'disabled' }).where('id', '=', test.cast.minister).execute()
    await writeImports(test.context)
    await test.db.updateTable('member').set({ state: 'active' }).where('id', '=', test.cast.minister).execute()
    expect(await workOf(id)).toMatchObject({ state: 'refused', refusal: { code: 'mayNot' } })
    expect(await minister.find('离任者要写')).toEqual([])
  })

  it('is not taken up for ever: one that ends its server each time is given up, and said so', async () => {
    const id = await asked(row(40, '写一次倒一次的企业'))
    await test.db.updateTable('long_work').set({ attempts: mostAttempts }).where('import_id', '=', id).execute()
    test.travel({ minutes: 6 })
    await writeImports(test.context)
    expect(await workOf(id)).toMatchObject({ state: 'refused', refusal: { code: 'workFailed' } })
    expect(await minister.find('写一次倒一次')).toEqual([])
    expect((await minister.write(id)).status).toBe(200)
  })

  it('after five tries that came to nothing waits a minute, lets others pass meanwhile, and is done when what ended its servers is over', async () => {
    const id = await asked(row(50, '五次都断了的企业'))
    await test.db.updateTable('long_work').set({ attempts: 5 }).where('import_id', '=', id).execute()
    const next = await asked(row(51, '后来的企业'))
    await writeImports(test.context)
    expect([await workOf(id), await workOf(next)]).toMatchObject([{ state: 'asked', attempts: 5 }, { state: 'done' }])
    test.travel({ minutes: 1 })
    await writeImports(test.context)
    expect(await workOf(id)).toMatchObject({ state: 'done', attempts: 6 })
    expect(await minister.find('五次都断了')).toHaveLength(1)
  })
})
