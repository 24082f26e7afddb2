import { expectNothingFound } from './nothing-found.ts'
import { beforeSigningIn, desk, door, goTo, nameOf, type Place, still } from './places.ts'
import { expect, type Page, signIn, test } from './story.ts'
import { expectAlike, expectFits } from './well-laid.ts'

const [wide, narrow] = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
]

test.describe.configure({ mode: 'parallel' })
// What each step saw is written down anyway; a trace of so many pages costs more than the pages.
test.use({
  trace: 'off',
  expectedComplaint: /40[34] .*\/api\/(invitations\/spent|(requests|enterprises)\/01a00000-)|403 .*\/api\/declines(\?|$)/,
})

/** What is looked at is how things stand, not how they come there. */
const atRest = { reducedMotion: 'reduce' } as const

/** Each so long that nobody waits for the last of them, in the order in which they stand. */
function inParts(places: readonly Place[]): Place[][] {
  const size = Math.ceil(places.length / Math.ceil(places.length / 15))
  return Array.from({ length: Math.ceil(places.length / size) }, (_, part) => places.slice(part * size, (part + 1) * size))
}

test('Every page is accessible before signing in', async ({ browserOf }) => {
  const page = await browserOf(atRest)
  for (const place of beforeSigningIn) await expectAccessible(page, place)
})

for (const [loginName, places] of Object.entries(desk))
  for (const [index, part] of inParts(places).entries())
    test(`Every page is accessible to ${loginName} at the desk${index > 0 ? `, part ${index + 1}` : ''}`, async ({ browserOf }) => {
      const page = await browserOf(atRest)
      await signIn(page, loginName)
      for (const place of part) await expectAccessible(page, place)
    })

test('Every page is accessible to an enterprise at the door', async ({ browserOf }) => {
  const page = await browserOf(atRest)
  await signIn(page, 'enterprise01', { front: '/door' })
  for (const place of door) await expectAccessible(page, place)
})

/** At both widths, light and dark: axe has nothing to say, nothing is cut off, and the page says its language. */
async function expectAccessible(page: Page, place: Place) {
  const name = nameOf(place)
  await test.step(name, async () => {
    await page.setViewportSize(wide)
    await goTo(page, place)
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN')
    await expectNothingFound(page, `${name} 1440`)
    await expectAlike(page, name)
    await inDark(page, async () => expectNothingFound(page, `${name} 1440 dark`, ['color-contrast']))
    await page.setViewportSize(narrow)
    await still(page)
    await expectNothingFound(page, `${name} 390`)
    await inDark(page, async () => expectNothingFound(page, `${name} 390 dark`, ['color-contrast']))
    expect
      .soft(await page.evaluate(() => document.documentElement.scrollWidth), `${name} fits 390 pixels`)
      .toBeLessThanOrEqual(narrow.width)
    await expectFits(page, `${name} 390`)
  })
}

async function inDark(page: Page, look: () => Promise<void>) {
  await page.emulateMedia({ colorScheme: 'dark' })
  await still(page)
  await look()
  await page.emulateMedia({ colorScheme: 'light' })
  await still(page)
}
