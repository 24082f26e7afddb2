import { join } from 'node:path'
import { aSmallDistrict, password } from './district.ts'
import { expectNothingFound } from './nothing-found.ts'
import { expect, type Page, test } from './story.ts'

// Three hundred enterprises as an office keeps them: a title, headings of two rows, hidden rows, lines in between and below, a code twice.
const roster = join(import.meta.dirname, 'files/messy-roster.xlsx')
const [wide, narrow] = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
]

test('A messy roster goes in without burying anybody, and first contacts are recorded together', async ({ days }) => {
  const { url, startLink = '' } = await days.at('2026-11-25T09:42')
  const district = await aSmallDistrict(url, startLink)
  const minister = await days.enter(district.minister.loginName, { password })
  await minister.goto('/import')
  await minister.getByLabel('选文件').setInputFiles(roster)

  await test.step('the dry run says which rows are hidden, and asks', async () => {
    const hidden = fault(minister, '这一行在表里是隐藏的（或被筛掉了），要不要写入？')
    await expect(hidden).toContainText('同样的错还有 11 行')
    await looked(minister, 'messy-faults')
    await hidden.getByRole('button', { name: '12 行照常写入' }).click()
    await expect(hidden).toHaveCount(0)
  })

  await test.step('who is not known here is left open, a number that is shown as a fraction is chosen', async () => {
    for (const name of ['梁砚秋', '许望川', '温书言', '欧阳望']) {
      const unknown = fault(minister, '本区没有').filter({ hasText: name })
      await unknown.getByRole('button', { name: /暂不指派$/ }).click()
      await expect(unknown).toHaveCount(0)
    }
    await minister.getByRole('button', { name: '改成 陈若溪' }).click()
    await minister.getByRole('button', { name: '3 行一起改' }).click()
    await fault(minister, '要不要按元读成 800万元').getByRole('combobox').selectOption('800')
  })

  await test.step('of a code that stands twice one row is another enterprise: its code is put right in place', async () => {
    const twice = fault(minister, '同一个代码出现 2 次')
    const open = twice.getByRole('button', { name: '选留哪行' })
    if ((await open.getAttribute('aria-expanded')) === 'false') await open.click()
    await minister.getByRole('button', { name: '改这一行的统一社会信用代码/注册号' }).last().click()
    await looked(minister, 'messy-twice')
    const code = minister.getByRole('textbox', { name: '第 307 行 统一社会信用代码/注册号' })
    await code.fill('91440105MA5R003013')
    await code.press('Enter')
    await expect(twice).toHaveCount(0)
  })

  await test.step('lines around the table stay out', async () => {
    await minister.getByRole('button', { name: /^7 行都不写入$/ }).click()
    await expect(minister.getByRole('button', { name: '确认写入 301 行' })).toBeVisible()
  })

  await test.step('the minister says that first contacts are spread, and it is written', async () => {
    await minister.getByRole('button', { name: '确认写入 301 行' }).click()
    const dialog = minister.getByRole('dialog')
    await expect(dialog.getByText('先选首次联系怎么办')).toBeVisible()
    await dialog.getByRole('radio', { name: /^按工作日分批/ }).check()
    await dialog.getByLabel('每人每天几家').fill('10')
    await looked(minister, 'messy-confirm')
    await dialog.getByRole('button', { name: '写入' }).click()
    await expect(minister.getByRole('link', { name: '看写入的企业' })).toBeVisible()
  })

  await test.step('the officer’s next day holds ten of them, and many are recorded at once', async () => {
    const officer = await days.enter(district.officer.loginName, { password })
    const together = officer.getByRole('button', { name: /^一并登记首次联系/ })
    await expect(together).toBeVisible()
    await looked(officer, 'messy-today')
    await together.click()
    await officer.getByRole('checkbox', { name: /^全选/ }).check()
    await officer.getByLabel('和谁说的，企业眼下要什么').fill('工作群里逐家说明了由我服务，联系方式都留了。')
    await looked(officer, 'messy-contacts')
    await officer.getByRole('button', { name: /^登记 \d+ 家$/ }).click()
    await expect(officer.getByRole('status').filter({ hasText: /^已登记 \d+ 家的首次联系/ })).toBeVisible()
    await expect(officer.getByRole('dialog')).toHaveCount(0)
    await expect(together).toHaveCount(0)
  })
})

/** The line of a fault, by its sentence. */
const fault = (page: Page, sentence: string) => page.getByRole('row').filter({ hasText: sentence })

/** Axe has nothing to say, wide and narrow; a picture where one asks for it, dark too. */
async function looked(page: Page, name: string) {
  const picture = async (as: string) =>
    void (process.env.PICTURES && (await page.screenshot({ path: `${process.env.PICTURES}/${as}.png` })))
  for (const size of [narrow, wide]) {
    await page.setViewportSize(size)
    await expectNothingFound(page, `${name} ${size.width}`)
    await picture(`${name}-${size.width}`)
  }
  await page.emulateMedia({ colorScheme: 'dark' })
  await expectNothingFound(page, `${name} dark`, ['color-contrast'])
  await picture(`${name}-dark`)
  await page.emulateMedia({ colorScheme: 'light' })
}
