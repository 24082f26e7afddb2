import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from './story.ts'

/** What axe is told to leave out, each with its reason. */
const exclusions: { selector: string; because: string }[] = []

/** Axe has nothing to say of what is on the screen. */
export async function expectNothingFound(page: Page, where: string, rules?: string[]) {
  await page.evaluate(colorsAtRest)
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode()
  if (rules) axe.withRules(rules)
  else axe.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
  for (const { selector } of exclusions) axe.exclude(selector)
  const { violations } = await axe.analyze()
  const found: string[] = []
  for (const { id, nodes } of violations)
    for (const { target, failureSummary } of nodes) {
      if (id === 'target-size' && (await liesUnderPanel(page, String(target[0])))) continue
      found.push(`${id} ${target.join(' ')}\n${failureSummary}`)
    }
  expect.soft(found, where).toEqual([])
}

/** A button goes over to the dark, or to being pressed, in some tenths of a second: its colour on the way is nobody's. */
async function colorsAtRest() {
  const moving = document.getAnimations().filter(one => one instanceof CSSTransition)
  await Promise.allSettled(moving.map(one => one.finished))
}

/** An open panel covers a part of what lies below it until Escape is pressed; how large that is, is asked of the page without the panel. */
const liesUnderPanel = (page: Page, selector: string) =>
  page.evaluate(selector => {
    const panel = document.querySelector('.pop')?.getBoundingClientRect()
    const element = document.querySelector(selector)
    if (!panel || !element || element.closest('.pop')) return false
    const box = element.getBoundingClientRect()
    return box.right > panel.left && box.left < panel.right && box.bottom > panel.top && box.top < panel.bottom
  }, selector)
