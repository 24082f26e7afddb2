import { join } from 'node:path'
import { acceptFromList, fileOnPhone, handOut, openMatter, toast, write } from './acts.ts'
import { password } from './district.ts'
import { activate, becomeFirstAdministrator, invite } from './opening.ts'
import { savedSheet, sheet } from './sheets.ts'
import { expect, type Page, test } from './story.ts'

const [office, district, housing] = ['区投资促进中心', '海珠区', '区住房城乡建设局'] as const
const item = '二次消防'
const matter = /12 层的二次消防能不能先验/
const enterprise = '广州鹭汀海洋装备有限公司'
const phone = '13800000312'

test('The first week of a district', async ({ browserOf, days }) => {
  const enter = (loginName: string) => days.enter(loginName, { password })

  await test.step('Monday: an empty district begins with one administrator, who brings the other two', async () => {
    const { url: baseURL, startLink = '' } = await days.at('2026-11-23T08:30')
    const system = await browserOf({ baseURL })
    await becomeFirstAdministrator(system, startLink)
    const links = []
    for (const [name, loginName, role] of administrators) links.push(await invite(system, { name, loginName, unit: district, role }))
    await Promise.all(links.map(link => enterOnce(browserOf({ baseURL }), link)))
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
    for (const link of links) await enterOnce(browserOf({ baseURL }), link)
  })

  await test.step('the catalogue is edited: what is filed from now on is promised by its second version', async () => {
    const system = await enter('admin')
    await system.goto('/services')
    await system.getByRole('button', { name: `修改${item}` }).click()
    const form = system.getByRole('dialog')
    await form.getByRole('spinbutton', { name: '办结时限' }).fill('8')
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

  await test.step('one that is not in it is entered, and its contact files on the phone; the department is handed its part', async () => {
    const link = await enterEnterprise(await enter('minister'), await enter('officer'))
    const { url: baseURL } = await days.at('2026-11-24T10:00')
    const contact = await browserOf({ baseURL, phone: true })
    await activate(contact, link)
    await fileOnPhone(contact, item, '我们 12 层的二次消防能不能先验？下周装修完。')
    await contact.context().close()
    const officer = await enter('officer')
    await openMatter(officer, matter)
    await officer.getByRole('button', { name: /^办结时限\s*剩/ }).click()
    await expect(officer.getByRole('group', { name: '办结时限' })).toContainText(/8 个工作日.* = 12-04 18:00/)
    await write(officer, 'reply', '已约住建局明天上午到现场，看完当天告诉您。')
    await handOut(officer, [{ unit: housing, asked: '12 层能不能分层先验，给书面意见。', workingDays: '1' }])
  })

  await test.step('Wednesday: the department asks for more time, and the officer grants it', async () => {
    await days.at('2026-11-25T10:00')
    const clerk = await enter('clerk')
    await acceptFromList(clerk, enterprise)
    await clerk.getByRole('link', { name: /分层先验/ }).click()
    await clerk.getByRole('button', { name: '申请延期' }).click()
    await clerk.getByLabel('延期到哪一天').fill('2026-11-26')
    await clerk.getByRole('textbox', { name: /为什么要延期/ }).fill('检测单位周四才能到场。')
    await clerk.getByRole('button', { name: '申请延期' }).click()
    await expect(toast(clerk)).toContainText('已申请延期')
    const officer = await enter('officer')
    await officer.getByRole('button', { name: `答复延期：${enterprise}` }).click()
    await officer.getByRole('button', { name: '同意延期' }).last().click()
    await expect(toast(officer)).toContainText('延期至')
  })

  await test.step('Thursday: a leader instructs, and the officer answers', async () => {
    await days.at('2026-11-26T09:00')
    const leader = await enter('leader')
    await openMatter(leader, matter)
    await leader.getByRole('button', { name: '批示' }).click()
    await leader.getByRole('textbox', { name: /要办什么/ }).fill('周五前给企业一个准信。')
    await leader.getByLabel('哪一天前答复').fill('2026-11-27')
    await leader.getByRole('button', { name: '发出批示' }).click()
    await expect(toast(leader)).toContainText('已批示')
    const officer = await enter('officer')
    await officer.getByRole('button', { name: `答复督办：${enterprise}` }).click()
    await officer.getByRole('textbox', { name: /^办到哪一步/ }).fill('今天检测单位到场，周五一早给意见。')
    await officer.getByRole('button', { name: '答复批示' }).click()
    await expect(toast(officer)).toContainText('已答复苏明哲')
  })

  await test.step('Friday: the week goes out as a sheet', async () => {
    await days.at('2026-11-27T16:00')
    const minister = await enter('minister')
    await minister.goto('/figures')
    const { header, rows } = await savedSheet(minister, () => minister.getByRole('button', { name: '导出 Excel' }).click())
    // this week, and the one before
    expect(rows.slice(0, 2).map(cells => cells[header.indexOf('收到')])).toEqual(['1', '0'])
  })

  await test.step('and an officer changes post: who follows what stays with her until it is handed over', async () => {
    const system = await enter('admin')
    await system.goto('/members')
    await system.getByRole('button', { name: '陈若溪', exact: true }).click()
    const dialog = system.getByRole('dialog', { name: '陈若溪' })
    await dialog.getByRole('button', { name: '修改资料' }).click()
    await dialog.getByLabel('单位').selectOption({ label: housing })
    await expect(dialog.getByText(/仍是 \d+ 家企业的首席服务官/)).toBeVisible()
    await dialog.getByRole('button', { name: '保存' }).click()
    await expect(toast(system)).toContainText('陈若溪的资料已保存')
  })
})

/** Chooses a password, sees the desk, and goes. */
async function enterOnce(opened: Promise<Page>, link: string) {
  const page = await opened
  await activate(page, link)
  await page.context().close()
}

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

/** By the minister, to an officer, who meets it and invites its contact; returns the contact's link. */
async function enterEnterprise(minister: Page, officer: Page): Promise<string> {
  await minister.goto('/enterprises')
  await minister.getByRole('button', { name: '新增企业' }).first().click()
  const form = minister.getByRole('dialog')
  await form.getByLabel('企业名称').fill(enterprise)
  await form.getByRole('checkbox', { name: '筹建，暂无代码' }).check()
  await form.getByLabel('街道').selectOption({ label: '琶洲街道' })
  await form.getByRole('button', { name: '新增' }).click()
  await expect(toast(minister)).toContainText(`已新增${enterprise}`)
  await minister.getByRole('button', { name: '指派首席服务官' }).click()
  await minister.getByRole('radio', { name: /陈若溪/ }).check()
  await minister.getByRole('button', { name: '指派给陈若溪' }).click()
  await expect(toast(minister)).toContainText('已指派给陈若溪')
  await officer.getByRole('button', { name: `联系：${enterprise}` }).click()
  await officer.getByRole('textbox', { name: '首次联系' }).fill('和王经理通了电话，下周搬进 12 层。')
  await officer.getByRole('button', { name: '保存首次联系' }).click()
  await expect(toast(officer)).toContainText('首次联系已保存')
  return inviteContact(officer)
}

async function inviteContact(officer: Page): Promise<string> {
  await officer.goto(`/enterprises?search=${encodeURIComponent(enterprise)}`)
  await officer.getByRole('link', { name: enterprise }).click()
  await officer.getByRole('button', { name: '加一位' }).click()
  const form = officer.getByRole('dialog')
  await form.getByLabel('姓名').fill('王嘉树')
  await form.getByLabel('职务').fill('行政经理')
  await form.getByLabel('电话').fill(phone)
  await form.getByRole('button', { name: '加上' }).click()
  await officer.getByRole('complementary').getByRole('button', { name: /邀请/ }).click()
  return officer.getByRole('dialog').getByLabel('一次性链接').inputValue()
}

/** Title, two-row heading, hidden rows, footers, unknown officers, a number shown as a fraction, a code twice. */
async function importRoster(minister: Page) {
  const fault = (sentence: string) => minister.getByRole('row').filter({ hasText: sentence })
  await minister.goto('/import')
  await minister.getByLabel('选文件').setInputFiles(join(import.meta.dirname, 'files/messy-roster.xlsx'))
  await fault('这一行在表里是隐藏的').getByRole('button', { name: '12 行照常写入' }).click()
  for (const name of ['梁砚秋', '许望川', '温书言', '欧阳望'])
    await fault('本区没有')
      .filter({ hasText: name })
      .getByRole('button', { name: /暂不指派$/ })
      .click()
  await minister.getByRole('button', { name: '改成 陈若溪' }).click()
  await minister.getByRole('button', { name: '3 行一起改' }).click()
  await fault('要不要按元读成 800万元').getByRole('combobox').selectOption('800')
  await putCodeRight(minister, fault('同一个代码出现 2 次'))
  await minister.getByRole('button', { name: /^7 行都不写入$/ }).click()
  await minister.getByRole('button', { name: '确认写入 301 行' }).click()
  const dialog = minister.getByRole('dialog')
  await dialog.getByRole('radio', { name: /^已由这些服务官在服务/ }).check()
  await dialog.getByRole('button', { name: '写入' }).click()
  await expect(minister.getByRole('link', { name: '看写入的企业' })).toBeVisible()
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
