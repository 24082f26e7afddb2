import { toast } from './acts.ts'
import { activate, becomeFirstAdministrator, invite } from './opening.ts'
import { savedSheet, sheet } from './sheets.ts'
import { expect, type Page, test } from './story.ts'

const [office, district, housing] = ['区投资促进中心', '海珠区', '区住房城乡建设局'] as const

test('The first week of a district', async ({ browserOf, serverOf }) => {
  test.setTimeout(300_000)
  // Monday 23 November 2026, 08:30
  const server = await serverOf({ demo: false, now: '+2026-11-23T00:30:00Z' })
  const browser = () => browserOf({ baseURL: server.url })
  const enter = async (link: string) => {
    const page = await browser()
    await activate(page, link)
    return page
  }

  const system = await test.step('an empty district begins with one administrator', async () => {
    const page = await browser()
    await becomeFirstAdministrator(page, server.startLink ?? '')
    return page
  })
  const security = await test.step('who gives the other two their accounts', async () => {
    const link = await invite(system, { name: '严守静', loginName: 'security', unit: district, role: '安全管理员' })
    const page = await enter(link)
    await enter(await invite(system, { name: '纪明察', loginName: 'audit', unit: district, role: '审计管理员' }))
    return page
  })

  const links = await test.step('the people of the office come by one sheet, their roles from the second administrator', async () => {
    const made = await importPeople(system)
    await security.goto('/members')
    await security.getByRole('button', { name: '全部授予（6 人）' }).click()
    await expect(toast(security)).toContainText('已授予 5 人，1 人等另一位管理员确认')
    return made
  })
  expect([...links.keys()]).toHaveLength(6)
})

const people = [
  ['姓名', '职务', '单位', '手机', '用户名', '角色', '项目部长'],
  ['郑怀远', '主任', office, '13800000101', 'minister', '项目部长', ''],
  ['陈若溪', '项目专员', office, '13800000102', 'officer', '首席服务官', '郑怀远'],
  ['黎景行', '项目专员', office, '13800000103', 'officer2', '首席服务官', '郑怀远'],
  ['简伯言', '局长', housing, '13800000104', 'head', '单位负责人', ''],
  ['梁树安', '科员', housing, '13800000105', 'clerk', '经办人', ''],
  ['苏明哲', '副区长', district, '13800000106', 'leader', '领导', ''],
] as const

/** Returns who got which link. */
async function importPeople(system: Page): Promise<ReadonlyMap<string, string>> {
  await system.goto('/members')
  await system.getByRole('link', { name: '从 Excel 开设账号' }).click()
  await system.getByLabel('选文件').setInputFiles(await sheet('成员.xlsx', people))
  await system.getByRole('button', { name: '开设 6 个账号' }).click()
  await expect(system.getByText('已开设 6 个账号')).toBeVisible()
  const { rows } = await savedSheet(system, () => system.getByRole('button', { name: '下载链接表' }).click())
  return new Map(rows.map(cells => [cells[0] ?? '', cells[5] ?? '']))
}
