import { toast } from './acts.ts'
import { expectNothingFound } from './nothing-found.ts'
import { settled } from './places.ts'
import { expect, type Page, signIn, test } from './story.ts'

const row = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name })
const publish = async (page: Page, version: number, reason: string) => {
  await page.getByLabel('为什么改').fill(reason)
  await page.getByRole('button', { name: `发布第 ${version} 版` }).click()
  await expect(toast(page)).toContainText(`已发布第 ${version} 版`)
}

// while the project has no plan yet; and of two who publish at once the second
test.use({ expectedComplaint: /404 .*\/api\/projects\/[^/]+\/plan$|409 .*\/api\/gates\/versions$/ })

test('A minister says anew what a landing takes, and the next project goes by it', async ({ browserOf }) => {
  const [minister, other] = [await browserOf(), await browserOf()]
  await signIn(minister, 'minister01')
  await signIn(other, 'minister02')

  await test.step('a gate asks for one thing more; what is written survives, and nothing is published that no project could pass', async () => {
    await minister.goto('/gates')
    await minister.getByRole('button', { name: '在“洽谈”加一样凭证' }).click()
    const form = minister.getByRole('dialog', { name: '加一样凭证' })
    await form.getByLabel('名称').fill('规划条件')
    await form.getByLabel('文件').fill('规划条件通知书')
    await form.getByLabel('谁核实').selectOption({ label: '项目部长核实' })
    await form.getByRole('button', { name: '确定' }).click()
    await minister.reload()
    await expect(minister.getByRole('complementary')).toContainText('规划条件 新增')
    await minister.getByRole('button', { name: '去掉“开票资格”' }).click()
    await expect(minister.getByText('写字楼办公的“开票”门没有凭证')).toBeVisible()
    await minister.getByRole('button', { name: '恢复“开票资格”' }).click()
    await expectNothingFound(minister, 'gates being changed')
    await other.goto('/gates')
    await other.getByRole('button', { name: '修改“首次洽谈”' }).click()
    await other.getByRole('dialog').getByLabel('文件').fill('首次洽谈纪要')
    await other.getByRole('dialog').getByRole('button', { name: '确定' }).click()
    await publish(minister, 1, '园区项目要先看规划条件。')
  })

  await test.step('of two ministers the second loses nothing, and overwrites nothing unseen', async () => {
    await other.getByLabel('为什么改').fill('纪要的名称写全。')
    await other.getByRole('button', { name: '发布第 1 版' }).click()
    await expect(other.getByRole('alert').filter({ hasText: '已发布第 1 版' })).toContainText('没有丢')
    await other.getByRole('button', { name: '合并到第 1 版' }).click()
    await expect(other.getByRole('main').getByText('规划条件', { exact: true })).toBeVisible()
    await publish(other, 2, '纪要的名称写全。')
    await expect(other.getByRole('complementary')).toContainText('园区项目要先看规划条件。')
  })

  await test.step('a template gets a milestone; what would close a circle cannot be chosen', async () => {
    await minister.goto('/plan-templates')
    await minister.getByRole('link', { name: '打开“写字楼办公”' }).click()
    await minister.getByRole('button', { name: '修改“租赁合同”' }).click()
    const form = minister.getByRole('dialog')
    await expect(form.getByRole('option', { name: '6 租赁备案（会绕成环）' })).toBeDisabled()
    await form.getByLabel('承诺', { exact: true }).fill('6')
    await form.getByRole('button', { name: '确定' }).click()
    await minister.getByRole('button', { name: '加节点' }).click()
    await form.getByLabel('名称').fill('场地公示')
    await form.getByLabel('谁办').selectOption({ label: '项目所在街道' })
    await form.getByLabel('在什么之后').selectOption({ label: '5 租赁合同' })
    await form.getByLabel('排在哪个节点后面').selectOption({ label: '5 租赁合同' })
    await form.getByRole('button', { name: '确定' }).click()
    await expect(row(minister, '场地公示')).toContainText('5 完成后')
    await expect(minister.getByRole('complementary')).toContainText('5 个工作日 6 个工作日')
    await expectNothingFound(minister, 'template being changed')
    await publish(minister, 1, '街道要公示五天。')
    await expect(minister.locator('.title')).toContainText('第 1 版，')
  })

  await test.step('the next project is asked by the gate, and its plan is drafted from the template', async () => {
    const officer = await browserOf()
    await signIn(officer, 'officer05')
    const { rows } = await (await officer.request.get('/api/enterprises?officerId=me')).json()
    const opened = await officer.request.post('/api/projects', {
      headers: { 'idempotency-key': crypto.randomUUID(), origin: new URL(officer.url()).origin },
      data: { enterpriseId: rows[0].id, name: '华南运营中心', kind: 'office' },
    })
    const { id } = await opened.json()
    await officer.goto(`/projects/${id}`)
    await expect(officer.getByRole('region', { name: '进入“洽谈”要的凭证' })).toContainText('规划条件通知书')
    await officer.goto(`/projects/${id}/plan`)
    await officer.getByRole('button', { name: '按模板起草' }).click()
    await expect(officer.getByText(/^29 个节点：/)).toBeVisible()
    await officer.setViewportSize({ width: 390, height: 844 })
    await officer.getByRole('button', { name: '改承诺：场地公示' }).click()
    await officer.getByRole('dialog').getByLabel('承诺', { exact: true }).fill('9')
    await expect(officer.getByRole('dialog')).toContainText('后移')
    await expectNothingFound(officer, 'a promise changed on a phone')
    await officer.getByRole('dialog').getByRole('button', { name: '存入草稿' }).click()
    await expect(toast(officer)).toContainText('已存入草稿')
  })

  await test.step('who reads finds both, and changes neither', async () => {
    const leader = await browserOf()
    await signIn(leader, 'leader01')
    for (const page of ['/gates', '/plan-templates/office']) {
      await leader.goto(page)
      await settled(leader)
      await expect(leader.getByRole('complementary')).toContainText('第 1 版')
      await expect(leader.getByRole('main').getByRole('button', { name: /^(修改|去掉|加)/ })).toHaveCount(0)
    }
  })
})
