import { goTo, settled } from './places.ts'
import { expect, type Page, signIn, test } from './story.ts'

test.describe.configure({ mode: 'parallel' })

test('The screens of a minister stand firm', async ({ browserOf }) => {
  const page = await browserOf()
  await signIn(page, 'minister01')

  await test.step('the menu of the user lies above the rows', async () => {
    await goTo(page, '/requests')
    await page.locator('.nav .me > button').click()
    const menu = page.locator('.nav .me .pop')
    await expect(menu).toBeVisible()
    expect(await menu.evaluate(covered)).toEqual([])
    await page.keyboard.press('Escape')
  })

  await test.step('on a small desk the subject of a request keeps its room, and every place of the nav is within reach', async () => {
    await page.setViewportSize({ width: 1024, height: 768 })
    await settled(page)
    for (const width of await widths(page, 'td.of-title')) expect(width).toBeGreaterThanOrEqual(200)
    for (const place of await page.locator('.nav li a').all()) {
      await place.scrollIntoViewIfNeeded()
      await expect(place).toBeInViewport({ ratio: 1 })
    }
    expect(await topOf(page.locator('.nav .brand'))).toBe(0)
    await page.setViewportSize({ width: 1440, height: 900 })
  })

  await test.step('the lists of the board share their edges', async () => {
    await page.locator('.nav').getByRole('link', { name: '团队' }).click()
    await settled(page)
    await expect(page.locator('.decisions .row, .late .row')).not.toHaveCount(0)
    expect(await page.locator('.decisions, .late').count()).toBeGreaterThan(1)
    const edges = await page.locator('.decisions .row, .late .row').evaluateAll(edgesOf)
    expect(new Set(edges).size, edges.join('\n')).toBe(1)
  })

  await test.step('what is opened from a row of the team is laid out by itself, not as a cell of it', async () => {
    for (const act of [/^交接全部：/, /的请假$/]) {
      await page.getByRole('button', { name: act }).first().click()
      await expect(page.getByRole('dialog')).toBeVisible()
      await expect(page.locator('table dialog')).toHaveCount(0)
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog')).toHaveCount(0)
    }
  })

  await test.step('the shares of the grades look by a link as they do when the page is opened anew', async () => {
    const byLink = await looksOf(page, '.shares *')
    expect(byLink.length).toBeGreaterThan(5)
    await page.reload()
    await settled(page)
    expect(await looksOf(page, '.shares *')).toEqual(byLink)
  })

  await test.step('a list that is being taken out can be taken out after the page is opened anew', async () => {
    for (const _ of ['first', 'again']) {
      await goTo(page, '/declines')
      const download = page.waitForEvent('download')
      await page.getByRole('button', { name: /^导出/ }).click()
      expect((await download).suggestedFilename()).toMatch(/\.xlsx$/)
    }
  })

  await test.step('what is printed is what one reads', async () => {
    await page.emulateMedia({ media: 'print' })
    for (const list of ['/enterprises', '/team', '/figures']) {
      await goTo(page, list)
      await expectPrinted(page)
    }
  })
})

test('The screens of an officer stand firm', async ({ browserOf }) => {
  const page = await browserOf()
  await signIn(page, 'officer01')

  await test.step('how it was graded stands above the record', async () => {
    await goToRated(page)
    const [grade, record] = [page.getByRole('region', { name: '企业评价' }), page.getByRole('list', { name: '留痕' })]
    expect(await topOf(grade)).toBeLessThan(await topOf(record))
  })

  await test.step('the matter is printed whole, without what one presses', async () => {
    await page.emulateMedia({ media: 'print' })
    await expectPrinted(page)
    await expect(page.getByRole('list', { name: '留痕' })).toBeVisible()
  })
})

test('The phone of a bureau’s head has no page that holds nothing in its bar', async ({ browserOf }) => {
  const page = await browserOf({ phone: true })
  await signIn(page, 'head-tax01')
  const bar = page.locator('.tabs')
  await expect(bar.getByRole('link', { name: '部门交办' })).toBeVisible()
  await expect(bar.getByRole('link', { name: '诉求' })).toHaveCount(0)
})

test('Who came to the desk by mistake finds the way to the door', async ({ browserOf }) => {
  const page = await browserOf()
  await page.goto('/sign-in')
  await page.getByRole('link', { name: '企业联系人从企业端登录' }).click()
  await expect(page).toHaveURL(/\/door/)
  await expect(page.getByText('看你的首席服务官，提诉求，看每一步。')).toBeVisible()
})

/** What of it somebody could not press, since something else lies above it. */
function covered(menu: Element) {
  return [...menu.querySelectorAll('a, button')]
    .filter(act => {
      const { left, top, width, height } = act.getBoundingClientRect()
      return !menu.contains(document.elementFromPoint(left + width / 2, top + height / 2))
    })
    .map(act => act.textContent)
}

/** Where what it is about and whose turn it is begin, row by row. */
const edgesOf = (rows: Element[]) =>
  rows.map(row => ['.what', '.turn'].map(part => Math.round(row.querySelector(part)?.getBoundingClientRect().left ?? -1)).join(' '))

const widths = (page: Page, cells: string) =>
  page.locator(cells).evaluateAll(found => found.map(cell => cell.getBoundingClientRect().width))

/** Size and weight of everything in it. */
const looksOf = (page: Page, parts: string) =>
  page.locator(parts).evaluateAll(found =>
    found.map(part => {
      const { fontSize, fontWeight, display, color } = getComputedStyle(part)
      return [part.tagName, fontSize, fontWeight, display, color, part.textContent].join(' ')
    }),
  )

/** A settled matter that the enterprise has graded. */
async function goToRated(page: Page) {
  const { rows } = (await (await page.request.get('/api/requests?state=settled&grade=5&limit=1')).json()) as { rows: { id: string }[] }
  await goTo(page, `/requests/${rows[0]?.id}`)
}

const topOf = async (part: ReturnType<Page['locator']>) => (await part.boundingBox())?.y ?? Number.NaN

/** No nav, no bar, nothing to press; and no line is cut short. */
async function expectPrinted(page: Page) {
  await expect(page.locator('.nav, .top, .tabs, .btn').filter({ visible: true })).toHaveCount(0)
  const cut = await page
    .locator('main .one-line')
    .evaluateAll(lines =>
      lines.filter(line => line.scrollWidth > line.clientWidth + 1 && line.clientWidth > 0).map(line => line.textContent),
    )
  expect(cut).toEqual([])
}
