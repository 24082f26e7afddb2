import { readCalendar } from '@yigen/testing/read-calendar.ts'
import { toast } from './acts.ts'
import { expectNothingFound } from './nothing-found.ts'
import { savedPaper } from './papers.ts'
import { demonstrationNow, newDataFolder } from './server.ts'
import { expect, type Page, signIn, test } from './story.ts'

test.use({ expectedComplaint: /409 .*\/api\/station-cards\// })

/** R19.3, R19.4 (story 3): a tenant books by the code on the desk and moves it; another takes a number and is called; what is asked becomes a request; who did not come is called by phone; the card is renewed. */
test('Wednesday at the tower', async ({ browserOf, serverOf }) => {
  const dataFolder = newDataFolder()
  const morning = await serverOf({ now: demonstrationNow, dataFolder })
  const minister = await browserOf({ baseURL: morning.url, viewport: { width: 1440, height: 900 } })
  await signIn(minister, 'minister01')
  await openTheDay(minister)
  const card = await printCard(minister)
  const tenant = await browserOf({ baseURL: morning.url, phone: true })
  await book(tenant, card)
  await move(tenant)
  await seeWhoComes(minister)
  await renew(minister)
  await tenant.goto(card)
  await expect(tenant.getByText('这张台卡换新了')).toBeVisible()
  const day = new URL(minister.url()).pathname
  await minister.context().close()
  await tenant.context().close()
  await morning.stop()
  const afternoon = await serverOf({ now: '+2026-11-25T07:35:00Z', dataFolder })
  const atDesk = await browserOf({ baseURL: afternoon.url, viewport: { width: 1440, height: 900 } })
  await signIn(atDesk, 'minister01')
  await atDesk.goto(day)
  await serve(atDesk)
  const walkIn = await browserOf({ baseURL: afternoon.url, phone: true })
  const renewed = (await atDesk.getByRole('link', { name: '打开预约页' }).getAttribute('href')) ?? ''
  await takeNumber(walkIn, renewed)
  await callNumber(atDesk)
  await expect(walkIn.getByText('请到 2 号台', { exact: false })).toBeVisible()
  await walkIn.goto(`${renewed}?screen=1`)
  await expect(walkIn.getByRole('region', { name: '2 号台' })).toContainText('A01')
  await expect(walkIn.getByRole('img', { name: '扫码打开万胜广场的取号和预约页' })).toBeVisible()
  await expectNothingFound(walkIn, 'the screen at the door')
  await missAndCall(atDesk)
})

async function openTheDay(page: Page) {
  await page.goto('/stations')
  await page.getByRole('link', { name: '万胜广场' }).click()
  await page.getByRole('region', { name: '下几次' }).getByRole('link', { name: '查看' }).first().click()
  await expect(page.getByRole('heading', { name: '万胜广场', level: 1 })).toBeVisible()
  await expect(page.getByRole('region', { name: '桌面' })).toContainText('广州卓印包装有限公司')
  await expectNothingFound(page, 'a station on its day')
}

/** What the tenant scans off the desk, and what hangs at the door. */
async function printCard(page: Page): Promise<string> {
  const card = await savedPaper(page, () => page.getByRole('button', { name: /^下载 .*的台卡$/ }).click())
  for (const words of ['企业服务工作站', '每周三', '14:00–17:00', '黎景行', '24 小时内一定答复']) expect(card.said).toContain(words)
  const sign = await savedPaper(page, () => page.getByRole('button', { name: '下载门牌' }).click())
  expect([sign.name, sign.code]).toEqual(['门牌 万胜广场.pdf', card.code])
  return new URL(card.code).pathname
}

/** Three steps, no account: a time, who comes, the code. */
async function book(page: Page, card: string) {
  await page.goto(card)
  await expect(page.getByRole('heading', { name: '当面谈 20 分钟' })).toBeVisible()
  await page.getByRole('radio', { name: /^16:00/ }).check()
  await page.getByRole('button', { name: /^约.*16:00$/ }).click()
  await expect(page.getByText('请填公司或团队的名称。')).toBeVisible()
  await expect(page.getByLabel('公司或团队')).toBeFocused()
  await page.getByLabel('公司或团队').fill('广州海棠口腔门诊部有限公司')
  await page.getByLabel('手机').fill('13900000099')
  await page.getByRole('button', { name: '获取验证码' }).click()
  const code =
    (await page
      .getByRole('status')
      .getByText(/^\d{6}$/)
      .textContent()) ?? ''
  await page.getByRole('textbox', { name: '短信验证码' }).fill(code)
  await page.getByLabel('想谈什么').fill('门头招牌备案去哪里')
  await expectNothingFound(page, 'booking on a phone')
  await page.getByRole('button', { name: /^约.*16:00$/ }).click()
  await expect(page.getByText('约好了', { exact: true })).toBeVisible()
  await expectNothingFound(page, 'a booking on a phone')
  expect(await inCalendar(page)).toMatchObject({ sequence: 0, status: 'CONFIRMED', startsAt: '2026-11-25T08:00:00.000Z' })
}

/** The file that the phone's calendar takes up. */
async function inCalendar(page: Page) {
  const file = await page.getByRole('link', { name: '加到手机日历' }).getAttribute('href')
  return readCalendar(await (await page.request.get(file ?? '')).text()).events[0]
}

async function move(page: Page) {
  await page.getByRole('button', { name: '改时间' }).click()
  await page.getByRole('radio', { name: /^16:40/ }).check()
  await page.getByRole('button', { name: /^改到.*16:40$/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: /16:40–17:00/ })).toBeVisible()
  expect(await inCalendar(page)).toMatchObject({ sequence: 1, startsAt: '2026-11-25T08:40:00.000Z' })
}

async function seeWhoComes(page: Page) {
  await page.reload()
  const board = page.getByRole('region', { name: '桌面' })
  await expect(board).toContainText('广州海棠口腔门诊部有限公司')
  await expect(board).toContainText('门头招牌备案去哪里')
}

async function renew(page: Page) {
  await page.getByRole('button', { name: '换新码' }).click()
  await expect(page.getByText('印出去的台卡全部作废', { exact: false })).toBeVisible()
  await page.getByRole('button', { name: '换新码' }).click()
  await expect(toast(page)).toHaveText('预约码已生成')
}

/** What was asked becomes a request of one that nobody knew, answered on the spot. */
async function serve(page: Page) {
  await page.getByRole('button', { name: '叫 广州卓印包装有限公司' }).click()
  await expect(toast(page)).toHaveText('已叫，从现在起计时')
  await page.getByRole('button', { name: '立为诉求 广州卓印包装有限公司' }).click()
  const dialog = page.getByRole('dialog', { name: '广州卓印包装有限公司 问了什么' })
  await expect(dialog.getByLabel('企业名称')).toHaveValue('广州卓印包装有限公司')
  await expect(dialog.getByLabel('问了什么')).toHaveValue('租金补贴要什么材料')
  await expectNothingFound(page, 'serving a visitor')
  await dialog.getByLabel('当场答复了').check()
  await dialog.getByLabel('怎么答的').fill('要租赁合同和完税证明，清单已当面给。')
  await dialog.getByRole('button', { name: '立为诉求并答复' }).click()
  await expect(toast(page)).toContainText(/^已立为诉求 20261125-\d{4}，当场答复/)
  await expect(page.getByRole('region', { name: '桌面' }).getByRole('link', { name: /^20261125-\d{4}$/ })).toBeVisible()
}

/** Who stands there scans the card: a name is enough. */
async function takeNumber(page: Page, card: string) {
  await page.goto(card)
  await page.getByRole('button', { name: '我到了，取号' }).click()
  const form = page.getByRole('form', { name: '我到了，取号' })
  await form.getByRole('button', { name: '取号' }).click()
  await expect(form.getByText('请填公司或团队的名称。')).toBeVisible()
  await form.getByLabel('公司或团队').fill('广州汐云医疗科技有限公司')
  await expectNothingFound(page, 'taking a number on a phone')
  await form.getByRole('button', { name: '取号' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'A01' })).toBeVisible()
  await expect(page.getByText('下一个号就是你')).toBeVisible()
  await expectNothingFound(page, 'a number on a phone')
}

/** The desk gives one too, and calls the first to the desk beside. */
async function callNumber(page: Page) {
  await page.reload()
  const queue = page.getByRole('region', { name: '叫号' })
  await expect(queue).toContainText('A01')
  await page.keyboard.press('g')
  const dialog = page.getByRole('dialog', { name: '现场取号' })
  await dialog.getByLabel('公司或团队').fill('广州海棠口腔门诊部有限公司')
  await dialog.getByRole('button', { name: '取号' }).click()
  await expect(toast(page)).toHaveText('取到 A02')
  await queue.getByRole('button', { name: '叫 A01 到 2 号台' }).click()
  await expect(toast(page)).toHaveText('已叫 A01 到 2 号台，从现在起计时')
  await expect(page.getByRole('region', { name: '桌面' })).toContainText('现场 A01 · 广州汐云医疗科技有限公司')
  await expectNothingFound(page, 'the queue at the desk')
}

/** Who left a subject and did not come is called, and what was said is kept. */
async function missAndCall(page: Page) {
  const company = '广州帆屿数据服务有限公司'
  await page.getByRole('button', { name: `没来 ${company}` }).click()
  await expect(toast(page)).toHaveText('已记没来')
  await page.getByRole('link', { name: `打电话 ${company}` }).click()
  await expect(page.getByRole('heading', { level: 1, name: company })).toBeVisible()
  await expect(page.getByRole('link', { name: '139-0000-0093' })).toBeVisible()
  await expectNothingFound(page, 'a visitor to call')
  await page.getByRole('textbox', { name: '电话里说了什么' }).fill('开票设备改到下周，先领票的办法已讲清。')
  await page.getByRole('button', { name: '已打电话' }).click()
  await expect(toast(page)).toHaveText('已记下这次电话')
  await expect(page.getByText('开票设备改到下周，先领票的办法已讲清。')).toBeVisible()
}
