import { randomUUID } from 'node:crypto'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { holding } from '@yigen/testing/lost-connections.ts'
import { never } from '@yigen/testing/order.ts'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { codeOf, csv, importing } from './roster.fixture.ts'
import { writeImports } from './write-imports.ts'

let test: TestApp
let minister: Awaited<ReturnType<typeof importing>>
beforeAll(async () => {
  test = await testApp()
  minister = await importing(test)
})
afterAll(() => test.close())

const checked = async (n: number, name: string) =>
  (await minister.check(csv([name, codeOf(n), '琶洲街道', '天幕塔 17 层']))).body.id as string
async function asked(n: number, name: string) {
  const id = await checked(n, name)
  await minister.ask(id)
  return id
}

describe('cancelImport', () => {
  it('refuses a stranger, and an id that is none', async () => {
    const id = await asked(1, '停不下的企业')
    expect((await (await test.as(null)).post(`/api/imports/${id}/cancellation`)).status).toBe(401)
    expect((await minister.cancel('latest')).status).toBe(400)
    await writeImports(test.context)
  })

  it('is not there for whoever does not see imports, nor for an id that never was', async () => {
    const id = await checked(2, '别人停不了的企业')
    const absent = await minister.cancel(never)
    expect(absent.status).toBe(404)
    for (const who of ['officer', 'contact', 'outsider', 'systemAdministrator'] as const)
      expect((await (await importing(test, test.cast[who])).cancel(id)).body).toEqual(absent.body)
  })

  it('is the minister’s: a leader sees it and may not', async () => {
    expect((await (await importing(test, test.cast.leader)).cancel(await checked(3, '领导停不了的企业'))).status).toBe(403)
  })

  it('refuses where nothing is under way, not yet or not any more', async () => {
    const id = await checked(4, '没在写入的企业')
    expect((await minister.cancel(id)).body).toMatchObject({ code: 'importNotUnderWay', title: '这次导入现在没有在写入，也没有在撤回。' })
    await minister.write(id)
    expect((await minister.cancel(id)).status).toBe(409)
    expect(await minister.find('没在写入')).toHaveLength(1)
  })

  it('stops what nobody has taken up yet: nothing is written, and it is on record', async () => {
    const id = await asked(5, '没写成的企业')
    const { status, body } = await minister.cancel(id)
    expect([status, body.state, body.work.state, body.whyNot]).toEqual([200, 'checked', 'cancelled', null])
    expect(await writeImports(test.context)).toBe(0)
    expect(await minister.find('没写成')).toEqual([])
    const rows = (await historyOf(test, 'import.cancelled')).filter(row => row.subject_id === id)
    expect(rows).toMatchObject([{ actor_id: test.cast.minister, data: { file: '重点企业台账.csv', step: { zh: '写入', en: 'writing' } } }])
    expect((await minister.write(id)).status).toBe(200)
  })

  it('stops what is being written: whatever stood there of it is taken back (R2.4)', async () => {
    const id = await asked(6, '写到一半的企业')
    const letGo = await holding(test, `lock table fact in access exclusive mode`)
    const writing = writeImports(test.context)
    await vi.waitFor(async () => expect((await minister.get(id)).body.progress).not.toBeNull())
    expect((await minister.cancel(id)).status).toBe(200)
    await letGo()
    await writing
    expect(await minister.find('写到一半')).toEqual([])
    expect((await minister.get(id)).body).toMatchObject({ state: 'checked', work: { state: 'cancelled' }, progress: null })
    const { rows } = await sql`select from notice where subject_id = ${id}`.execute(test.db)
    expect(rows).toEqual([])
  })

  it('does it once for the same key', async () => {
    const [id, key] = [await asked(7, '停一次的企业'), randomUUID()]
    const first = await minister.cancel(id, key)
    expect((await minister.cancel(id, key)).body).toEqual(first.body)
    expect((await historyOf(test, 'import.cancelled')).filter(row => row.subject_id === id)).toHaveLength(1)
  })
})
