import { join } from 'node:path'
import { activate, becomeFirstAdministrator, invite, type NewAccount } from './opening.ts'
import { type Device, expect, type Page, test } from './story.ts'

// Written by LibreOffice from a table: six enterprises, one street misspelt, one officer left empty.
const roster = join(import.meta.dirname, 'files/roster.xlsx')
const photo = {
  name: '配电房门口.png',
  mimeType: 'image/png',
  buffer: Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64'),
}
const [enterprise, unassigned] = ['广州鹭汀海洋装备有限公司', '广州榕墨生物科技有限公司']

test('From roster to answer', async ({ browserOf, serverOf }) => {
  const server = await serverOf({ demo: false })
  const browser = (device: Device = {}) => browserOf({ baseURL: server.url, ...device })
  const enter = async (link: string) => {
    const page = await browser()
    await activate(page, link)
    return page
  }

  const administrator = await test.step('the one-time link opens the district', async () => {
    const page = await browser()
    await becomeFirstAdministrator(page, server.startLink ?? '')
    await expect(page.getByRole('region', { name: '本区有空缺' }).getByRole('listitem')).toHaveCount(2)
    await expect(page.getByRole('region', { name: '三员还没有配齐' }).getByRole('listitem')).toHaveText([/^安全管理员/, /^审计管理员/])
    await page.goto('/units')
    await expect(page.getByRole('row', { name: /琶洲街道/ })).toBeVisible()
    await expect(page.getByRole('row', { name: /区投资促进中心/ })).toBeVisible()
    return page
  })

  const [minister, officer] = await test.step('people come by their links, with their roles at once', async () => {
    const office = '区投资促进中心'
    const called = async (account: NewAccount) => enter(await invite(administrator, account))
    const first = await called({ name: '郑怀远', loginName: 'minister', unit: office, role: '项目部长' })
    const second = await called({ name: '陈若溪', loginName: 'officer', unit: office, role: '首席服务官', minister: '郑怀远' })
    await called({ name: '黎景行', loginName: 'deputy', unit: office, role: '首席服务官', minister: '郑怀远' })
    await called({ name: '简伯言', loginName: 'head', unit: office, role: '单位负责人' })
    const leader = await called({ name: '苏明哲', loginName: 'leader', unit: '海珠区', role: '领导' })
    await called({ name: '严守静', loginName: 'security', unit: '海珠区', role: '安全管理员' })
    await setDefaults(administrator, leader)
    return [first, second] as const
  })

  await test.step('the minister imports the roster, mending a row in place', async () => importRoster(minister))
  await test.step('gives the one without an officer to somebody', async () => {
    await minister.goto('/team')
    await minister.getByRole('button', { name: `为${unassigned}指派首席服务官` }).click()
    await minister.getByRole('radio', { name: /黎景行/ }).check()
    await minister.getByRole('button', { name: '指派给黎景行' }).click()
    await expect(minister.getByRole('status').filter({ hasText: '已指派给黎景行' })).toBeVisible()
    await expect(minister.getByText('均已指派').first()).toBeVisible()
  })

  const invitation = await test.step('the officer makes the first contact, and invites the contact', async () => {
    await officer.goto('/')
    await officer.getByRole('button', { name: `联系：${enterprise}` }).click()
    await officer.getByRole('textbox', { name: '首次联系' }).fill('和王经理通了电话，他们下周搬进 12 层，先把联系方式都留了。')
    await officer.getByRole('button', { name: '保存首次联系' }).click()
    await expect(officer.getByRole('status').filter({ hasText: '首次联系已保存' })).toBeVisible()
    return inviteContact(officer)
  })

  const phone = await browser({ phone: true })
  const matter = '二次消防能不能先于房东的一次消防验收'
  await test.step('the contact opens the account and files, with a photo, on the phone', async () => {
    await activate(phone, invitation)
    await fileFromPhone(phone, `${matter}？我们 12 层下周装修完，房东整栋还没验。`)
  })

  await test.step('the officer answers within two clicks of opening the app', async () => {
    const clicks = await countClicks(officer)
    await officer.goto('/')
    await officer.getByRole('button', { name: `答复：${enterprise}` }).click()
    await officer.getByRole('textbox', { name: '答复企业' }).fill('王经理：已约住建局周三上午到现场，看完当天告诉您能不能分层先验。')
    await officer.getByRole('button', { name: '发出答复，停止计时' }).click()
    await expect(officer.getByRole('status').filter({ hasText: `已答复${enterprise}` })).toBeVisible()
    expect(await clicks()).toBe(2)
  })

  await test.step('the contact reads it, and writes again', async () => {
    await expect(phone.getByText('已约住建局周三上午到现场').first()).toBeVisible()
    await phone.getByRole('link', { name: '补充或追问' }).tap()
    await phone.getByLabel('想说什么').fill('周三上午几点？我安排人开门。')
    await phone.getByRole('button', { name: '发送' }).tap()
    await expect(phone.getByRole('status').filter({ hasText: '已发出' })).toBeVisible()
  })

  await test.step('the officer settles', async () => {
    await officer.getByRole('link', { name: new RegExp(matter) }).click()
    await expect(officer.getByText('周三上午几点？我安排人开门。').first()).toBeVisible()
    await officer.getByRole('tab', { name: '办结' }).click()
    await officer.getByRole('textbox', { name: '办结' }).fill('周三 9:30 现场看过，同意 12 层分层先验，意见书已发到您邮箱。')
    await officer.getByRole('button', { name: '办结，告诉企业' }).click()
    await expect(officer.getByRole('status').filter({ hasText: '已办结' })).toBeVisible()
  })

  await test.step('the contact sees it settled, and every step of it', async () => expectTheWholeStory(phone))
  await test.step('the record has each step once', async () => {
    const rows = officer.getByRole('list', { name: '留痕' }).getByRole('listitem')
    await expect(rows).toHaveCount(5)
    await officer.getByRole('group', { name: '看哪些' }).getByRole('button', { name: '企业可见' }).click()
    await expect(rows).toHaveCount(5)
  })
})

/** The first minister and the first leader stand in already; a post that is vacated says so until it is filled again. */
async function setDefaults(administrator: Page, ofDistrict: Page) {
  await administrator.goto('/units')
  const [minister, leader] = [administrator.getByLabel('默认项目部长'), administrator.getByLabel('默认领导')]
  await expect(minister.locator('option:checked')).toHaveText('郑怀远 · 区投资促进中心')
  await expect(leader.locator('option:checked')).toHaveText('苏明哲 · 海珠区')
  const vacancy = administrator.getByRole('region', { name: '本区有空缺' })
  await expect(vacancy).toBeHidden()
  await minister.selectOption({ label: '空缺' })
  await administrator.getByRole('button', { name: '保存' }).click()
  await expect(vacancy.getByText('也没有人能指派')).toBeVisible()
  await ofDistrict.goto('/')
  await expect(ofDistrict.getByRole('region', { name: '本区有空缺' })).toContainText('默认项目部长 空缺')
  await minister.selectOption({ label: '郑怀远 · 区投资促进中心' })
  await administrator.getByRole('button', { name: '保存' }).click()
  await expect(vacancy).toBeHidden()
}

async function importRoster(minister: Page) {
  await minister.goto('/import')
  await minister.getByLabel('选文件').setInputFiles(roster)
  await expect(minister.getByRole('listitem').filter({ hasText: /^5新增/ })).toBeVisible()
  await expect(minister.getByRole('listitem').filter({ hasText: /^1有误/ })).toBeVisible()
  await minister.getByRole('button', { name: '改成 凤阳街道' }).click()
  await expect(minister.getByRole('listitem').filter({ hasText: /^6新增/ })).toBeVisible()
  await minister.getByRole('button', { name: '确认写入 6 行' }).click()
  await minister.getByRole('dialog').getByRole('button', { name: '写入' }).click()
  await minister.getByRole('link', { name: '看写入的企业' }).click()
  await expect(minister.getByRole('table', { name: '企业' }).getByRole('row')).toHaveCount(7)
  await expect(minister.getByRole('row', { name: new RegExp(enterprise) })).toContainText('陈若溪')
}

async function inviteContact(officer: Page) {
  await officer.goto('/enterprises')
  await officer.getByRole('link', { name: enterprise }).click()
  await officer.getByRole('complementary').getByRole('button', { name: /邀请/ }).click()
  return officer.getByRole('dialog').getByLabel('一次性链接').inputValue()
}

async function fileFromPhone(phone: Page, words: string) {
  await expect(phone.getByRole('heading', { level: 1, name: '陈若溪' })).toBeVisible()
  await phone.getByLabel('说说情况').fill(words)
  await phone.getByLabel('拍照或选文件').setInputFiles(photo)
  await phone.getByRole('button', { name: '提交' }).tap()
  await expect(phone.getByRole('heading', { name: '已提交' })).toBeVisible()
  await expect(phone.getByText('已传上')).toBeVisible()
  await phone.getByRole('link', { name: '看这件诉求' }).tap()
}

/** Presses and keys that press count alike, as the person makes them. */
async function countClicks(page: Page) {
  await page.addInitScript(() =>
    addEventListener('click', () => sessionStorage.setItem('clicks', String(Number(sessionStorage.getItem('clicks') ?? 0) + 1)), true),
  )
  await page.evaluate(() => sessionStorage.removeItem('clicks'))
  return () => page.evaluate(() => Number(sessionStorage.getItem('clicks')))
}

async function expectTheWholeStory(phone: Page) {
  await expect(phone.getByText(/已办结$/).first()).toBeVisible()
  await expect(phone.getByText('周三 9:30 现场看过，同意 12 层分层先验，意见书已发到您邮箱。')).toBeVisible()
  await expect(phone.getByRole('region', { name: '每一步，谁办，最迟何时' }).getByRole('listitem')).toContainText([
    '以下是全部经过',
    /^办结.*陈若溪.*按时/,
    /^追问周三上午几点/,
    /^答复你王经理：已约住建局.*陈若溪.*按时/,
    /^交来附件配电房门口\.png/,
    /^你提交了诉求/,
  ])
}
