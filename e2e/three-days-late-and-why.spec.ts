import { acceptFromList, finishFromList, toast } from './acts.ts'
import { aSmallDistrict, moreMembers, password } from './district.ts'
import { type Device, expect, type Page, test } from './story.ts'

const enterprise = '广州鹭汀海洋装备有限公司'
const project = '鹭汀华南研发中心'
const authority = '市规划和自然资源局'
const late = '比方案晚 3 个工作日：“选址意见书”比计划多用 3 个工作日'

// while there is no plan yet
test.use({ expectedComplaint: /404 .*\/api\/projects\/[^/]+\/plan$/ })

test('Three days late, and why', async ({ days }) => {
  const enter = (loginName: string, device: Device = {}) => days.enter(loginName, { password, device })
  let contact = ''

  await test.step('a district whose bureaus have their clerks', async () => {
    const { url, startLink = '' } = await days.at('2026-11-23T09:05')
    contact = (await aSmallDistrict(url, startLink)).contact.loginName
    await moreMembers(url, {
      talks: { name: '邓知行', unitId: '440105-investment', roles: ['clerk'] },
      builder: { name: '罗以宁', unitId: '440105-housing', roles: ['clerk'] },
    })
  })

  await test.step('the officer opens the project and drafts its plan; the city has to write the letter', async () => {
    const officer = await enter('officer')
    await openProject(officer)
    await officer.getByRole('link', { name: '起草方案' }).click()
    await expect(officer.getByRole('combobox', { name: '落地类型' })).toHaveValue('rd-centre')
    await officer.getByRole('button', { name: '按模板起草' }).click()
    await expect(officer.getByText(/^25 个节点：完成 0/)).toBeVisible()
    await row(officer, '选址意见书').click()
    await officer.getByLabel('责任').selectOption({ label: '区外单位' })
    await officer.getByLabel('区外单位名称').fill(authority)
    await saveDraft(officer)
    await propose(officer)
  })

  await test.step('the minister adopts it and makes the project key, with its leader', async () => {
    const minister = await enter('minister')
    await openFromList(minister)
    await minister.getByRole('link', { name: /一个方案/ }).click()
    await adopt(minister)
    await expect(minister.locator('.plan-cast')).toContainText('与方案一致')
    await openFromList(minister)
    await minister.getByRole('button', { name: '列为重点项目' }).click()
    const form = minister.getByRole('dialog')
    await form.getByLabel('项目领导').selectOption({ label: '苏明哲 · 副区长' })
    await form.getByRole('button', { name: '列为重点项目' }).click()
    await expect(toast(minister)).toContainText('已告知苏明哲')
    await expect(five(minister)).toContainText('苏明哲')
  })

  await test.step('the city lets its day pass: the officer chases, and writes down what it is expected by', async () => {
    await days.at('2026-11-26T09:30')
    const officer = await enter('officer')
    await openFromList(officer)
    await act(officer, '选址意见书', '催问', '问了详规处罗科：会签还差一个处室。')
    await act(officer, '选址意见书', '改预计', '下周一会签完，周一下班前出函。', '2026-11-30T18:00')
    await expect(cast(officer)).toContainText(late)
    await expect(cast(officer)).toContainText('合计晚 3 个工作日（区外 3 天）')
  })

  await test.step('the list says how late, and which milestone causes it', async () => {
    const minister = await enter('minister')
    await minister.goto('/projects')
    const line = lineOf(minister)
    await expect(minister.getByRole('region', { name: '晚于方案' })).toContainText(project)
    await expect(line).toContainText('晚 3 天')
    await expect(line).toContainText(late)
    await expect(line).toContainText(`等${authority}（区外）`)
  })

  await test.step('the leader calls a site meeting', async () => {
    const leader = await enter('leader')
    await expect(leader.getByRole('region', { name: '我负责的项目' })).toContainText(late)
    await openFromList(leader)
    await expect(cast(leader)).toContainText(late)
    await planMeeting(leader)
  })

  await test.step('it is held and decides: a task for a bureau, and what the officer does', async () => {
    await days.at('2026-11-27T16:30')
    const officer = await enter('officer')
    await openFromList(officer)
    await officer.getByRole('link', { name: /定预审怎么提前/ }).click()
    await recordMeeting(officer)
    const clerk = await enter('builder')
    await clerk.goto('/tasks')
    await expect(clerk.getByRole('button', { name: `接办：${enterprise}` })).toBeVisible()
  })

  await test.step('the officer drafts another version for it, with why', async () => {
    const officer = await enter('officer')
    await openFromList(officer)
    await officer.getByRole('link', { name: '看整个方案' }).click()
    await row(officer, '区内预审').click()
    await officer.getByRole('textbox', { name: '承诺' }).fill('2')
    await officer.getByRole('textbox', { name: '理由' }).fill('现场会定：区内预审提前介入，5 天压到 2 天，追回 3 天。')
    await expect(officer.locator('.dock-e p')).toContainText('前移 3 天')
    await saveDraft(officer)
    await propose(officer)
  })

  await test.step('and the minister adopts it', async () => {
    const minister = await enter('minister')
    await openFromList(minister)
    await minister.getByRole('link', { name: '看整个方案' }).click()
    await adopt(minister, '现场会定：区内预审提前介入')
    await expect(minister.getByText('第 2 版', { exact: true })).toBeVisible()
    await expect(minister.locator('.plan-cast')).toContainText('与方案一致')
  })

  await test.step('the leader and the enterprise see it', async () => {
    const leader = await enter('leader')
    await openFromList(leader)
    await expect(five(leader)).toContainText('第 2 版')
    await expect(cast(leader)).toContainText('合计与首版一样（我们早 3 天、区外晚 3 天）')
    const phone = await days.enter(contact, { password, front: '/door', device: { phone: true } })
    await phone.getByRole('link', { name: new RegExp(project) }).tap()
    await expect(phone.getByRole('heading', { level: 1, name: project })).toBeVisible()
    await expect(phone.getByText(`由${authority}办（区外）`)).toBeVisible()
  })

  await test.step('the letter comes on the new day, and what comes next goes to its bureau by itself', async () => {
    await days.at('2026-11-30T17:00')
    const officer = await enter('officer')
    await openFromList(officer)
    await act(officer, '选址意见书', '完成', '选址意见书已出，文号穗规划选〔2026〕118 号。')
    await acceptFromList(await enter('talks'), enterprise)
  })

  await test.step('a clerk ends the task, and its milestone with it', async () => {
    await days.at('2026-12-02T10:20')
    await finishFromList(await enter('talks'), enterprise, '协议已用印，双方各执两份。')
    const officer = await enter('officer')
    await openFromList(officer)
    await expect(five(officer)).toContainText('25 个节点，完成 2 个')
  })
})

const five = (page: Page) => page.getByRole('region', { name: '五个一' })
const cast = (page: Page) => page.locator('.cast')
const lineOf = (page: Page) => page.locator('.project-row').filter({ hasText: project })
const row = (page: Page, name: string) =>
  page.getByRole('grid', { name: /^跟进方案/ }).getByRole('row', { name: new RegExp(`^\\d+ ${name}，`) })

async function openFromList(page: Page) {
  await page.goto('/projects')
  await page.getByRole('link', { name: project, exact: true }).click()
  await expect(five(page)).toBeVisible()
}

async function openProject(officer: Page) {
  await officer.goto('/enterprises')
  await officer.getByRole('link', { name: enterprise }).click()
  await officer.getByRole('button', { name: '新建项目' }).click()
  const form = officer.getByRole('dialog')
  await form.getByLabel('项目名称').fill(project)
  await form.getByRole('combobox', { name: '类型' }).selectOption({ label: '研发中心' })
  await form.getByLabel('地址').fill('南石湾产业园 3 号楼')
  await form.getByLabel('投资额（万元）').fill('24000')
  await form.getByRole('button', { name: '新建' }).click()
  await expect(toast(officer)).toContainText(`已新建“${project}”`)
}

async function saveDraft(officer: Page) {
  await officer.getByRole('button', { name: /^存[入为].*草稿/ }).click()
  await expect(toast(officer)).toContainText('已存入草稿')
}

async function propose(officer: Page) {
  await officer.getByRole('button', { name: '送审' }).click()
  await officer.getByRole('dialog').getByRole('button', { name: '送审' }).click()
  await expect(toast(officer)).toContainText('已送审')
}

async function adopt(minister: Page, because = '') {
  await minister.getByRole('button', { name: '审定通过' }).click()
  const form = minister.getByRole('dialog')
  await expect(form).toContainText(because)
  await form.getByRole('button', { name: '审定通过' }).click()
  await expect(toast(minister)).toContainText('已审定')
}

/** A step on a milestone that runs, on the page of the project. */
async function act(officer: Page, milestone: string, name: string, words: string, until?: string) {
  await officer.locator('.open-row').filter({ hasText: milestone }).getByRole('button', { name }).click()
  const form = officer.getByRole('dialog')
  if (until) await form.getByLabel('预计到什么时候').fill(until)
  await form.getByRole('textbox').last().fill(words)
  await form.getByRole('button', { name, exact: true }).click()
  await expect(toast(officer)).toContainText(milestone)
}

async function planMeeting(leader: Page) {
  await leader.getByRole('button', { name: '约一次' }).click()
  const form = leader.getByRole('dialog')
  await form.getByRole('textbox', { name: '定什么事' }).fill('定预审怎么提前')
  await form.getByLabel('请哪些单位').selectOption({ label: '区住房城乡建设局' })
  await form.getByRole('button', { name: '约好并通知' }).click()
  await expect(toast(leader)).toContainText('已约现场会')
}

async function recordMeeting(officer: Page) {
  await officer.getByRole('button', { name: '记现场会' }).click()
  const form = officer.getByRole('dialog')
  await form.getByLabel('现场看了什么、说了什么').fill('看了 3 号楼，选址意见书周一出函；预审材料已齐，可以先看图。')
  await form.getByRole('button', { name: '交给单位' }).click()
  await form.getByLabel('定了什么').last().fill('预审提前介入，先看图，意见 2 个工作日内给')
  await form.getByRole('combobox', { name: '交给' }).selectOption({ label: '区住房城乡建设局' })
  await form.getByRole('spinbutton', { name: '几个工作日' }).fill('2')
  await form.getByRole('button', { name: '由首席服务官办' }).click()
  await form.getByLabel('定了什么').last().fill('盯市里会签，每天问一次')
  await form.getByRole('button', { name: '保存现场会' }).click()
  await expect(toast(officer)).toContainText('已记现场会')
  await expect(officer.getByText('区住房城乡建设局 到了')).toBeVisible()
  await expect(officer.getByText('预审提前介入，先看图')).toBeVisible()
  await expect(officer.getByText('区住房城乡建设局 · 周二 12-01 18:00 前')).toBeVisible()
}
