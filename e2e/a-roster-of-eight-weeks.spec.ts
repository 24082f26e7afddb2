import { readCalendar } from '@yigen/testing/read-calendar.ts'
import { toast } from './acts.ts'
import { expectNothingFound } from './nothing-found.ts'
import { expect, type Page, signIn, test } from './story.ts'

/** R19.2: the minister fills the one empty seat and publishes, by keyboard; two officers swap; the day off is seen for what it is. */
test('A roster of eight weeks', async ({ browserOf }) => {
  const minister = await browserOf({ viewport: { width: 1440, height: 900 } })
  await signIn(minister, 'minister01')
  await fillTheGap(minister)
  await changeBySeat(minister)
  await seeTheDayOff(minister)
  const officer = await browserOf({ phone: true })
  await takeTheSwap(officer)
  await expectNothingFound(officer, 'a swap on a phone')
  await subscribe(officer)
  await minister.goto('/stations')
  await callOff(minister)
  await subscribeToStation(minister)
})

async function fillTheGap(page: Page) {
  await page.goto('/roster')
  await expect(page.getByRole('heading', { name: '排班', level: 1 })).toBeVisible()
  await expect(page.getByRole('table', { name: '驻点和周' })).toContainText('空')
  await page.getByRole('button', { name: '排空位' }).filter({ visible: true }).click()
  await expect(toast(page)).toHaveText(/^排好 \d+ 场，看过再发布；还空 \d+ 人$/)
  await expect(page.getByRole('heading', { name: '没发布的改动' })).toBeVisible()
  await page.keyboard.press('Control+s')
  await expect(toast(page)).toHaveText(/^已发布，告诉了 \d+ 人$/)
  await expect(page.getByText('没有。改动在发布前谁也看不到。')).toBeVisible()
}

/** Arrows walk, Enter opens, U undoes: nothing of it is seen by anybody. */
async function changeBySeat(page: Page) {
  const table = page.getByRole('table', { name: '驻点和周' })
  await table.locator('button[tabindex="0"]').focus()
  for (const key of ['ArrowRight', 'ArrowRight', 'Enter']) await page.keyboard.press(key)
  const panel = page.locator('.seat-panel')
  await expect(panel).toBeFocused()
  await panel.getByRole('button', { name: /^撤下/ }).first().click()
  await expect(table).toContainText('未发布')
  await panel.getByRole('button', { name: /^排上/ }).first().click()
  await expectNothingFound(page, 'the roster with a draft')
  for (let step = 0; step < 2; step += 1) await page.keyboard.press('u')
  await expect(table).not.toContainText('未发布')
}

async function seeTheDayOff(page: Page) {
  await page.goto('/stations')
  await page.getByRole('link', { name: '万胜广场' }).click()
  const past = page.getByRole('region', { name: '前八周' })
  await expect(past.getByRole('row', { name: /10-07.*10-10/ })).toContainText('国庆节放假，挪到调休上班的这天')
  await page.goto('/stations')
  await page.getByRole('link', { name: '天幕塔' }).click()
  await expect(page.getByRole('region', { name: '下几次' })).toContainText('元旦放假，停一次')
}

/** The address is shown once and holds the officer's days; another makes it void. */
async function subscribe(page: Page) {
  await page.goto('/account')
  await page.getByRole('button', { name: '生成订阅地址' }).click()
  await expect(page.getByRole('img', { name: '扫码订阅' })).toBeVisible()
  await expectNothingFound(page, 'the address of a calendar on a phone')
  const address = page.getByLabel('订阅地址')
  await expect(address).toHaveValue(/\/api\/officer-feeds\/[\w-]{22}\.ics$/)
  const first = await address.inputValue()
  const { events } = readCalendar(await (await page.request.get(first)).text())
  expect(events.some(({ title }) => title.startsWith('驻点值班'))).toBe(true)
  await page.getByRole('button', { name: '换新地址' }).click()
  await expect(page.getByText('旧地址马上作废', { exact: false })).toBeVisible()
  await page.getByRole('button', { name: '确定换新' }).click()
  await expect(address).not.toHaveValue(first)
  expect((await page.request.get(first)).status()).toBe(404)
  await page.reload()
  await expect(page.getByText('地址只显示过一次', { exact: false })).toBeVisible()
}

async function subscribeToStation(page: Page) {
  await page.goto('/stations')
  await page.getByRole('link', { name: '万胜广场' }).click()
  await page.getByRole('button', { name: '生成订阅地址' }).click()
  await expect(page.getByLabel('订阅地址')).toHaveValue(/\/api\/station-feeds\//)
  await expectNothingFound(page, 'a station with the address of its calendar')
}

/** Whoever of the team does not offer it may take it, on the phone. */
async function takeTheSwap(page: Page) {
  for (const login of ['officer01', 'officer02']) {
    await signIn(page, login)
    await page.goto('/roster')
    await expect(page.getByRole('heading', { name: '换班' })).toBeVisible()
    const take = page.getByRole('button', { name: '接下' })
    if ((await take.count()) > 0) {
      await take.click()
      await expect(toast(page)).toHaveText('已换，两边都会收到通知')
      return
    }
    await page.context().clearCookies()
  }
}

async function callOff(page: Page) {
  await page.getByRole('link', { name: '环球贸易中心' }).click()
  await page.getByRole('region', { name: '下几次' }).getByRole('link', { name: '查看' }).nth(1).click()
  await page.getByRole('button', { name: '取消这一场' }).filter({ visible: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox').fill('大楼停电检修。')
  await dialog.getByRole('button', { name: '取消这一场' }).click()
  await expect(toast(page)).toHaveText('已取消，值班的人会收到通知')
  await expect(page.getByText('停：大楼停电检修。')).toBeVisible()
}
