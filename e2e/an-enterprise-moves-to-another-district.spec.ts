import { toast } from './acts.ts'
import { expectNothingFound } from './nothing-found.ts'
import { demonstrationNow } from './server.ts'
import { expect, type Page, signIn, test } from './story.ts'

const why = '12 月起总部迁到天河路，办公和税务登记都在天河区。'

test('An enterprise moves to another district', async ({ browserOf, serverOf }) => {
  const { url } = await serverOf({ now: demonstrationNow })
  const enter = async (loginName: string) => {
    const page = await browserOf({ baseURL: url })
    await signIn(page, loginName)
    return page
  }
  const minister = await enter('minister01')
  const leaver = await oneThatMayLeave(minister)

  await test.step('its minister proposes it, with what is open', async () => {
    await minister.goto(`/enterprises/${leaver.id}`)
    await minister.getByRole('button', { name: '转到其他区' }).click()
    const dialog = minister.getByRole('dialog', { name: `把${leaver.name}转到其他区` })
    await dialog.getByRole('button', { name: '提出转出' }).click()
    await expect(dialog).toContainText('请写清楚为什么迁、什么时候迁。')
    await dialog.getByLabel('迁到哪个区').selectOption({ label: '天河区' })
    await dialog.getByLabel('为什么迁、什么时候迁').fill(why)
    await dialog.getByRole('button', { name: '提出转出' }).click()
    await expect(toast(minister)).toContainText('已提出，梅若谦')
    await expect(minister.getByRole('region', { name: '跨区迁移' })).toContainText('已提出转到天河区，等对方接收')
  })

  const there = await enter('tianhe-minister01')
  await test.step('the minister there finds it on the day, reads both sides, and takes it over with an officer', async () => {
    await there
      .getByRole('listitem')
      .filter({ hasText: '待我接收迁入企业' })
      .filter({ hasText: leaver.name })
      .getByRole('link')
      .first()
      .click()
    await expect(there.getByRole('heading', { level: 1 })).toHaveText(leaver.name)
    await expect(there.getByText(why)).toBeVisible()
    await expect(there.getByRole('table').getByRole('row')).toHaveCount(leaver.openRequests + 1)
    await expectNothingFound(there, 'a transfer to be answered')
    await there.getByRole('button', { name: '接收', exact: true }).click()
    const dialog = there.getByRole('dialog', { name: `接收${leaver.name}` })
    await dialog.getByRole('radio', { name: /洛秋明/ }).check()
    await expectNothingFound(there, 'who is its officer')
    await dialog.getByRole('button', { name: '接收', exact: true }).click()
    await expect(toast(there)).toContainText('已接收，由洛秋明担任首席服务官')
    await expect(there.getByText('已接收', { exact: true })).toBeVisible()
  })

  await test.step('its matters go on there, from where they came', async () => {
    await there.getByRole('table').getByRole('link').first().click()
    await expect(there.getByRole('region', { name: '跨区迁移' })).toContainText('由海珠区转来，原编号')
    const officer = await enter('tianhe-officer01')
    await officer.goto(await pathOfEnterprise(officer, leaver.name))
    await expect(officer.getByRole('region', { name: '跨区迁移' })).toContainText('由海珠区转来')
    await expectNothingFound(officer, 'an enterprise that came')
  })

  await test.step('and the district that it left says where it is served', async () => {
    await minister.goto(`/enterprises/${leaver.id}`)
    await expect(minister.getByRole('region', { name: '跨区迁移' })).toContainText('已转到天河区')
    await expect(minister.getByRole('button', { name: '转到其他区' })).toHaveCount(0)
    await minister.getByRole('region', { name: '跨区迁移' }).getByRole('link', { name: '查看' }).click()
    await minister.getByRole('table').getByRole('link').first().click()
    await expect(minister.getByRole('region', { name: '跨区迁移' })).toContainText('已转到天河区继续办理')
    await minister.goto('/transfers')
    await minister.getByText('已结束').click()
    await expect(minister.getByRole('row', { name: new RegExp(leaver.name) })).toContainText('已接收')
    await expectNothingFound(minister, 'transfers that are over')
  })
})

type Row = { id: string; name: string; openRequests: number }

/** One of the team's with open matters that nothing keeps. */
async function oneThatMayLeave(page: Page): Promise<Row> {
  const { rows } = (await (await page.request.get('/api/enterprises?limit=100')).json()) as { rows: Row[] }
  for (const row of rows.filter(({ openRequests }) => openRequests > 0)) {
    const { mayTransfer } = await (await page.request.get(`/api/enterprises/${row.id}`)).json()
    if (mayTransfer) return row
  }
  throw new Error('nobody may leave')
}

async function pathOfEnterprise(page: Page, name: string): Promise<string> {
  const { rows } = (await (await page.request.get(`/api/enterprises?search=${encodeURIComponent(name)}`)).json()) as { rows: Row[] }
  return `/enterprises/${rows[0]?.id}`
}
