import { goTo, settled } from './places.ts'
import { expect, type Page, signIn, test } from './story.ts'

test.describe.configure({ mode: 'parallel', timeout: 1_200_000 })
test.use({ trace: 'off' })

/** Who is shown which figures. */
const pages: Record<string, string[]> = {
  leader01: ['/', '/team', '/declines', '/results?kind=landed', 'enterprise'],
  'city-leader01': ['/city?kind=tax'],
  minister01: ['/', '/team', '/projects', '/figures?from=2026-11-01&until=2026-11-30&by=department'],
  officer01: ['/', '/enterprises'],
  'clerk-tax01': ['/'],
}

for (const [loginName, places] of Object.entries(pages))
  test(`Every figure on the screen of ${loginName} opens as many rows as it says`, async ({ browserOf }) => {
    const page = await browserOf()
    await signIn(page, loginName)
    for (const place of places) await followEach(page, place === 'enterprise' ? await aRatedEnterprise(page) : place)
  })

/** The page of an enterprise that graded what was done for it. */
async function aRatedEnterprise(page: Page): Promise<string> {
  const rated = await page.request.get('/api/requests?state=settled&grade=5&limit=1')
  return `/enterprises/${(await rated.json()).rows[0].enterpriseId}`
}

type Figure = { figure: string; n: number; text: string; href: string }

/** Reads each number with its door off the screen, and counts the rows behind it. Of the numbers of one column the largest and the smallest: every one is opened by server/src/figures-open-their-rows.test.ts. */
async function followEach(page: Page, place: string) {
  await goTo(page, place)
  // what is still being read shows a dash
  await expect.poll(() => withoutNumber(page), { message: `every figure of ${place} says its number` }).toEqual([])
  const figures = await figuresOn(page)
  expect(figures.length, place).toBeGreaterThan(0)
  expect(await numbersWithoutDoor(page), `every number of ${place} has a door`).toEqual([])
  const opened = new Map<string, number>()
  for (const { figure, n, href } of extremesOf(figures)) {
    if (!opened.has(href)) opened.set(href, href.startsWith('#') ? await rowsHere(page, place, href) : await rowsOf(page, href))
    expect.soft(opened.get(href), `${place} ${figure} → ${href}`).toBe(n)
  }
}

/** More are not turned through page after page, if the column has fewer. */
const most = 120

/** Of each column the largest number of those and the smallest above nothing. */
function extremesOf(figures: Figure[]): Figure[] {
  const columns = Map.groupBy(
    figures.filter(({ n }) => n > 0).sort((a, b) => a.n - b.n),
    ({ figure }) => figure,
  )
  return [...columns.values()]
    .flatMap(column => [...new Set([column[0], column.findLast(({ n }) => n <= most)])])
    .filter(figure => figure !== undefined)
}

const withoutNumber = async (page: Page): Promise<string[]> =>
  (await figuresOn(page)).filter(({ n, text }) => !text.includes(n.toLocaleString('en-US'))).map(({ figure, text }) => `${figure}: ${text}`)

const figuresOn = (page: Page): Promise<Figure[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-figure]')].map(element => ({
      figure: element.dataset.figure ?? '',
      n: Number(element.dataset.n),
      text: `${element.textContent} ${element.getAttribute('aria-label') ?? ''}`,
      href: element.getAttribute('href') ?? '',
    })),
  )

/** A figure of a strip, or a number of a table of figures, that opens nothing. */
const numbersWithoutDoor = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLElement>(
        '.strip .figure, .team-table td.num, .by-table td.num, .period-table td.num:not(.quiet), .shares dd b',
      ),
    ]
      .filter(
        element => /[1-9]/.test(element.textContent ?? '') && !element.querySelector('[data-figure]') && !element.querySelector('.quiet'),
      )
      .map(element => element.textContent ?? ''),
  )

/** On the page itself: the rows of the group, or of the whole day. */
async function rowsHere(page: Page, place: string, href: string): Promise<number> {
  if (!page.url().endsWith(place)) await goTo(page, place)
  if (href === '#day') return page.locator('section:not(:has(#group-climbed, #group-ground)) > ul > [data-row]').count()
  const group = page.locator('section', { has: page.locator(href) })
  const more = group.getByRole('button', { name: /全部列出/ })
  if (await more.count()) await more.click()
  return group.locator('[data-row]').count()
}

/** In a list: page after page until there is no more. */
async function rowsOf(page: Page, href: string): Promise<number> {
  await goOn(page, href)
  const more = page.getByRole('button', { name: '加载更多' })
  for (let before = -1; (await more.count()) > 0; ) {
    before = await page.locator('[data-row]').count()
    await more.click()
    await expect.poll(() => page.locator('[data-row]').count()).toBeGreaterThan(before)
  }
  return page.locator('[data-row]').count()
}

/** As a link within the pages goes, by way of a page without rows: nothing of the list before is counted. Opened from scratch, so many lists in a minute are more than a person reads. */
async function goOn(page: Page, href: string) {
  for (const to of ['/account', href]) {
    const before = await page.getByRole('heading', { level: 1 }).filter({ visible: true }).first().textContent()
    await page.evaluate(to => history.pushState({}, '', to), to)
    await expect(page.getByRole('heading', { level: 1 }).filter({ visible: true }).first()).not.toHaveText(before ?? '')
  }
  await settled(page)
}
