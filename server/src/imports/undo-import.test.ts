import { randomUUID } from 'node:crypto'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { makeEnterprise } from '@yigen/testing/cast.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codeOf, csv, importing } from './roster.fixture.ts'
import { writeImports } from './write-imports.ts'

let test: TestApp
let minister: Awaited<ReturnType<typeof importing>>
beforeAll(async () => {
  test = await testApp()
  minister = await importing(test)
})
afterAll(() => test.close())

const row = (n: number, name: string, ...more: (string | number)[]) => [name, codeOf(n), '琶洲街道', '天幕塔 17 层', ...more]
const checked = async (...lines: (string | number)[][]) => (await minister.check(csv(...lines))).body.id as string
const written = async (...lines: (string | number)[][]) => {
  const id = await checked(...lines)
  expect((await minister.write(id)).status).toBe(200)
  return id
}
const counts = async () => {
  const of = async (table: 'enterprise' | 'fact' | 'contact' | 'assignment' | 'notice') =>
    Number(
      (
        await test.db
          .selectFrom(table)
          .select(eb => eb.fn.countAll().as('n'))
          .executeTakeFirstOrThrow()
      ).n,
    )
  return [await of('enterprise'), await of('fact'), await of('contact'), await of('assignment'), await of('notice')]
}

describe('undoImport', () => {
  it('refuses a stranger, and an id that is none', async () => {
    const id = await written(row(1, '谁都没撤的企业'))
    expect((await (await test.as(null)).post(`/api/imports/${id}/undoing`)).status).toBe(401)
    expect((await minister.undo('latest')).status).toBe(400)
  })

  it('is not there for whoever does not see imports, nor for an id that never was', async () => {
    const id = await written(row(2, '别人看不见的企业'))
    const never = await minister.undo(randomUUID())
    for (const who of ['officer', 'contact', 'outsider', 'systemAdministrator'] as const) {
      const { status, body } = await (await importing(test, test.cast[who])).undo(id)
      expect([who, status, body]).toEqual([who, 404, never.body])
    }
  })

  it('is the minister’s: a leader sees it and may not', async () => {
    const id = await written(row(3, '领导看得见的企业'))
    expect((await (await importing(test, test.cast.leader)).undo(id)).status).toBe(403)
    expect(await minister.find('领导看得见')).toHaveLength(1)
  })

  it('refuses what is not written', async () => {
    expect((await minister.undo(await checked(row(50, '没写入的企业')))).body.code).toBe('importState')
  })

  it('refuses when rows were used since, and says how many', async () => {
    const id = await written(row(70, '被用过的企业', '陈若溪'), row(71, '没被用过的企业', '陈若溪'))
    test.travel({ minutes: 1 })
    const [used] = await minister.find('被用过的企业')
    const said = { said: '打过电话' }
    expect((await (await test.as(test.cast.officer)).post(`/api/enterprises/${used.id}/first-contact`, said)).status).toBe(200)
    expect((await minister.undo(id)).body).toMatchObject({ code: 'importTouched', title: '有 1 行在导入后被用过，不能整批撤回。' })
    expect(await minister.find('被用过的企业')).toHaveLength(2)
  })

  it('refuses after 24 hours', async () => {
    const id = await written(row(80, '一天前的企业'))
    test.travel({ hours: 24, minutes: 1 })
    const { status, body } = await minister.undo(id)
    expect([status, body.code]).toEqual([409, 'importTooOld'])
  })

  it('takes everything back: new rows go, old values return (R2.4)', async () => {
    await written(['榕光生物科技', codeOf(10), '', '生物岛 4 号楼', '', 3000, 1300, '王知行', '139-0000-0059'])
    const before = await minister.page((await minister.find('榕光'))[0].id)
    const known = await makeEnterprise(test.db, test.now(), { name: '早就有的企业', officerId: null, createdBy: test.cast.minister })
    const [enterprises = 0, facts = 0, contacts = 0, assignments = 0] = await counts()
    const id = await checked(
      ['榕光生物科技（更名）', codeOf(10), '', '别处', '', 1, 1, '王知行', '139-0000-0060'],
      row(60, '导入又撤回的企业', '陈若溪', 800, 90, '温书言', '139-0000-0063'),
      ['早就有的企业', '', '', '', '陈若溪'],
    )
    expect((await minister.write(id)).body).toMatchObject({ added: 1, changed: 2, assigned: 2 })
    test.travel({ hours: 1 })
    expect((await minister.get(id)).body.undoableUntil).not.toBeNull()
    expect((await minister.undo(id)).status).toBe(200)
    const after = await minister.page(before.id)
    expect(after).toMatchObject({
      name: before.name,
      building: before.building,
      contacts: before.contacts,
      facts: before.facts,
      results: before.results,
    })
    expect(await minister.find('导入又撤回')).toEqual([])
    expect((await minister.page(known)).officer).toBeNull()
    expect((await counts()).slice(0, 4)).toEqual([enterprises, facts, contacts, assignments])
    expect((await minister.get(id)).body).toMatchObject({ state: 'undone', undoableUntil: null })
    expect((await minister.undo(id)).body.code).toBe('importState')
  })

  it('stops the first-contact clocks it had started, and says so on every row it wrote', async () => {
    const known = await makeEnterprise(test.db, test.now(), {
      name: '撤回后没有服务官的企业',
      officerId: null,
      createdBy: test.cast.minister,
    })
    const id = await written(['撤回后没有服务官的企业', '', '', '', '陈若溪'])
    await minister.undo(id)
    const clocks = await test.db.selectFrom('clock').select(['kind', 'stopped_by']).where('enterprise_id', '=', known).execute()
    expect(clocks).toEqual([{ kind: 'firstContact', stopped_by: 'import.undone' }])
    const rows = (await historyOf(test, 'enterprise.importUndone')).filter(each => each.subject_id === id)
    expect(rows).toMatchObject([{ enterprise_id: known, actor_id: test.cast.minister, data: { file: '重点企业台账.csv' } }])
    expect((await historyOf(test, 'import.undone')).filter(each => each.subject_id === id)).toHaveLength(1)
  })

  it('does it once, for the same key and for two at one moment', async () => {
    const id = await written(row(90, '撤回一次的企业'))
    const key = randomUUID()
    const [first, second] = await Promise.all([1, 2].map(() => minister.askUndo(id, key)))
    expect([first?.status, second?.body]).toEqual([202, first?.body])
    expect(first?.body.work).toMatchObject({ step: 'undo', state: 'asked', askedBy: { name: '郑怀远' } })
    expect((await minister.askUndo(id)).body).toMatchObject({ code: 'importUnderWay', title: '这次导入正在撤回，请等它结束。' })
    await writeImports(test.context)
    expect((await minister.get(id)).body).toMatchObject({ state: 'undone', work: { state: 'done' } })
    const other = await written(row(91, '两人同时撤回的企业'))
    const answers = await Promise.all([minister.undo(other), minister.undo(other)])
    expect(answers.map(answer => answer.status).toSorted()).toEqual([200, 409])
    expect((await historyOf(test, 'import.undone')).filter(each => [id, other].includes(each.subject_id ?? ''))).toHaveLength(2)
  })
})
