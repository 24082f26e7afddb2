import { toast } from './acts.ts'
import { anotherEnterprise, aSmallDistrict, password } from './district.ts'
import { expectNothingFound } from './nothing-found.ts'
import { type Device, expect, type Page, test } from './story.ts'

const atDesk: Device = { viewport: { width: 1440, height: 900 } }

/** R23 (issue 16 §1): a listed parent merges; the enterprise comes onto the list with its evidence, is visited from it, and what was found is said; another is put off with a reason and a day. */
test('Roots loosen', async ({ days }) => {
  const { url, startLink = '' } = await days.at('2026-11-25T09:32')
  const { enterprise, officer } = await aSmallDistrict(url, startLink)
  const { enterprise: second } = await anotherEnterprise(url, officer)
  await days.at('2026-11-26T09:42')
  let desk = await days.enter('officer', { password, device: atDesk })

  await test.step('nothing is on the list, and the rules can be read', async () => {
    await desk.goto('/signs')
    await expect(desk.getByText('2 家都没有命中')).toBeVisible()
    await expect(desk.getByText('这里没有分数')).toBeVisible()
    await desk.getByRole('main').getByRole('link', { name: '看规则' }).click()
    await expect(desk.getByText('租约 180 天内到期')).toBeVisible()
  })

  await test.step('the officer reads that the parents merge, and notes where', async () => {
    await note(desk, enterprise.id, '2026-12-08')
    await note(desk, second.id, '')
  })

  await test.step('both are on the list, the one with a day first, and the day of the officer says so', async () => {
    await desk.goto('/signs')
    const rows = desk.getByRole('article')
    await expect(rows).toHaveCount(2)
    await expect(rows.first()).toContainText(enterprise.name)
    await expect(rows.first()).toContainText('灯塔纺织集团 并购（11-18）：公告与苏州一家集团合并。')
    await expect(rows.first()).toContainText('12-08')
    await expectNothingFound(desk, 'whom to visit')
    await desk.goto('/')
    await expect(desk.getByRole('complementary')).toContainText('建议走访')
  })

  await test.step('by the keyboard one is put off with a reason and a day, of the other a visit is planned', async () => {
    await desk.goto('/signs')
    await expect(desk.getByRole('article')).toHaveCount(2)
    await desk.keyboard.press('j')
    await desk.keyboard.press('j')
    await desk.keyboard.press('d')
    const aside = desk.getByRole('dialog', { name: /先不去/ })
    await aside.getByLabel('原因').fill('总部已经说不搬。')
    await aside.getByRole('button', { name: '先不去' }).click()
    await expect(toast(desk)).toContainText('再看')
    await expect(desk.getByRole('article')).toHaveCount(1)
    await expect(desk.getByRole('region', { name: '下榜的' })).toContainText('总部已经说不搬。')
    await desk.keyboard.press('j')
    await desk.keyboard.press('e')
    const plan = desk.getByRole('dialog', { name: '约走访' })
    await plan.getByLabel('去看什么、谈什么').fill('问合并以后的打算。')
    await plan.getByLabel('时间').fill('2026-11-27T15:00')
    await plan.getByLabel('地点').fill('企业会议室')
    await plan.getByRole('button', { name: '约好并通知' }).click()
    await expect(desk.getByRole('article')).toContainText('明天 15:00 走访')
  })

  await days.at('2026-11-27T17:00')
  desk = await days.enter('officer', { password, device: atDesk })
  await test.step('the visit is written down, the enterprise leaves the list, and the officer says what came true', async () => {
    await desk.goto('/signs')
    await desk.getByRole('article').getByRole('link', { name: '看约好的走访' }).click()
    await desk.getByRole('link', { name: '记走访' }).first().click()
    await desk.getByLabel('看了什么、谈了什么').fill('总部定了留在海珠，明年扩产。')
    await desk.getByRole('button', { name: '存好并发送' }).click()
    await expect(desk.getByRole('row').filter({ hasText: enterprise.name })).toContainText('已走访')
    await desk.goto('/signs')
    await expect(desk.getByText('2 家都没有命中')).toBeVisible()
    const left = desk.getByRole('region', { name: '下榜的' })
    await left.getByRole('row').filter({ hasText: enterprise.name }).getByRole('button', { name: '说是不是' }).click()
    const answer = desk.getByRole('dialog', { name: /说是不是/ })
    await answer.getByRole('checkbox').check()
    await answer.getByRole('button', { name: '保存' }).click()
    await expect(left).toContainText('说中：庚')
    await desk.goto('/sign-rules')
    await expect(desk.getByText('近一年提醒 2 家，说明 1 家，1 家确有其事')).toBeVisible()
    await expectNothingFound(desk, 'the rules of early signs')
  })
})

async function note(desk: Page, enterpriseId: string, nextOn: string) {
  await desk.goto(`/enterprises/${enterpriseId}`)
  await desk.getByRole('button', { name: '记母公司变动' }).click()
  const dialog = desk.getByRole('dialog', { name: '记母公司变动' })
  await dialog.getByLabel('母公司').fill('灯塔纺织集团')
  await dialog.getByLabel('怎么说的').fill('公告与苏州一家集团合并。')
  await dialog.getByLabel('哪里看到的').fill('交易所公告')
  await dialog.getByLabel('消息日期').fill('2026-11-18')
  if (nextOn) await dialog.getByLabel(/下一个日子/).fill(nextOn)
  await dialog.getByRole('button', { name: '保存' }).click()
  await expect(toast(desk)).toContainText('已保存')
  await expect(desk.getByRole('region', { name: '建议走访' })).toContainText('并购')
}
