import { toast } from './acts.ts'
import { expectNothingFound } from './nothing-found.ts'
import { demonstrationNow } from './server.ts'
import { expect, signIn, test } from './story.ts'

const name = '广州琶岸贸易有限公司'

test('A village association points out an enterprise', async ({ browserOf, serverOf }) => {
  const { url } = await serverOf({ now: demonstrationNow })
  const enter = async (loginName: string) => {
    const page = await browserOf({ baseURL: url })
    await signIn(page, loginName)
    return page
  }
  const clerk = await enter('village-pazhou01')

  await test.step('its clerk names one that looks for a place', async () => {
    await clerk.getByRole('navigation').first().getByRole('link', { name: '村社推荐' }).click()
    await clerk.getByRole('button', { name: '推荐企业' }).click()
    const dialog = clerk.getByRole('dialog', { name: '推荐一家企业' })
    await dialog.getByRole('button', { name: '推荐', exact: true }).click()
    await expect(dialog).toContainText('请写企业名称。')
    await dialog.getByLabel('企业名称').fill(name)
    await dialog.getByLabel('了解到的情况').fill('想在琶洲新村租 300 平米做仓储。')
    await expectNothingFound(clerk, 'pointing out')
    await dialog.getByRole('button', { name: '推荐', exact: true }).click()
    await expect(toast(clerk)).toContainText(`已推荐${name}`)
    await expect(clerk.getByRole('row', { name: new RegExp(name) })).toContainText('已入库，待安排')
    await expectNothingFound(clerk, 'what was pointed out')
  })

  await test.step('the minister finds it with its source, and gives it an officer', async () => {
    const minister = await enter('minister01')
    await minister.goto('/pointings')
    await minister
      .getByRole('row', { name: new RegExp(name) })
      .getByRole('link', { name })
      .click()
    await expect(minister.getByText('琶洲联社推荐：想在琶洲新村租 300 平米做仓储。')).toBeVisible()
    await minister.getByRole('button', { name: '指派首席服务官' }).click()
    const dialog = minister.getByRole('dialog', { name: '指派首席服务官' })
    await dialog.getByRole('radio', { name: /许望川/ }).check()
    await dialog.getByRole('button', { name: /指派给许望川/ }).click()
    await expect(toast(minister)).toContainText('已指派给许望川')
  })

  await test.step('and the association sees what became of it, and nothing else', async () => {
    await clerk.reload()
    await expect(clerk.getByRole('row', { name: new RegExp(name) })).toContainText('跟进中')
    await expect(clerk.getByRole('row', { name: new RegExp(name) }).getByRole('link')).toHaveCount(0)
  })
})
