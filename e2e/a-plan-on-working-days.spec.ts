import { toast } from './acts.ts'
import { expectNothingFound } from './nothing-found.ts'
import { settled } from './places.ts'
import { expect, type Page, signIn, test } from './story.ts'

const shown = (page: Page) => page.getByRole('grid', { name: /^跟进方案/ })
const row = (page: Page, name: string) => shown(page).getByRole('row', { name: new RegExp(`^\\d+ ${name}，`) })
const promiseOf = (page: Page, name: string) => row(page, name).getByRole('gridcell').nth(2)
const effect = (page: Page) => page.locator('.dock-e p')

// while there is none yet; and of two who save the same draft the second
test.use({ expectedComplaint: /404 .*\/api\/projects\/[^/]+\/plan$|409 .*\/api\/plans\/[^/]+\/draft$/ })

test('A plan on working days', async ({ browserOf }) => {
  const officer = await browserOf()
  await signIn(officer, 'officer05')
  const projectId = await openProject(officer, '汐原海工华南研发中心')
  const plan = `/projects/${projectId}/plan`

  await test.step('is drafted from a template, which stands there by its gates', async () => {
    await officer.goto(plan)
    await officer.getByRole('combobox', { name: '落地类型' }).selectOption({ label: '研发中心' })
    await officer.getByRole('button', { name: '按模板起草' }).click()
    await expect(shown(officer)).toBeVisible()
    await expect(officer.getByText(/^25 个节点：完成 0/)).toBeVisible()
    await expect(shown(officer).getByRole('row', { name: /^人员到位，/ })).toBeVisible()
  })

  await test.step('is walked with J and K from one tab stop, and a promise goes by + and − with the landing said at once', async () => {
    await shown(officer).focus()
    for (let press = 0; press < 24 && !(await row(officer, '消防设计审查').getAttribute('aria-selected'))?.includes('true'); press += 1)
      await officer.keyboard.press('j')
    await expect(row(officer, '消防设计审查')).toHaveAttribute('aria-selected', 'true')
    await expect(shown(officer)).toHaveAttribute('aria-activedescendant', /./)
    const before = await promiseOf(officer, '消防设计审查').textContent()
    await officer.keyboard.press('-')
    await officer.keyboard.press('-')
    await expect(effect(officer)).toContainText(/改后预计 .* 落地（现 .*前移 2 天。/)
    await expect(promiseOf(officer, '消防设计审查')).toContainText(String(Number(before) - 2))
    await officer.keyboard.press('Control+z')
    await expect(effect(officer)).toContainText('前移 1 天')
    await officer.keyboard.press('Control+z')
    await expect(effect(officer)).toContainText('还没有改动')
  })

  await test.step('a bar is drawn out by its end, a frame at a time', async () => {
    const end = row(officer, '首期装修').locator('[data-end]')
    await end.scrollIntoViewIfNeeded()
    const box = await end.boundingBox()
    if (!box) throw new Error('the bar has no end')
    const before = Number(await promiseOf(officer, '首期装修').textContent())
    await officer.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
    await officer.mouse.down()
    for (let move = 1; move <= 8; move += 1) await officer.mouse.move(box.x + 4 + move * 6, box.y + box.height / 2)
    await officer.mouse.up()
    await expect(effect(officer)).toContainText('后移')
    await expect.poll(() => promiseOf(officer, '首期装修').evaluate(cell => Number(cell.lastChild?.textContent))).toBeGreaterThan(before)
    await officer.keyboard.press('Control+z')
    await expect(effect(officer)).toContainText('还没有改动')
  })

  await test.step('what would close a circle stays in the list, off, and names it', async () => {
    await row(officer, '消防设计审查').click()
    await officer.keyboard.press('p')
    const waits = officer.getByRole('combobox', { name: '前置' })
    await expect(waits).toBeFocused()
    await officer.keyboard.press('ArrowDown')
    const list = officer.getByRole('listbox', { name: '前置' })
    await expect(list.getByRole('option', { name: /首期装修/ })).toHaveAttribute('aria-disabled', 'true')
    await expect(list.getByRole('option', { name: /首期装修/ })).toContainText('会绕成一圈')
    await waits.fill('用电增容')
    await officer.keyboard.press('Enter')
    await expect(officer.getByRole('button', { name: /用电增容 完成后 \+0/ })).toBeVisible()
    await officer.keyboard.press('Escape')
  })

  await test.step('is saved, and two who change one draft keep what both wrote', async () => {
    await officer.getByRole('button', { name: /存入草稿/ }).click()
    await expect(toast(officer)).toContainText('已存入草稿')
    const other = await browserOf()
    await signIn(other, 'officer05')
    await other.goto(plan)
    await row(other, '用电增容').click()
    await other.keyboard.press('+')
    await row(officer, '首期装修').click()
    await officer.keyboard.press('-')
    await officer.getByRole('button', { name: /存入草稿/ }).click()
    await expect(toast(officer)).toContainText('已存入草稿')
    await other.getByRole('button', { name: /存入草稿/ }).click()
    await expect(other.getByRole('alert').filter({ hasText: '也改了这份方案' })).toContainText('没有冲突')
    await other.getByRole('button', { name: '并进来' }).click()
    await other.getByRole('button', { name: /存入草稿/ }).click()
    await expect(toast(other)).toContainText('已存入草稿')
    await officer.reload()
    await expect(promiseOf(officer, '首期装修')).toHaveText('21')
    await expect(promiseOf(officer, '用电增容')).toHaveText('16')
  })

  await test.step('is proposed, and the minister who has not drafted it sees what would be and adopts it', async () => {
    await officer.getByRole('button', { name: '送审' }).click()
    await officer.getByRole('dialog').getByRole('button', { name: '送审' }).click()
    await expect(toast(officer)).toContainText('已送审')
    const minister = await browserOf()
    await signIn(minister, 'minister01')
    await minister.goto(plan)
    await minister.getByRole('button', { name: '审定通过' }).click()
    await expect(minister.getByRole('dialog')).toContainText('落地')
    await minister.getByRole('dialog').getByRole('button', { name: '审定通过' }).click()
    await expect(toast(minister)).toContainText('已审定')
    await expect(minister.getByText('第 1 版', { exact: true })).toBeVisible()
    await expect(minister.locator('.plan-cast')).toContainText('与方案一致')
  })

  await test.step('is accessible, wide and narrow, light and dark, with the form and without', async () => {
    await officer.goto(plan)
    await settled(officer)
    await expectNothingFound(officer, 'plan 1440')
    await row(officer, '首期装修').click()
    await expectNothingFound(officer, 'plan with its form 1440')
    await officer.emulateMedia({ colorScheme: 'dark' })
    await expectNothingFound(officer, 'plan dark', ['color-contrast'])
    await officer.emulateMedia({ colorScheme: 'light' })
    await officer.setViewportSize({ width: 390, height: 844 })
    await expectNothingFound(officer, 'plan 390')
    expect(await officer.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    await officer.goto(`${plan}/compare`)
    await settled(officer)
    await expectNothingFound(officer, 'versions 390')
    await officer.setViewportSize({ width: 1440, height: 900 })
    await expectNothingFound(officer, 'versions 1440')
  })
})

/** The page on which a project is opened is told by its own story. */
async function openProject(page: Page, name: string): Promise<string> {
  const { rows } = (await (await page.request.get('/api/enterprises?officerId=me')).json()) as { rows: { id: string }[] }
  const origin = new URL(page.url()).origin
  const answer = await page.request.post('/api/projects', {
    headers: { 'idempotency-key': crypto.randomUUID(), origin },
    data: { enterpriseId: rows[0]?.id, name, kind: 'rd-centre' },
  })
  expect(answer.status(), await answer.text()).toBe(201)
  return ((await answer.json()) as { id: string }).id
}
