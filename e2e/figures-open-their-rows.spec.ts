import type { Response } from '@playwright/test'
import { goTo, settled } from './places.ts'
import { expect, type Page, signIn, test } from './story.ts'

test.describe.configure({ mode: 'parallel', timeout: 1_200_000 })
test.use({ trace: 'off' })

/** Who is shown which figures. */
const pages: Record<string, string[]> = {
  leader01: ['/', '/team', '/declines', '/results?kind=landed', 'enterprise'],
  'city-leader01': ['/city?kind=tax'],
  minister01: ['/', '/team', '/projects', '/figures?from=2026-11-01&until=2026-11-30&by=department'],
  officer01: ['/', '/enterprises', '/events?over=true'],
  'clerk-tax01': ['/'],
}

for (const [loginName, places] of Object.entries(pages))
  test(`Every figure on the screen of ${loginName} opens as many rows as it says`, async ({ browserOf }) => {
    const page = await browserOf()
    await signIn(page, loginName)
    const questions = questionsOf(page)
    for (const place of places) await followEach(page, place === 'enterprise' ? await aRatedEnterprise(page) : place, questions)
  })

/** The page of an enterprise that graded what was done for it. */
async function aRatedEnterprise(page: Page): Promise<string> {
  const rated = await page.request.get('/api/requests?state=settled&grade=5&limit=1')
  return `/enterprises/${(await rated.json()).rows[0].enterpriseId}`
}

type Figure = { figure: string; n: number; text: string; href: string }

/** Reads each number with its door off the screen, and counts the rows behind it. Of the numbers of one column the largest and the smallest: every one is opened by server/src/figures-open-their-rows.test.ts. */
async function followEach(page: Page, place: string, questions: Questions) {
  await goTo(page, place)
  // what is still being read shows a dash
  await expect.poll(() => withoutNumber(page), { message: `every figure of ${place} says its number` }).toEqual([])
  const figures = await figuresOn(page)
  expect(figures.length, place).toBeGreaterThan(0)
  expect(await numbersWithoutDoor(page), `every number of ${place} has a door`).toEqual([])
  const opened = new Map<string, number>()
  for (const { figure, n, href } of extremesOf(figures)) {
    if (!opened.has(href)) opened.set(href, href.startsWith('#') ? await rowsHere(page, place, href) : await rowsOf(page, href, questions))
    expect.soft(opened.get(href), `${place} ${figure} → ${href}`).toBe(n)
  }
}

/** Of each column the largest number and the smallest above nothing. */
function extremesOf(figures: Figure[]): Figure[] {
  const columns = Map.groupBy(
    figures.filter(({ n }) => n > 0).sort((a, b) => a.n - b.n),
    ({ figure }) => figure,
  )
  return [...columns.values()].flatMap(column => [...new Set([column[0], column.at(-1)])]).filter(figure => figure !== undefined)
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

/** In a list: what it draws; of one that goes on, its second page too, and the rest by the very question that it asked, without drawing thousands of rows. */
async function rowsOf(page: Page, href: string, questions: Questions): Promise<number> {
  await goOn(page, href)
  const more = page.getByRole('button', { name: '加载更多' })
  const drawn = page.locator('[data-row]')
  if ((await more.count()) === 0) return drawn.count()
  // what a page was answered before it does not ask again: from scratch it does
  await page.reload()
  await settled(page)
  const first = questions.last(href)
  const { rows }: Answer = await first.json()
  await expect(drawn).toHaveCount(rows.length)
  await more.click()
  await expect.poll(() => drawn.count()).toBeGreaterThan(rows.length)
  const second = questions.last(href)
  expect(filterOf(second), 'the second page is asked for as the first').toBe(filterOf(first))
  const { next }: Answer = await second.json()
  return (await drawn.count()) + (await rowsAfter(page, second.url(), next))
}

async function rowsAfter(page: Page, asked: string, after: string | null): Promise<number> {
  const url = new URL(asked)
  url.searchParams.set('limit', '100')
  let n = 0
  for (let from = after; from !== null; ) {
    url.searchParams.set('after', from)
    const { rows, next }: Answer = await (await page.request.get(url.href)).json()
    n += rows.length
    from = next
  }
  return n
}

type Answer = { rows: unknown[]; next: string | null }
type Questions = { last(href: string): Response }

/** What a page asks of the server for its lists. */
function questionsOf(page: Page): Questions {
  const asked: Response[] = []
  page.on('response', response => {
    // a number alone asks for one row
    if (Number(new URL(response.url()).searchParams.get('limit')) > 1) asked.push(response)
  })
  return {
    last(href) {
      const list = pathOf(href) === '/results' ? '/api/results/entries' : `/api${pathOf(href)}`
      const found = asked.findLast(response => pathOf(response.url()) === list)
      if (!found) throw new Error(`${href} asked for no list`)
      return found
    },
  }
}

const pathOf = (address: string) => new URL(address, 'http://localhost').pathname

/** `counts`: whether the first page brings the sums of all. */
function filterOf(asked: Response): string {
  const url = new URL(asked.url())
  for (const name of ['after', 'counts']) url.searchParams.delete(name)
  return url.search
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
