import { expect, type Page, signIn, test } from './story.ts'

/** What a word looks like that is not there: its key. */
const key = /(^|\s)[a-z]\w*(\.[a-z]\w*)+(\s|$)/

test('A page brings the words it shows with its code, and shows no key while they are on their way', async ({ browserOf }) => {
  const page = await browserOf()
  await signIn(page, 'minister01')
  const asked = listen(page)
  const held = Promise.withResolvers<void>()
  await page.route(/assets\/figures\.zh-CN-/, async route => {
    await held.promise
    await route.continue()
  })
  const [code] = await Promise.all([
    page.waitForResponse(/assets\/FiguresPage-.*\.js$/),
    page.waitForRequest(/assets\/figures\.zh-CN-/),
    page.getByRole('link', { name: '周报月报' }).click(),
  ])
  await code.finished()
  await expect(page.locator('body')).not.toContainText(key, { useInnerText: true })
  held.resolve()
  await expect(page.getByRole('heading', { level: 1, name: '周报月报' })).toBeVisible()
  await expect(page.locator('body')).not.toContainText(key, { useInnerText: true })
  expect(asked().filter(name => /\.en$/.test(name))).toEqual([])
})

test('Another language comes at once to the page that is open and to those that are opened later', async ({ browserOf }) => {
  const page = await browserOf()
  await signIn(page, 'minister01')
  await page.goto('/projects')
  await expect(page.getByRole('heading', { level: 1, name: '项目' })).toBeVisible()
  const asked = listen(page)
  await page.locator('.me .who').click()
  await page.getByRole('button', { name: 'English' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Projects' })).toBeVisible()
  await expect(page.getByRole('searchbox', { name: 'Project, enterprise' })).toBeVisible()
  expect(asked()).toContain('projects.en')
  expect(asked()).not.toContain('figures.en')
  const before = asked().length
  await page.getByRole('link', { name: 'Weekly and monthly' }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(page.getByRole('heading', { level: 1, name: 'Weekly and monthly' })).toBeVisible()
  expect(asked()).toContain('figures.en')
  expect(
    asked()
      .slice(before)
      .filter(name => /\.zh-CN$/.test(name)),
  ).toEqual([])
  // the account keeps what it chose
  await page.locator('.me .who').click()
  await page.getByRole('button', { name: '简体中文' }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN')
})

/** The files of words that a page asks for from now on, without their hash. */
function listen(page: Page) {
  const names: string[] = []
  page.on('request', request => {
    const [, name] = new URL(request.url()).pathname.match(/\/assets\/([\w-]+\.(?:zh-CN|en))-[\w-]{8}\.js$/) ?? []
    if (name) names.push(name)
  })
  return () => names
}
