import { policyText } from '@yigen/testing/policy-text.ts'
import { toast } from './acts.ts'
import { expectNothingFound } from './nothing-found.ts'
import { demonstrationNow } from './server.ts'
import { expect, signIn, test } from './story.ts'

const title = '海珠区研发租金补助'
const said = { id: 'researchrent', title }

test('A policy is read into data', async ({ browserOf, serverOf }) => {
  const { url } = await serverOf({ now: demonstrationNow })
  const enter = async (loginName: string) => {
    const page = await browserOf({ baseURL: url })
    await signIn(page, loginName)
    return page
  }
  const clerk = await enter('clerk-industry01')
  const text = clerk.getByRole('textbox', { name: '政策文本（YAML）' })

  await test.step('a clerk imports a text, and reads beside its line what is not understood', async () => {
    await clerk.goto('/policies')
    await expect(clerk.getByRole('link', { name: '中小企业划型标准规定' })).toBeVisible()
    await expectNothingFound(clerk, 'the library of policies')
    await clerk.getByRole('link', { name: '起草政策' }).filter({ visible: true }).click()
    const [chooser] = await Promise.all([clerk.waitForEvent('filechooser'), clerk.getByRole('button', { name: '导入文件' }).click()])
    const broken = policyText({ ...said, share: 6 }).replace('unit: 万元', 'unit: 万圆')
    await chooser.setFiles({ name: '研发租金.yaml', mimeType: 'text/yaml', buffer: Buffer.from(broken) })
    const faults = clerk.getByRole('region', { name: '读不懂' })
    await expect(faults).toContainText('“万圆”不在可选之内')
    await faults.getByRole('button', { name: '第 6 行' }).click()
    await expect(text).toBeFocused()
    await expectNothingFound(clerk, 'drafting a policy')
  })

  await test.step('mends that, and hands it over with a case that fails', async () => {
    await text.fill(policyText({ ...said, share: 6 }))
    await expect(clerk.getByRole('region', { name: '发布前要改' })).toContainText('黄金用例 1：应为 yes，实为 no')
    await clerk.getByRole('button', { name: '交去核对' }).click()
    await expect(toast(clerk)).toContainText(`“${title}”第 1 版已交去核对`)
    await expect(clerk.getByRole('region', { name: '黄金用例' })).toContainText('2 个里 1 个没通过')
  })

  const head = await enter('head-industry01')

  await test.step('another editor cannot verify it while the case fails, and returns it', async () => {
    await head.goto('/policies?state=toVerify')
    await head.getByRole('link', { name: title }).click()
    await head.getByRole('link', { name: '去核对' }).click()
    await expect(head.getByRole('button', { name: '核对通过' })).toHaveAttribute('aria-disabled', 'true')
    await expect(head.getByText('有用例没通过，要先退回')).toBeVisible()
    await expectNothingFound(head, 'verifying a policy')
    await head.getByRole('button', { name: '退回' }).click()
    await head.getByLabel('哪里和原文不一样').fill('原文是不低于5%，条件写成了6%。')
    await head.getByRole('button', { name: '退回' }).click()
    await expect(head.getByText('原文是不低于5%，条件写成了6%。')).toBeVisible()
  })

  await test.step('the clerk mends the condition', async () => {
    await clerk.reload()
    await expect(clerk.getByText('原文是不低于5%，条件写成了6%。')).toBeVisible()
    await clerk.getByRole('link', { name: '修改草稿' }).click()
    await text.fill(policyText(said))
    await expect(clerk.getByText('2 个全部通过')).toBeVisible()
    await clerk.getByRole('button', { name: '交回核对' }).click()
    await expect(clerk.getByRole('region', { name: '黄金用例' })).toContainText('2 个全部通过')
  })

  await test.step('the other one goes through it part by part, and it agrees', async () => {
    await head.goto('/policies?state=toVerify')
    await head.getByRole('link', { name: title }).click()
    await head.getByRole('link', { name: '去核对' }).click()
    await expect(head.getByText('还有 1 项没对完')).toBeVisible()
    await head.getByLabel('这一项已逐条对过原文').check()
    await head.getByRole('button', { name: '核对通过' }).click()
    await expect(toast(head)).toContainText('第 1 版核对通过')
  })

  await test.step('the minister publishes it, and it is in force', async () => {
    const minister = await enter('minister01')
    await minister.goto('/policies?state=open')
    await minister.getByRole('link', { name: title }).click()
    await minister.getByRole('button', { name: '发布' }).click()
    const dialog = minister.getByRole('dialog', { name: new RegExp(title) })
    await expectNothingFound(minister, 'publishing a policy')
    await dialog.getByRole('button', { name: '发布' }).click()
    await expect(toast(minister)).toContainText('已发布')
    await expect(minister.getByRole('region', { name: '版本' })).toContainText('贝定一')
    await minister.goto('/policies')
    await expect(minister.getByRole('row', { name: new RegExp(title) })).toContainText('有效')
    await expectNothingFound(minister, 'the library with the new policy')
  })
})
