import {
  deciding,
  decidingAppeal,
  enterprise,
  everyones,
  finishing,
  goTo,
  handing,
  merging,
  nameOf,
  ownProject,
  type Place,
  pausing,
  proposing,
  rating,
  request,
  supplement,
  task,
} from './places.ts'
import { expect, type Page, signIn, test } from './story.ts'

const desk: Record<string, Place[]> = {
  officer01: [
    '/',
    '/requests',
    request,
    handing,
    proposing,
    pausing,
    merging,
    '/tasks',
    '/enterprises',
    enterprise,
    '/premises',
    '/policies',
    ...everyones,
  ],
  minister01: ['/team', '/declines', deciding, '/import', '/exports', '/lifts', '/transfers', '/pointings', '/handovers', '/results/check'],
  leader01: ['/declines', decidingAppeal],
  'clerk-housing01': ['/tasks', '/tasks?state=ended', task, finishing],
  'admin-system': ['/members', '/units'],
  'admin-audit': ['/history', '/second-steps'],
}
const door: Place[] = ['/door', '/door/requests', rating, supplement, ownProject, '/door/me']

test('Every page speaks English', async ({ browserOf }) => {
  for (const [loginName, places] of Object.entries(desk)) await expectEnglish(await browserOf({ language: 'en' }), loginName, '/', places)
  await expectEnglish(await browserOf({ language: 'en', phone: true }), 'enterprise01', '/door', door)
})

async function expectEnglish(page: Page, loginName: string, front: string, places: Place[]) {
  const told = listenToAnswers(page)
  await signIn(page, loginName, { language: 'en', front })
  for (const place of places) {
    await goTo(page, place)
    await expect(page.locator('html')).toHaveAttribute('lang', 'en')
    const left = (await chineseOf(page)).filter(word => !told().includes(word))
    expect.soft(left, `${loginName} ${nameOf(place)}`).toEqual([])
  }
}

/** All that the server has told this page: names, matters and what people wrote are in Chinese, and may be. */
function listenToAnswers(page: Page) {
  let told = '简体中文'
  page.on('response', response => {
    const { pathname } = new URL(response.url())
    if (pathname.startsWith('/api/') && pathname !== '/api/events')
      response.text().then(
        text => (told += text),
        () => {},
      )
  })
  return () => told
}

/** Each run of Chinese characters that one sees, hears or reads on hover. */
async function chineseOf(page: Page) {
  const texts = await page.evaluate(() => {
    const names = ['aria-label', 'title', 'placeholder']
    const attributes = [...document.querySelectorAll('[aria-label], [title], [placeholder]')].flatMap(element =>
      names.map(name => element.getAttribute(name) ?? ''),
    )
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const words: string[] = []
    while (walker.nextNode())
      if (!walker.currentNode.parentElement?.closest('noscript, script, style')) words.push(walker.currentNode.textContent ?? '')
    return [...words, ...attributes]
  })
  return [...new Set(texts.flatMap(text => text.match(/\p{Script=Han}+/gu) ?? []))]
}
