import { expect, type Page } from './story.ts'

/** Nothing on the page is wider than the screen, but for what scrolls in a box of its own. */
export async function expectFits(page: Page, where: string) {
  expect.soft(await page.evaluate(tooWide), `${where} fits`).toEqual([])
}

function tooWide() {
  const edge = document.documentElement.clientWidth + 1
  const isCut = (element: Element) => {
    for (let above = element.parentElement; above; above = above.parentElement)
      if (getComputedStyle(above).overflowX !== 'visible' && above.getBoundingClientRect().right <= edge) return true
    return false
  }
  return [...document.querySelectorAll('main *, dialog[open] *')]
    .filter(element => element.getBoundingClientRect().right > edge && !isCut(element))
    .map(element => `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}`)
}

/** What a dialog does stands at the right, last of its buttons; and choices look alike wherever they stand. */
export async function expectAlike(page: Page, where: string) {
  expect.soft(await page.evaluate(actsAtTheLeft), `${where} does what it does at the right`).toEqual([])
  expect.soft(await page.evaluate(looksOfChoices), `${where} has one look of choices`).toHaveProperty('length', 1)
}

function actsAtTheLeft() {
  return [...document.querySelectorAll('dialog[open]')].flatMap(dialog => {
    const buttons = [...dialog.querySelectorAll<HTMLElement>('form .acts .btn, footer .btn')].filter(button => button.checkVisibility())
    const main = buttons.filter(button => button.matches('.do, [type="submit"]')).at(-1)
    const beside = main ? buttons.filter(button => Math.abs(top(button) - top(main)) < 8) : []
    return beside.filter(button => button !== main && main && right(button) > right(main)).map(button => button.textContent)
  })

  function top(element: Element) {
    return element.getBoundingClientRect().top
  }
  function right(element: Element) {
    return element.getBoundingClientRect().right
  }
}

/** Of the choices of a page: their edges and what draws their arrow. */
function looksOfChoices() {
  const looks = [...document.querySelectorAll('select')]
    .filter(choice => choice.checkVisibility())
    .map(choice => {
      const { appearance, borderTopLeftRadius, backgroundColor } = getComputedStyle(choice)
      return `${appearance} ${borderTopLeftRadius} ${backgroundColor}`
    })
  return [...new Set(looks.length > 0 ? looks : [''])]
}
