import { Caller } from './district.ts'
import { demonstrationNow, demonstrationPassword } from './server.ts'
import { expect, type Page, signIn, test } from './story.ts'

const mostMilliseconds = 2_000

test('The wall shows what was written within two seconds, and fits on its screen', async ({ browserOf, serverOf }) => {
  const { url } = await serverOf({ now: demonstrationNow })
  const leader = await browserOf({ baseURL: url, viewport: { width: 1920, height: 1080 } })
  await signIn(leader, 'leader01')
  await leader.getByRole('navigation').first().getByRole('link', { name: '大屏' }).click()
  await expect(leader.getByRole('heading', { name: '海珠区 首席服务官' })).toBeVisible()
  await expect(leader.getByRole('navigation')).toHaveCount(0)
  expect(await leader.evaluate(() => document.documentElement.dataset.theme)).toBe('dark')

  await test.step('nothing is smaller than 24 or outside the screen', async () => {
    await expect(leader.locator('.wall-won a').first()).toBeVisible()
    expect(await leader.evaluate(smallest)).toBeGreaterThanOrEqual(24)
    expect(await leader.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.scrollHeight])).toEqual([1920, 1080])
  })

  await test.step('a matter is filed, then answered', async () => {
    const contact = await Caller.signedIn(url, 'enterprise01', demonstrationPassword)
    const { rows } = await contact.read<{ rows: { enterpriseId: string }[] }>('/api/requests?limit=1')
    const filing = { enterpriseId: rows[0]?.enterpriseId, serviceCode: null, body: '门口的路灯不亮，晚上看不清路，请帮忙。' }
    for (const n of [1, 2, 3]) {
      const received = await figure(leader, 'wall.received')
      const body = `${filing.body}（${n}）`
      await contact.write('post', '/api/requests', { ...filing, body })
      const written = Date.now()
      await expect.poll(() => figure(leader, 'wall.received'), { intervals: [50], timeout: 10_000 }).toBe(received + 1)
      expect(Date.now() - written, 'from the write to the screen').toBeLessThan(mostMilliseconds)
    }
  })

  await test.step('in light it is as well, and each figure opens its rows', async () => {
    await leader.locator('.wall-head').hover()
    await leader.getByRole('button', { name: '浅色' }).click()
    expect(await leader.evaluate(() => document.documentElement.dataset.theme)).toBe('light')
    const overdue = await figure(leader, 'wall.overdue')
    await leader.locator('[data-figure="wall.overdue"]').click()
    await expect(leader.locator('[data-row]')).toHaveCount(overdue)
  })
})

const figure = async (page: Page, name: string) => Number(await page.locator(`[data-figure="${name}"]`).getAttribute('data-n'))

/** Of all that is written. */
function smallest(): number {
  const texts = [...document.querySelectorAll<HTMLElement>('.wall *')].filter(element =>
    [...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()),
  )
  return Math.min(...texts.map(element => Math.round(Number.parseFloat(getComputedStyle(element).fontSize) * 10) / 10))
}
