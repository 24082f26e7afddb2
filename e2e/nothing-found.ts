import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from './story.ts'

/** What axe is told to leave out, each with its reason. */
const exclusions: { selector: string; because: string }[] = []

/** Axe has nothing to say of what is on the screen. */
export async function expectNothingFound(page: Page, where: string, rules?: string[]) {
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode()
  if (rules) axe.withRules(rules)
  else axe.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
  for (const { selector } of exclusions) axe.exclude(selector)
  const { violations } = await axe.analyze()
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}\n${failureSummary}`),
  )
  expect.soft(found, where).toEqual([])
}
