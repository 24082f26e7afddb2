import { toldTo } from '@yigen/testing/accounts.ts'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { tokenOf } from '@yigen/testing/login.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readRoster } from '../roster/read-roster.ts'
import { people, withSheets } from './accounts.fixture.ts'

let t: TestApp
let system: Awaited<ReturnType<typeof withSheets>>
beforeAll(async () => {
  t = await testApp()
  system = await withSheets(t, t.cast.systemAdministrator)
})
afterAll(() => t.close())

const clerk = (login: string) => ['黄以衡', '一级科员', '区税务局', '13800000077', login, '经办人', '']
const member = async (login: string) =>
  t.db
    .selectFrom('account as a')
    .innerJoin('member as m', 'm.id', 'a.member_id')
    .select(['m.id', 'm.name', 'm.unit_id as unitId', 'm.roles', 'm.asked_roles as askedRoles', 'm.minister_id as ministerId', 'm.state'])
    .where('a.login_name', '=', login)
    .executeTakeFirst()

describe('importMembers', () => {
  it('refuses who is not signed in: 401', async () => {
    expect((await (await withSheets(t, null)).make(people(clerk('a001')))).status).toBe(401)
  })

  it('refuses what is no sheet: 400', async () => {
    expect((await system.make(Buffer.from('%PDF-1.7 …'))).status).toBe(400)
  })

  it.for(['securityAdministrator', 'auditAdministrator', 'minister'] as const)('refuses a %s: 403', async who => {
    expect((await (await withSheets(t, t.cast[who])).make(people(clerk('a001')))).status).toBe(403)
  })

  it('makes nobody where one row is faulty: 409', async () => {
    const { status, body } = await system.make(people(clerk('whole01'), ['郑新', '', '不在的局', '', 'whole02', '', '']))
    expect([status, body.code]).toEqual([409, 'accountRows'])
    expect(await member('whole01')).toBeUndefined()
  })

  it('makes each as a single account is made: the roles wait, who grants them is told once (R1.5, R1.6)', async () => {
    const sheet = people(
      clerk('sheet01'),
      ['新官', '', '区投资促进中心', '', 'sheet02', '首席服务官', '新部长'],
      ['新部长', '', '区投资促进中心', '', 'sheet03', '项目部长、领导', ''],
      ['老郑的人', '', '区投资促进中心', '', 'sheet04', '首席服务官', '郑怀远'],
    )
    const { status, body } = await system.make(sheet)
    expect([status, body.made, body.waiting]).toEqual([201, 4, 4])
    expect(await member('sheet01')).toMatchObject({ unitId: '440105-tax', roles: [], askedRoles: ['clerk'], state: 'invited' })
    expect((await member('sheet02'))?.ministerId).toBe((await member('sheet03'))?.id)
    expect(await member('sheet03')).toMatchObject({ roles: [], askedRoles: ['minister', 'leader'] })
    expect((await member('sheet04'))?.ministerId).toBe(t.cast.minister)
    const told = await toldTo(t, t.cast.securityAdministrator)
    expect(told).toEqual(['系统员从 Excel 开设了账号，4 人的角色请审定。'])
    expect((await historyOf(t, 'member.imported')).at(-1)).toMatchObject({
      actor_id: t.cast.systemAdministrator,
      data: { file: '成员.csv', count: 4 },
    })
    expect(await historyOf(t, 'member.invited')).toHaveLength(4)
  })

  it('the links leave once, in a workbook in the order of the sheet; each opens its account', async () => {
    const { body } = await system.make(people(clerk('link01'), clerk('link02')))
    const { header, rows } = await readRoster(Buffer.from(body.workbook, 'base64'), body.fileName)
    expect(header[5]).toBe('一次性链接（只交给本人）')
    expect(rows.map(({ cells }) => cells[2])).toEqual(['link01', 'link02'])
    const link = String(rows[1]?.cells[5])
    const answer = await t.withCookie('').post('/api/activations', { token: tokenOf(link), password: 'Pearl-River-2026' })
    expect(answer.status).toBe(200)
    expect((await member('link02'))?.state).toBe('active')
  })

  it('done twice with the same key the first answer comes again, and nobody is made twice', async () => {
    const sheet = people(clerk('twice01'))
    const [first, second] = [await system.make(sheet, 'key-sheet'), await system.make(sheet, 'key-sheet')]
    expect([first.status, second.status, second.body]).toEqual([201, 201, first.body])
    expect((await system.make(sheet)).body.code).toBe('accountRows')
  })

  it('in a district without a security administrator the roles hold at once', async () => {
    await t.db.updateTable('member').set({ state: 'disabled' }).where('id', '=', t.cast.securityAdministrator).execute()
    await t.db.updateTable('member').set({ state: 'disabled' }).where('id', '=', t.cast.auditAdministrator).execute()
    const { body } = await system.make(
      people(['首位安全员', '', '区投资促进中心', '', 'first-sec', '安全管理员', ''], clerk('first-clerk')),
    )
    expect([body.made, body.waiting]).toEqual([2, 0])
    expect(await member('first-sec')).toMatchObject({ roles: ['securityAdministrator'], askedRoles: [] })
  })
})
