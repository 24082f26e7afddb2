import { demonstrationNow } from './server.ts'
import { expect, signIn, test } from './story.ts'

test('What came by WeChat is entered with its channel, its file and the answer given on the spot', async ({ browserOf }) => {
  const page = await browserOf()
  await signIn(page, 'officer06')
  await page.getByRole('button', { name: '登记来电' }).first().click()
  const form = page.getByRole('dialog', { name: '登记来电' })
  await form.getByRole('option').first().click()
  await form.getByLabel('来源').selectOption({ label: '微信' })
  await expect(form.getByLabel('收到时间')).toBeVisible()
  await form.getByLabel('反映内容').fill('新展厅的招牌样式能不能先看一眼，图发您了。')
  await form.getByLabel('附件').setInputFiles({ name: '招牌.png', mimeType: 'image/png', buffer: picture })

  await form.getByLabel('已当场答复').check()
  await form.getByRole('button', { name: '登记并发出答复' }).click()
  await expect(form).toContainText('请填写给企业的话。')
  await form.getByLabel('给企业的话').fill('样式可以，尺寸不超过门头就行，备案我这边同步办。')
  await form.getByRole('button', { name: '登记并发出答复' }).click()
  const toast = page.getByRole('status').filter({ hasText: '并已答复' })
  await toast.getByRole('button', { name: '查看' }).click()

  await expect(page.getByRole('heading', { level: 1, name: /新展厅的招牌样式/ })).toBeVisible()
  const said = page.getByRole('region', { name: '往来' })
  await expect(said).toContainText('微信')
  await expect(said).toContainText('尺寸不超过门头就行')
  await expect(page.getByText('招牌.png').first()).toBeVisible()
})

test('A leave that was entered stands in the dialog until one goes', async ({ browserOf }) => {
  const page = await browserOf()
  await signIn(page, 'minister01')
  await page.goto('/team')
  await page
    .getByRole('button', { name: /的请假$/ })
    .first()
    .click()
  const leave = page.getByRole('dialog')
  await leave.getByRole('button', { name: '登记请假' }).click()
  await expect(leave.getByRole('status').filter({ hasText: '已登记请假' })).toBeVisible()
  await expect(leave.getByRole('list', { name: '已登记的' }).getByRole('listitem').first()).toBeVisible()
  await leave.getByRole('button', { name: '完成' }).click()
  await expect(leave).toHaveCount(0)
})

test('On the phone one calls from the head of a request', async ({ browserOf }) => {
  const phone = await browserOf({ phone: true })
  await signIn(phone, 'officer08')
  await phone.goto('/requests?state=waiting')
  await phone.getByRole('table').getByRole('link').first().tap()
  const call = phone.getByRole('main').getByRole('link', { name: '拨打' }).first()
  await expect(call).toBeVisible()
  expect((await call.boundingBox())?.y ?? 9_999).toBeLessThan(844)
})

test('The release shows the enterprise’s own words', async ({ browserOf, serverOf }) => {
  // one refusal waits there: nobody else's story may have decided it
  const { url } = await serverOf({ now: demonstrationNow })
  const minister = await browserOf({ baseURL: url })
  await signIn(minister, 'minister01')
  await minister.goto('/team')
  await minister
    .getByRole('button', { name: /^审定：/ })
    .first()
    .click()
  const dialog = minister.getByRole('dialog')
  await expect(dialog).toContainText('企业原话')
  await dialog.getByRole('button', { name: '审定通过', exact: true }).click()
  await expect(dialog.getByRole('button', { name: '取消', exact: true })).toBeVisible()
})

test('An address that leads nowhere shows every way on', async ({ browserOf }) => {
  const page = await browserOf()
  await signIn(page, 'officer05')
  await page.goto('/nowhere')
  await expect(page.getByRole('list', { name: '可以去的页面' }).getByRole('link')).not.toHaveCount(0)
  await page.getByRole('button', { name: '搜索' }).click()
  await expect(page.getByRole('dialog', { name: '搜索' })).toBeVisible()
})

/** One pixel. */
const picture = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')
