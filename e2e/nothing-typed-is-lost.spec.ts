import { expect, type Page, signIn, test } from './story.ts'

test('A second way typed while the first is being saved stays', async ({ browserOf }) => {
  const page = await browserOf()
  await signIn(page, 'officer08')
  await openFirst(page)
  const saved = Promise.withResolvers<void>()
  await page.route('**/ways-tried', async route => {
    await saved.promise
    await route.continue()
  })
  await page.getByRole('button', { name: '提出婉拒' }).click()
  const form = page.getByRole('dialog').getByRole('group', { name: '保存这个办法' })
  const ways = page.getByRole('dialog').getByRole('list').first()
  await fillWay(page, '分段验收', '区住建局', '整栋一次消防没过')
  await form.getByRole('button', { name: '保存这个办法' }).click()
  await expect(page.getByRole('dialog')).toContainText('正在保存')
  await fillWay(page, '请房东加快', '房东', '月底出报告')
  saved.resolve()
  await expect(page.getByRole('dialog')).not.toContainText('正在保存')
  await expect(ways).toContainText('分段验收：区住建局答“整栋一次消防没过”')
  await expect(form.getByRole('textbox', { name: '试了什么' })).toHaveValue('请房东加快')
  await expect(form.getByRole('textbox', { name: '对方怎么答的' })).toHaveValue('月底出报告')
})

test('A key that an input method composes with is its own', async ({ browserOf }) => {
  const page = await browserOf()
  await signIn(page, 'officer08')
  const session = await page.context().newCDPSession(page)
  await page
    .getByRole('button', { name: /^答复：/ })
    .first()
    .click()
  const words = page.getByRole('textbox', { name: '答复企业' })
  await words.click()
  await session.send('Input.imeSetComposition', { text: 'cai liao', selectionStart: 8, selectionEnd: 8 })
  await page.keyboard.press('Escape')
  await expect(words).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('alert')).toHaveCount(0)
  await session.send('Input.insertText', { text: '材料' })
  await expect(words).toHaveValue('材料')
  await page.keyboard.press('Escape')
  await expect(words).toHaveCount(0)
})

test('Who goes on to another tab before the page shows what was sent stays there', async ({ browserOf }) => {
  const page = await browserOf()
  await signIn(page, 'officer08')
  await openFirst(page)
  const shown = Promise.withResolvers<void>()
  await page.getByRole('textbox', { name: '答复企业' }).fill('材料已经收到，今天核对，明早九点前告诉您结果。')
  await page.route(/\/api\/requests\/[0-9a-f-]{36}$/, async route => {
    await shown.promise
    await route.continue()
  })
  await page.getByRole('button', { name: /^发出答复/ }).click()
  await expect(page.getByRole('status').filter({ hasText: '已答复' })).toBeVisible()
  await page.getByRole('tab', { name: '内部记录' }).click()
  await page.getByRole('textbox', { name: '内部记录' }).fill('企业下午在厂里。')
  shown.resolve()
  await expect(page.getByText('材料已经收到，今天核对').first()).toBeVisible()
  await expect(page.getByRole('textbox', { name: '内部记录' })).toHaveValue('企业下午在厂里。')
})

async function openFirst(page: Page) {
  await page.goto('/requests?state=waiting')
  await page.getByRole('table').getByRole('link').first().click()
  await expect(page.getByRole('button', { name: '提出婉拒' })).toBeVisible()
}

async function fillWay(page: Page, what: string, withWhom: string, answered: string) {
  const form = page.getByRole('dialog').getByRole('group', { name: '保存这个办法' })
  await form.getByRole('textbox', { name: '试了什么' }).fill(what)
  await form.getByRole('textbox', { name: '和谁' }).fill(withWhom)
  await form.getByRole('textbox', { name: '对方怎么答的' }).fill(answered)
}
