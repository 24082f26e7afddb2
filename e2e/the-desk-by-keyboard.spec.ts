import { tabTo } from './by-keyboard.ts'
import { demonstrationPassword } from './server.ts'
import { expect, type Page, test } from './story.ts'

test('The desk by keyboard', async ({ browserOf }) => {
  const page = await browserOf()
  const { keyboard } = page
  const row = () => page.locator('li[aria-current="true"]')

  /** Down the rows, to the first that has such a step. */
  const walkTo = async (step: RegExp) => {
    for (const _ of await page.getByRole('main').getByRole('listitem').all()) {
      if ((await row().getByRole('button', { name: step }).count()) > 0) return
      await keyboard.press('j')
    }
  }

  await test.step('signs in without a mouse', async () => {
    await page.goto('/')
    await page.getByLabel('用户名').waitFor()
    await tabTo(page, page.getByLabel('用户名', { exact: true }))
    await keyboard.type('officer06')
    await tabTo(page, page.getByLabel('密码', { exact: true }))
    await keyboard.type(demonstrationPassword)
    await keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: '今日' })).toBeVisible()
  })

  await test.step('leaps over the navigation, and always shows where the focus is', async () => {
    await page.reload()
    await page
      .getByRole('button', { name: /^答复：/ })
      .first()
      .waitFor()
    await keyboard.press('Tab')
    await expect(page.getByRole('link', { name: '跳到正文' })).toBeFocused()
    await expect(page.getByRole('link', { name: '跳到正文' })).toBeInViewport()
    await keyboard.press('Enter')
    await expect(page.getByRole('main')).toBeFocused()
    for (let stop = 0; stop < 12; stop += 1) {
      await keyboard.press('Tab')
      expect(await focusRing(page), `${stop + 1} tab stops into the page`).not.toBe('none')
    }
    await page.reload()
  })

  const enterprise = await test.step('walks the rows with J and K, and answers with E and Ctrl Enter', async () => {
    await page
      .getByRole('button', { name: /^答复：/ })
      .first()
      .waitFor()
    // by its place: what a row says of its clock comes with the calendar
    const at = () => row().evaluate(element => [...document.querySelectorAll('[data-row]')].indexOf(element))
    await keyboard.press('j')
    const first = await at()
    await keyboard.press('j')
    await expect.poll(at).toBe(first + 1)
    await keyboard.press('k')
    await expect.poll(at).toBe(first)

    await walkTo(/^答复：/)
    const name =
      (
        await row()
          .getByRole('button', { name: /^答复：/ })
          .getAttribute('aria-label')
      )?.replace('答复：', '') ?? ''
    await keyboard.press('e')
    await expect(page.getByRole('textbox', { name: '答复企业' })).toBeFocused()
    await keyboard.type('已约住建局明早九点到现场看，看完当天把意见发给您。')
    await keyboard.press('Control+Enter')
    await expect(page.getByRole('status').filter({ hasText: `已答复${name}` })).toBeVisible()
    await expect(page.getByRole('textbox', { name: '答复企业' })).toHaveCount(0)
    return name
  })

  await test.step('puts an opened step down with Escape', async () => {
    await keyboard.press('j')
    await walkTo(/^(答复|办结)：/)
    await keyboard.press('e')
    const box = page.getByRole('main').getByRole('textbox').first()
    await expect(box).toBeFocused()
    await keyboard.press('Escape')
    await expect(box).toHaveCount(0)
  })

  await test.step('opens a row with Enter, and goes on to the next with J', async () => {
    await keyboard.press('j')
    await keyboard.press('Enter')
    await expect(page).toHaveURL(/\/requests\/[0-9a-f-]{36}$/)
    await expect(page.getByRole('link', { name: /^(上|下)一件/ }).first()).toBeVisible()
    const forth = (await page.getByRole('link', { name: /^下一件/ }).count()) > 0
    const neighbour = page.getByRole('link', { name: forth ? /^下一件/ : /^上一件/ }).first()
    const there = (await neighbour.getAttribute('href')) ?? ''
    await keyboard.press(forth ? 'j' : 'k')
    await expect.poll(() => page.url()).toContain(there)
    await expect(page.getByRole('heading', { level: 1 }).filter({ visible: true }).first()).toBeVisible()
    expect(page.url(), 'the very next, not the one behind it').toContain(there)
  })

  await test.step('finds the enterprise again with / and with Ctrl K', async () => {
    await keyboard.press('/')
    const search = page.getByRole('dialog', { name: '搜索' })
    await expect(search.getByRole('combobox')).toBeFocused()
    await keyboard.press('Escape')
    await expect(search).toHaveCount(0)

    await keyboard.press('Control+k')
    await expect(search.getByRole('combobox')).toBeFocused()
    await keyboard.type(enterprise.replace(/^广州|有限公司$/g, '').slice(0, 4))
    await expect(search.getByRole('option', { name: enterprise }).first()).toBeVisible()
    await keyboard.press('ArrowDown')
    await keyboard.press('ArrowUp')
    await keyboard.press('Enter')
    await expect(page).toHaveURL(/\/enterprises\/[0-9a-f-]{36}$/)
    await expect(page.getByRole('heading', { level: 1 })).toContainText(enterprise)
  })
})

/** How the focused element shows that it is: an outline or a ring; `none` when it does not. */
function focusRing(page: Page) {
  return page.evaluate(() => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(document.activeElement ?? document.body)
    return outlineStyle !== 'none' && outlineWidth !== '0px' ? `${outlineWidth} ${outlineStyle}` : boxShadow
  })
}
