import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { makeEnterprise } from '@yigen/testing/cast.ts'
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
const count = async (table: 'enterprise' | 'fact' | 'contact' | 'assignment' | 'history' | 'notice') =>
  Number(
    (
      await test.db
        .selectFrom(table)
        .select(eb => eb.fn.countAll().as('n'))
        .executeTakeFirstOrThrow()
    ).n,
  )

describe('importEnterprises', () => {
  it('refuses a stranger, and a leader who only sees it', async () => {
    const id = await checked(row(1, '甲企业'))
    expect((await (await test.as(null)).post(`/api/imports/${id}/import`)).status).toBe(401)
    expect((await (await importing(test, test.cast.leader)).write(id)).status).toBe(403)
  })

  it('refuses while a row is neither mended nor left out, and writes nothing', async () => {
    const before = await count('enterprise')
    const id = await checked(row(1, '甲企业'), row(2, '乙企业', '谁也不是'))
    const { status, body } = await minister.write(id)
    expect([status, body.code, body.possible]).toEqual([409, 'importHasFaults', ['mendImport']])
    expect(await count('enterprise')).toBe(before)
  })

  it('refuses a sheet whose columns are not right, and one that changes nothing', async () => {
    const { body } = await minister.check(Buffer.from('楼宇,街道\n天幕塔,琶洲街道\n'))
    expect((await minister.write(body.id)).body).toMatchObject({ code: 'importColumns', title: '列的对应还不对：没有“企业名称”这一列。' })
    const id = await checked(row(1, '甲企业'))
    await minister.mend(id, { leftOut: [2] })
    expect((await minister.write(id)).body.code).toBe('importNothing')
  })

  it('writes new enterprises with facts, contacts and first officers, who have 24 hours (R2.4, R3.6)', async () => {
    const id = await checked(
      row(10, '榕光生物科技', '陈若溪', 3000, 1200.5, '王知行', '139-0000-0058'),
      row(11, '岭川检测技术', '陈若溪', 1200),
      row(12, '帆屿数据有限公司'),
    )
    const { status, body } = await minister.write(id)
    expect([status, body.added, body.changed, body.assigned]).toEqual([200, 3, 0, 2])
    const [found] = await minister.find('榕光')
    const page = await minister.page(found.id)
    expect(page).toMatchObject({
      code: codeOf(10),
      streetName: '琶洲街道',
      building: '天幕塔 17 层',
      officer: { name: '陈若溪' },
      contacts: [{ name: '王知行', isMain: true, phone: '13900000058' }],
    })
    expect(Temporal.Instant.from(page.firstContact.dueAt).toString()).toBe(test.now().add({ hours: 24 }).toString())
    expect(page.results).toMatchObject([
      { kind: 'registeredCapital', period: '2026-11-25', value: 3_000_000_000, verified: false },
      { kind: 'revenue', period: '2025-01/2025-12', value: 1_200_500_000, verified: false },
    ])
    expect(page.results[0].source).toMatch(/^重点企业台账\.csv · [0-9a-f]{8}$/)
    expect((await minister.page((await minister.find('帆屿'))[0].id)).officer).toBeNull()
  })

  it('tells an officer once of all they were given, and records each enterprise and the import', async () => {
    const notices = await test.db.selectFrom('notice').select(['kind', 'data']).where('member_id', '=', test.cast.officer).execute()
    expect(notices).toMatchObject([{ kind: 'assignment.givenMany', data: { count: 2, enterprise: '榕光生物科技' } }])
    const kinds = (await test.db.selectFrom('history').select('kind').execute()).map(each => each.kind)
    expect(kinds.filter(kind => kind === 'enterprise.imported')).toHaveLength(3)
    expect(kinds.filter(kind => kind === 'assignment.made')).toHaveLength(2)
    expect(kinds.filter(kind => kind === 'import.made')).toHaveLength(1)
  })

  it('changes only what differs: a new value corrects the old result, which stays (R16.3), an empty cell erases nothing', async () => {
    const [before] = await minister.find('榕光')
    const id = await checked(['榕光生物科技', codeOf(10), '', '生物岛 4 号楼', '', 3000, 1300, '王知行', '139-0000-0059'])
    expect((await minister.rows(id, '?outcome=changed')).body.rows[0].changes).toEqual([
      { target: 'building', period: null, from: '天幕塔 17 层', to: '生物岛 4 号楼' },
      { target: 'revenue', period: '2025', from: 1_200_500_000, to: 1_300_000_000 },
      { target: 'contactPhone', period: null, from: '13900000058', to: '13900000059' },
    ])
    expect((await minister.write(id)).body).toMatchObject({ added: 0, changed: 1, assigned: 0 })
    const page = await minister.page(before.id)
    expect(page).toMatchObject({ building: '生物岛 4 号楼', streetName: '琶洲街道', contacts: [{ phone: '13900000059' }] })
    const { rows } = (await (await test.as(test.cast.minister)).get(`/api/enterprises/${before.id}/results`)).body
    expect(rows.map((one: { kind: string; value: number; state: string }) => [one.kind, one.value, one.state])).toEqual([
      ['registeredCapital', 3_000_000_000, 'waiting'],
      ['revenue', 1_300_000_000, 'waiting'],
      ['revenue', 1_200_500_000, 'corrected'],
    ])
  })

  it('takes a number for the same however it is written', async () => {
    const page = await minister.page(test.cast.enterprise)
    expect(page.contacts[0].phone).toBe('139-0000-0034')
    const { body } = await minister.check(csv(['广州鹭汀智能装备有限公司', '', '', '', '', '', '', '王嘉树', '139 0000 0034']))
    expect(body.counts).toMatchObject({ same: 1, changed: 0 })
  })

  it('never replaces an officer, and gives the first one to an enterprise that was known without', async () => {
    const taken = await minister.check(csv(row(10, '榕光生物科技', '沈亦舟')))
    expect(taken.body.faults[0].sentence).toContain('这家已有服务官陈若溪，一家只有一名。')
    const id = await checked(row(12, '帆屿数据有限公司', '黎景行'))
    expect((await minister.write(id)).body.assigned).toBe(1)
    expect((await minister.page((await minister.find('帆屿'))[0].id)).officer.name).toBe('黎景行')
  })

  it('adds the code to the one in formation that has the name (R2.1)', async () => {
    const known = await makeEnterprise(test.db, test.now(), { name: '朔岭能源（筹）', officerId: null, createdBy: test.cast.minister })
    await minister.write(await checked(row(20, '朔岭能源（筹）')))
    expect((await minister.page(known)).code).toBe(codeOf(20))
  })

  it('refuses when the register moved since the dry run', async () => {
    const id = await checked(row(30, '后来居上的企业'))
    await makeEnterprise(test.db, test.now(), {
      name: '后来居上的企业',
      officerId: null,
      createdBy: test.cast.minister,
      code: codeOf(30),
    })
    expect((await minister.write(id)).body).toMatchObject({ code: 'importOutdated', possible: ['mendImport'] })
    expect((await minister.mend(id, {})).body.counts).toMatchObject({ new: 0, changed: 1 })
    expect((await minister.write(id)).status).toBe(200)
  })

  it('writes once: for two clicks, for the same key, and for two imports of the same file', async () => {
    const id = await checked(row(40, '只写一次的企业'))
    const key = randomUUID()
    const [one, other] = await Promise.all([minister.write(id, key), minister.write(id, key)])
    expect(other.body).toEqual(one.body)
    expect((await minister.write(id)).body).toMatchObject({ code: 'importState', title: '这次导入已经写入。' })
    const both = [await checked(row(41, '两人同时写的企业')), await checked(row(41, '两人同时写的企业'))]
    const answers = await Promise.all(both.map(each => minister.write(each)))
    expect(answers.map(answer => answer.status).toSorted()).toEqual([200, 409])
    expect(await minister.find('两人同时写的企业')).toHaveLength(1)
  })

  it('asks for it at once and does one thing at a time: what is under way is neither mended, written nor taken back beside (R2.4)', async () => {
    const id = await checked(row(5, '排队写入的企业'))
    const asked = await minister.ask(id)
    expect([asked.status, asked.body.state, asked.body.progress]).toEqual([202, 'checked', null])
    expect(asked.body.work).toMatchObject({ step: 'import', state: 'asked', askedBy: { name: '郑怀远' }, written: null, refusal: null })
    expect(asked.body.whyNot).toBe('这次导入正在写入，请等它结束。')
    for (const beside of [await minister.ask(id), await minister.mend(id, {}), await minister.askUndo(id)])
      expect([beside.status, beside.body.code]).toEqual([409, 'importUnderWay'])
    expect(await minister.find('排队写入')).toEqual([])
    await writeImports(test.context)
    expect((await minister.get(id)).body).toMatchObject({ state: 'imported', work: { state: 'done', written: { added: 1, changed: 0 } } })
    await minister.undo(id)
  })

  it('refuses what is not said of first contacts as it must be', async () => {
    const id = await checked(row(60, '分批前的企业'))
    for (const choices of [{ firstContacts: 'never' }, { firstContacts: 'spread', perDay: 0 }, { spread: true }])
      expect((await minister.write(id, randomUUID(), choices)).status).toBe(400)
  })

  it('starts no first contact where the officers serve these enterprises already, and says so (R3.6, R3.9)', async () => {
    const { body } = await minister.check(csv(row(61, '原已服务一号', '黎景行'), row(62, '原已服务二号', '黎景行')))
    expect(body.given).toEqual([{ officerId: test.cast.deputy, name: '黎景行', count: 2 }])
    expect((await minister.write(body.id, randomUUID(), { firstContacts: 'served' })).body).toMatchObject({ added: 2, assigned: 2 })
    const page = await minister.page((await minister.find('原已服务一号'))[0].id)
    expect([page.officer.name, page.firstContact, page.may.includes('recordFirstContact')]).toEqual(['黎景行', null, false])
    expect(await recorded(body.id, 'import.contactsServed')).toEqual([{ file: '重点企业台账.csv', count: 2 }])
    const served = await test.db.selectFrom('history').select('public').where('kind', '=', 'assignment.servedAlready').execute()
    expect(served).toEqual([{ public: false }, { public: false }])
    const notices = await test.db.selectFrom('notice').select('data').where('kind', '=', 'assignment.givenManyServed').execute()
    expect(notices).toMatchObject([{ data: { enterprise: '原已服务一号', count: 2 } }])
  })

  it('spreads first contacts over working days, some a day for each officer, key enterprises first (R3.6)', async () => {
    const lines = [70, 71, 72, 73].map(n => `分批企业${n},${codeOf(n)},琶洲街道,${n < 73 ? '黎景行' : '陈若溪'},${n === 72 ? '重点' : ''}`)
    const text = ['企业名称,统一社会信用代码,所在街道,首席服务官,企业类型', ...lines].join('\n')
    const { body } = await minister.check(Buffer.from(text))
    expect((await minister.write(body.id, randomUUID(), { firstContacts: 'spread', perDay: 1 })).body).toMatchObject({ assigned: 4 })
    const due = await Promise.all(
      [70, 71, 72, 73].map(async n => (await minister.page((await minister.find(`分批企业${n}`))[0].id)).firstContact.dueAt),
    )
    const evening = (day: string) => Temporal.Instant.from(`${day}T18:00:00+08:00`).toString()
    expect(due).toEqual(['2026-11-27', '2026-11-30', '2026-11-26', '2026-11-26'].map(evening))
    expect(await recorded(body.id, 'import.contactsSpread')).toEqual([{ file: '重点企业台账.csv', count: 4, perDay: 1 }])
  })

  it('writes hidden rows only when a person takes them in', async () => {
    const bytes = await readFile(new URL('./roster/fixtures/hidden-rows.xlsx', import.meta.url))
    const { body } = await minister.check(bytes, '隐藏行.xlsx')
    expect([body.counts.faulty, body.takesHidden, body.faults[0].fault.code, body.faults[0].rows]).toEqual([2, false, 'hiddenRow', [3, 4]])
    expect((await minister.write(body.id)).body.code).toBe('importHasFaults')
    const taken = await minister.mend(body.id, { takesHidden: true })
    expect([taken.body.counts.faulty, taken.body.takesHidden]).toEqual([0, true])
    expect((await minister.write(body.id)).body).toMatchObject({ added: 4 })
  })
})

const recorded = async (id: string, kind: string) =>
  (
    await test.db
      .selectFrom('history')
      .select('data')
      .where('subject_id', '=', id)
      .where('kind', '=', kind as never)
      .execute()
  ).map(each => each.data)
