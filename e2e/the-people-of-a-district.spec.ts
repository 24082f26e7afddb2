import { toast } from './acts.ts'
import { expectNothingFound } from './nothing-found.ts'
import { demonstrationNow } from './server.ts'
import { expect, type Page, signIn, test } from './story.ts'

const sheet = (...lines: string[]) => ({
  name: '新成员.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(['姓名,职务,单位,手机,用户名,角色,项目部长', ...lines].join('\n')),
})

// a refusal, and one who comes too often, are the plot
test.use({ expectedComplaint: /status of (409|429) |操作太频繁/ })

test('The people and the enterprises of a district change', async ({ browserOf, serverOf }) => {
  const { url: baseURL } = await serverOf({ now: demonstrationNow })
  const enter = async (loginName: string) => {
    const page = await browserOf({ baseURL })
    await signIn(page, loginName)
    return page
  }
  const system = await enter('admin-system')
  const security = await enter('admin-security')
  const minister = await enter('minister01')

  await test.step('an officer changes post: what is open with her is shown, and stays with her', async () => {
    const dialog = await changing(system, '陈若溪')
    await dialog.getByLabel('职务').fill('四级调研员')
    await dialog.getByLabel('单位').selectOption({ label: '区税务局' })
    await expect(dialog.getByText(/仍是 \d+ 家企业的首席服务官/)).toBeVisible()
    await expect(dialog.getByText(/手上的 \d+ 个时限随本人走/)).toBeVisible()
    await expectNothingFound(system, 'another unit')
    await dialog.getByRole('button', { name: '保存' }).click()
    await expect(toast(system)).toContainText('陈若溪的资料已保存')
    await expect(system.getByRole('dialog', { name: '陈若溪' })).toContainText('区税务局 · 四级调研员')
  })

  await test.step('the default minister passes the post on first', async () => {
    const dialog = await changing(system, '郑怀远')
    await dialog.getByLabel('单位').selectOption({ label: '区税务局' })
    await expect(dialog.getByText('还担任：本区默认项目部长')).toBeVisible()
    await dialog.getByRole('button', { name: '保存' }).click()
    await expect(dialog.getByRole('alert')).toContainText('郑怀远还担任：本区默认项目部长。先换人。')
    await expect(dialog.getByRole('link', { name: '去“单位”指定' })).toBeVisible()
  })

  await test.step('people by Excel: a faulty row keeps the sheet out, a good one makes them all', async () => {
    await system.goto('/members')
    await system.getByRole('link', { name: '从 Excel 开设账号' }).click()
    const file = system.locator('input[type=file]')
    await file.setInputFiles(
      sheet('白清和,科员,区税务区,13800000181,clerk-new1,经办人,', '叶听澜,副科长,区税务局,,officer-new1,首席服务官,郑怀远'),
    )
    await expect(system.getByText('没有“区税务区”，是不是“区税务局”？')).toBeVisible()
    await expect(system.getByText('有 1 行不对，改好再上传；有一行不对，整张表都不开设。')).toBeVisible()
    await expectNothingFound(system, 'a faulty sheet')
    await system.getByRole('button', { name: '换一个文件' }).click()
    await file.setInputFiles(
      sheet('白清和,科员,区税务局,13800000181,clerk-new1,经办人,', '叶听澜,副科长,区税务局,,officer-new1,首席服务官,郑怀远'),
    )
    await system.getByRole('button', { name: '开设 2 个账号' }).click()
    await expect(system.getByText('已开设 2 个账号')).toBeVisible()
    await expectNothingFound(system, 'the links, once')
    const brought = system.waitForEvent('download')
    await system.getByRole('button', { name: '下载链接表' }).click()
    expect((await brought).suggestedFilename()).toBe('一次性链接.xlsx')
  })

  await test.step('the security administrator grants what was asked, all at once', async () => {
    await security.goto('/members')
    await security.getByRole('button', { name: /^全部授予/ }).click()
    await expect(toast(security)).toContainText('已授予')
    await expect(security.locator('.waiting').getByText('叶听澜')).toHaveCount(0)
  })

  await test.step('who enters too often is told when to try again', async () => {
    const often = await browserOf({ baseURL })
    const body = JSON.stringify({ status: 429, code: 'tooMany', title: '操作太频繁，请 40 秒后再试。' })
    const answer = { status: 429, headers: { 'retry-after': '40' }, contentType: 'application/problem+json', body }
    await often.route('**/api/session', route => route.fulfill(answer))
    await often.goto('/')
    await expect(often.getByRole('heading', { level: 1, name: '打开得太频繁' })).toBeVisible()
    await expect(often.getByRole('timer')).toContainText(/还有 \d+ 秒/)
    await expectNothingFound(often, 'too often')
  })

  await test.step('the minister changes an enterprise, and takes back a row entered by mistake', async () => {
    await addEnterprise(minister, '合计 60 家')
    await minister.getByRole('button', { name: '修改基本信息' }).click()
    const dialog = minister.getByRole('dialog', { name: '修改基本信息' })
    await dialog.getByLabel('企业名称').fill('合计 61 家')
    await dialog.getByLabel('街道').selectOption({ label: '琶洲街道' })
    await expectNothingFound(minister, 'the details of an enterprise')
    await dialog.getByRole('button', { name: '保存' }).click()
    await expect(minister.getByRole('heading', { level: 1, name: '合计 61 家' })).toBeVisible()
    await end(minister, '撤销录入', '台账的合计行，不是企业。')
    await expect(minister).toHaveURL(/\/enterprises(\?|$)/)
  })

  await test.step('one that is gone is closed with a reason; one with something open is not', async () => {
    await addEnterprise(minister, '广州已销贸易有限公司')
    await end(minister, '注销', '已办理注销登记。')
    await expect(minister.getByText('已注销').first()).toBeVisible()
    await expect(minister.getByRole('button', { name: '修改基本信息' })).toHaveCount(0)
  })
})

async function changing(page: Page, name: string) {
  await page.goto(`/members?search=${encodeURIComponent(name)}`)
  await page.getByRole('button', { name, exact: true }).click()
  await page.getByRole('dialog', { name }).getByRole('button', { name: '修改资料' }).click()
  return page.getByRole('dialog', { name: `修改${name}的资料` })
}

async function addEnterprise(page: Page, name: string) {
  await page.goto('/enterprises')
  await page.getByRole('button', { name: '新增企业' }).filter({ visible: true }).first().click()
  const dialog = page.getByRole('dialog', { name: '新增企业' })
  await dialog.getByLabel('企业名称').fill(name)
  await dialog.getByRole('checkbox').check()
  await dialog.getByRole('button', { name: '新增' }).click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
}

async function end(page: Page, act: string, reason: string) {
  await page.getByRole('button', { name: act, exact: true }).click()
  const dialog = page.getByRole('dialog', { name: new RegExp(`^${act}`) })
  await dialog.getByLabel('理由').fill(reason)
  await expectNothingFound(page, act)
  await dialog.getByRole('button', { name: act, exact: true }).click()
}
