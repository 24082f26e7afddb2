import { join } from 'node:path'
import { acceptFromList, fileOnPhone, handOut, openMatter, toast, write } from './acts.ts'
import { password } from './district.ts'
import { activate, becomeFirstAdministrator, invite } from './opening.ts'
import { savedSheet, sheet } from './sheets.ts'
import { expect, type Page, test } from './story.ts'

const [office, district, housing] = ['区投资促进中心', '海珠区', '区住房城乡建设局'] as const
const item = '二次消防'
const matter = /二次消防能不能先验/

test('The first week of a district', async ({ browserOf, days }) => {
  test.setTimeout(300_000)
  const enter = (loginName: string) => days.enter(loginName, { password })

  await test.step('Monday: an empty district begins with one administrator, who brings the other two', async () => {
    const { url: baseURL, startLink = '' } = await days.at('2026-11-23T08:30')
    const system = await browserOf({ baseURL })
    await becomeFirstAdministrator(system, startLink)
    for (const [name, loginName, role] of administrators) {
      const page = await browserOf({ baseURL })
      await activate(page, await invite(system, { name, loginName, unit: district, role }))
      await page.context().close()
    }
    await system.context().close()
  })

  await test.step('the people of the office come by one sheet; a leader’s role takes two administrators', async () => {
    const { url: baseURL } = await days.at('2026-11-23T09:30')
    const links = await importPeople(await enter('admin'))
    const security = await enter('security')
    await security.goto('/members')
    await security.getByRole('button', { name: '全部授予（6 人）' }).click()
    await expect(toast(security)).toContainText('已授予 5 人，1 人等另一位管理员确认')
    const audit = await enter('audit')
    await audit.goto('/members')
    await audit.locator('.waiting').getByRole('listitem').filter({ hasText: '苏明哲' }).getByRole('button', { name: '确认' }).click()
    await expect(toast(audit)).toContainText('苏明哲的角色已定')
    for (const link of links) {
      const page = await browserOf({ baseURL })
      await activate(page, link)
      await page.context().close()
    }
  })

  await test.step('the catalogue is edited: what is filed from now on is promised by its second version', async () => {
    const system = await enter('admin')
    await system.goto('/services')
    await system.getByRole('button', { name: `修改${item}` }).click()
    const form = system.getByRole('dialog')
    await form.getByLabel('服务官做什么').fill('约住建局到现场，当天告诉企业能不能分层先验。')
    await form.getByRole('button', { name: /^保存为第 \d+ 版$/ }).click()
    await expect(toast(system)).toContainText(`“${item}”已改为第`)
  })

  await test.step('Tuesday: a roster of three hundred, as offices keep it, whose officers serve them already', async () => {
    await days.at('2026-11-24T09:00')
    const minister = await enter('minister')
    await importRoster(minister)
    const officer = await enter('officer')
    await expect(officer.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(officer.getByRole('button', { name: /^联系：/ })).toHaveCount(0)
  })
})

const administrators = [
  ['严守静', 'security', '安全管理员'],
  ['纪明察', 'audit', '审计管理员'],
] as const

const people = [
  ['姓名', '职务', '单位', '手机', '用户名', '角色', '项目部长'],
  ['郑怀远', '主任', office, '13800000101', 'minister', '项目部长', ''],
  ['陈若溪', '项目专员', office, '13800000102', 'officer', '首席服务官', '郑怀远'],
  ['黎景行', '项目专员', office, '13800000103', 'officer2', '首席服务官', '郑怀远'],
  ['简伯言', '局长', housing, '13800000104', 'head', '单位负责人', ''],
  ['梁树安', '科员', housing, '13800000105', 'clerk', '经办人', ''],
  ['苏明哲', '副区长', district, '13800000106', 'leader', '领导', ''],
] as const

/** Returns their one-time links, which the sheet holds alone. */
async function importPeople(system: Page): Promise<readonly string[]> {
  await system.goto('/members')
  await system.getByRole('link', { name: '从 Excel 开设账号' }).click()
  await system.getByLabel('选文件').setInputFiles(await sheet('成员.xlsx', people))
  await system.getByRole('button', { name: '开设 6 个账号' }).click()
  await expect(system.getByText('已开设 6 个账号')).toBeVisible()
  const { rows } = await savedSheet(system, () => system.getByRole('button', { name: '下载链接表' }).click())
  return rows.map(cells => cells[5] ?? '')
}

/** Title, two-row heading, hidden rows, footers, unknown officers, a number shown as a fraction, a code twice. */
async function importRoster(minister: Page) {
  const fault = (sentence: string) => minister.getByRole('row').filter({ hasText: sentence })
  await minister.goto('/import')
  await minister.getByLabel('选文件').setInputFiles(join(import.meta.dirname, 'files/messy-roster.xlsx'))
  await fault('这一行在表里是隐藏的').getByRole('button', { name: '12 行照常写入' }).click()
  for (const name of ['梁砚秋', '许望川', '温书言', '欧阳望'])
    await fault('本区没有').filter({ hasText: name }).getByRole('button', { name: /暂不指派$/ }).click()
  await minister.getByRole('button', { name: '改成 陈若溪' }).click()
  await minister.getByRole('button', { name: '3 行一起改' }).click()
  await fault('要不要按元读成 800万元').getByRole('combobox').selectOption('800')
  await putCodeRight(minister, fault('同一个代码出现 2 次'))
  await minister.getByRole('button', { name: /^7 行都不写入$/ }).click()
  await minister.getByRole('button', { name: '确认写入 301 行' }).click()
  const dialog = minister.getByRole('dialog')
  await dialog.getByRole('radio', { name: /^已由这些服务官在服务/ }).check()
  await dialog.getByRole('button', { name: '写入' }).click()
  await expect(minister.getByRole('link', { name: '看写入的企业' })).toBeVisible({ timeout: 30_000 })
}

async function putCodeRight(minister: Page, twice: ReturnType<Page['getByRole']>) {
  const open = twice.getByRole('button', { name: '选留哪行' })
  if ((await open.getAttribute('aria-expanded')) === 'false') await open.click()
  await minister.getByRole('button', { name: '改这一行的统一社会信用代码/注册号' }).last().click()
  const code = minister.getByRole('textbox', { name: '第 307 行 统一社会信用代码/注册号' })
  await code.fill('91440105MA5R003013')
  await code.press('Enter')
  await expect(twice).toHaveCount(0)
}
