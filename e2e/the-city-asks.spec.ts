import { toast } from './acts.ts'
import { demonstrationNow } from './server.ts'
import { expect, type Page, signIn, test } from './story.ts'

test('The city asks', async ({ browserOf, serverOf }) => {
  const { url } = await serverOf({ now: demonstrationNow })
  const enter = async (loginName: string) => {
    const page = await browserOf({ baseURL: url })
    await signIn(page, loginName)
    return page
  }
  const leader = await enter('city-leader01')

  await test.step('a leader of the city opens the picture: eleven districts, each beside the year before, for all and for the same enterprises', async () => {
    await leader.getByRole('navigation').first().getByRole('link', { name: '全市', exact: true }).click()
    await expect(districts(leader)).toHaveCount(11)
    await leader.getByRole('link', { name: /^税收/ }).click()
    await expect(leader.getByRole('heading', { name: '税收，按区' })).toBeVisible()
    for (const name of ['海珠区', '天河区', '增城区'])
      await expect(district(leader, name)).toContainText(/[+−][\d.]+%.*[+−][\d.]+%，\d+ 家/)
    await expect(district(leader, '海珠区')).toContainText('+10%')
  })

  const [before, entry] =
    await test.step('a figure opens the claims it is made of, with their source, who recorded and who verified them', async () => {
      const shown = await amountOf(leader, '天河区')
      await district(leader, '天河区')
        .getByRole('link', { name: /笔，确认/ })
        .click()
      await expect(leader.getByRole('navigation', { name: '天河区' })).toContainText('全市')
      const row = leader.locator('#entries tr[data-row]').first()
      await expect(row).toContainText('税务月度清册')
      await expect(row).toContainText('梅若谦')
      await expect(row).toContainText('路遥知')
      const cells = await row.locator('td').allInnerTexts()
      const [name = ''] = (cells[0] ?? '').split('\n')
      return [shown, { name, month: cells[1] ?? '', value: Number((cells[2] ?? '').replaceAll(',', '')) }] as const
    })

  await test.step('the district corrects that claim, and its tax bureau looks at it', async () => {
    const minister = await enter('tianhe-minister01')
    await minister.goto(`/results?kind=tax&month=${entry.month}`)
    await minister.locator('#entries').getByRole('link', { name: entry.name }).click()
    const all = minister.getByRole('button', { name: /^(全部|查看全部|显示全部)/ })
    await all
      .or(minister.getByRole('heading', { name: '成效' }))
      .first()
      .waitFor()
    if (await all.isVisible()) await all.click()
    await claim(minister, '税收', entry.month).getByRole('button', { name: '更正' }).click()
    const form = minister.getByRole('dialog')
    await form.getByLabel('金额（万元）').fill(String(Math.round(entry.value) - 100))
    await form.getByLabel('原因').fill('退库未扣除。')
    await form.getByRole('button', { name: '更正' }).click()
    await expect(toast(minister)).toContainText('已录入，待核实')
    const clerk = await enter('tianhe-clerk-tax01')
    await clerk.goto('/results/check')
    await clerk.getByRole('row', { name: entry.name }).getByRole('button', { name: '核实', exact: true }).click()
    await expect(toast(clerk)).toContainText('已核实')
  })

  await test.step('the city sees both: the new one counts and says why, the old one is kept', async () => {
    await leader.reload()
    await expect(leader.locator('#entries')).toContainText('退库未扣除。')
    await leader.getByRole('button', { name: /^已更正/ }).click()
    const old = leader.locator('#entries tr[data-row]', { hasText: entry.name })
    await expect(old.locator('s')).toBeVisible()
    await leader.getByRole('navigation', { name: '天河区' }).getByRole('link', { name: '全市' }).click()
    await expect.poll(() => amountOf(leader, '天河区')).toBeLessThan(before)
  })

  await test.step('as it was known yesterday it is what it was, with what it is today beside it', async () => {
    await leader.getByLabel('选一天').fill('2026-11-24')
    await expect(leader.getByText('以下为 2026-11-24 24:00 时系统中的数据。')).toBeVisible()
    await expect.poll(() => amountOf(leader, '天河区')).toBe(before)
    await expect(district(leader, '天河区')).toContainText('今天')
  })

  await test.step('what is late in a district is shown by how it stands, not by what it is about; a register line by line', async () => {
    const late = district(leader, '海珠区').locator('[data-figure="city.overdue"]')
    const n = Number(await late.textContent())
    expect(n).toBeGreaterThan(0)
    await late.click()
    await expect(leader.locator('tr[data-row]')).toHaveCount(n)
    await leader.getByRole('link', { name: '全市' }).first().click()
    await district(leader, '黄埔区').locator('[data-figure="city.followed"]').click()
    await expect(leader.locator('tr[data-row]')).toHaveCount(30)
  })
})

const districts = (page: Page) => page.locator('.city-table tbody tr')
const district = (page: Page, name: string) => districts(page).filter({ has: page.getByRole('rowheader', { name }) })
const amountOf = async (page: Page, name: string) =>
  Number(((await district(page, name).locator('.city-value b').textContent()) ?? '').replaceAll(',', ''))
const claim = (page: Page, kind: string, month: string) =>
  page.locator('tr:not(.struck)', { hasText: kind }).filter({ hasText: periodOf(month) })
/** `2026-10` as it stands in a sentence. */
const periodOf = (month: string) => `${Number(month.slice(0, 4))} 年 ${Number(month.slice(5))} 月`
