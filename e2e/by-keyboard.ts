import type { Locator } from '@playwright/test'
import { expect, type Page } from './story.ts'

/** More stops than any page of the desk has before its own content and within it. */
const mostStops = 150

/** Presses Tab until it has the focus; whatever lies between is passed as a person passes it. */
export async function tabTo(page: Page, target: Locator) {
  await expect(target).toBeVisible()
  for (let pressed = 0; pressed < mostStops && !(await hasFocus(target)); pressed += 1) await page.keyboard.press('Tab')
  await expect(target).toBeFocused()
}

const hasFocus = (target: Locator) => target.evaluate(element => element === document.activeElement)

/** Goes there and presses Enter. */
export async function enterOn(page: Page, target: Locator) {
  await tabTo(page, target)
  await page.keyboard.press('Enter')
}

/** Goes to a field and writes into it, over what stood there. */
export async function typeInto(page: Page, field: Locator, text: string) {
  await tabTo(page, field)
  await page.keyboard.press('Control+a')
  await page.keyboard.type(text)
}

/** From now on a finger or a mouse on any page of the browser is a complaint, and fails the story. */
export const noMouse = (page: Page) =>
  page.context().addInitScript(() => {
    for (const kind of ['pointerdown', 'mousedown', 'touchstart', 'wheel'])
      addEventListener(kind, () => console.error(`${kind}: not the keyboard`), { capture: true })
  })

/** To a matter or an enterprise from wherever one is. */
export async function searchFor(page: Page, words: string, option: string | RegExp) {
  await page.keyboard.press('Control+k')
  const search = page.getByRole('dialog', { name: '搜索' })
  await expect(search.getByRole('combobox')).toBeFocused()
  await page.keyboard.type(words)
  const found = search.getByRole('option', { name: option }).first()
  await expect(found).toBeVisible()
  const options = search.getByRole('option')
  for (let at = 0; at < 20 && (await found.getAttribute('aria-selected')) !== 'true'; at += 1) {
    await page.keyboard.press('ArrowDown')
    await expect(options.nth(at + 1)).toHaveAttribute('aria-selected', 'true')
  }
  await page.keyboard.press('Enter')
  await expect(search).toHaveCount(0)
}
