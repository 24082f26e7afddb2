import {
  acceptFromList,
  type File,
  fileOnPhone,
  finishFromList,
  handOut,
  openMatter,
  openOnPhone,
  pdf,
  rate,
  toast,
  write,
} from './acts.ts'
import { aSmallDistrict, moreMembers, password } from './district.ts'
import { type Device, expect, type Page, test } from './story.ts'

const energy = '北辰能源集团华南总部（筹建）'
const contact = { name: '贺清平', title: '华南筹建组负责人', phone: '13800000520' }

test('The licence in a day', async ({ days, browserOf }) => {
  const enter = (loginName: string, device: Device = {}) => days.enter(loginName, { password, device })
  const door = () => days.enter(contact.phone, { password, front: '/door', device: { phone: true } })

  await test.step('a district whose counters have their clerks', async () => {
    const { url, startLink = '' } = await days.at('2026-11-23T08:30')
    await aSmallDistrict(url, startLink)
    await moreMembers(url, {
      registrar: { name: '钱书屿', unitId: '440105-market', roles: ['clerk'] },
      taxman: { name: '沈知远', unitId: '440105-tax', roles: ['clerk'] },
    })
  })

  await test.step('on the day of the first call the enterprise has its officer', async () => {
    await days.at('2026-11-23T10:00')
    const minister = await enter('minister')
    await addEnterprise(minister)
    await assignToOfficer(minister)
  })

  await test.step('the officer calls back, writes down what they need, and gives the contact the key to the door', async () => {
    await days.at('2026-11-23T10:40')
    const officer = await enter('officer')
    await firstContact(officer)
    await logCall(officer)
    const invitation = await inviteContact(officer)
    const phone = await browserOf({ phone: true })
    await activate(phone, invitation)
    await expect(phone.getByRole('heading', { level: 1, name: '陈若溪' })).toBeVisible()
    await phone.context().close()
  })

  await test.step('the site-selection opinion letter goes out the next morning', async () => {
    await days.at('2026-11-24T11:00')
    const officer = await enter('officer')
    await openMatter(officer, /华南总部选址/)
    await openProject(officer)
    await expect(officer.getByText('来自诉求')).toBeVisible()
    await show(officer, '首次洽谈', '2026-11-23')
    await show(officer, '需求', '2026-11-23')
    await pass(officer, '洽谈')
    await openMatter(officer, /华南总部选址/)
    await officer.getByRole('tab', { name: '办结' }).click()
    await officer.getByLabel('附件').setInputFiles(pdf('场地选址意见书.pdf'))
    await expect(officer.getByText('场地选址意见书.pdf').first()).toBeVisible()
    await write(officer, 'settle', '贺总：选址意见书在附件里，琶洲西区 A 区两处都合适，明天上午陪您去看。')
    await expect(pace(officer, '收到 → 办结')).toContainText('按时')
  })

  await test.step('the team files for its licence; the officer takes it to the counter', async () => {
    await days.at('2026-11-25T09:15')
    await fileOnPhone(await door(), '营业执照', '章程和住所证明都齐了，今天想去窗口办营业执照，能不能陪我们去？')
    const officer = await enter('officer')
    await openMatter(officer, /今天想去窗口/)
    await write(officer, 'reply', '贺总：9:45 在政务中心二楼 12 号窗口等您，材料我昨晚看过，齐的。')
    await handOut(officer, [{ unit: '区市场监管局', asked: '受理北辰能源华南总部的设立登记，当场核名', workingDays: '1' }])
    await expect(pace(officer, '承诺速度')).toContainText('窗口还没有受理。')
    await openLanding(officer)
    await show(officer, '协议', '2026-11-24', { amount: '5000', paper: pdf('投资协议.pdf') })
    await show(officer, '场地', '2026-11-24', { amount: '3000' })
    await show(officer, '集团决议', '2026-11-24')
    await pass(officer, '签约')
  })

  await test.step('accepted at the counter: one working day runs', async () => {
    await days.at('2026-11-25T10:00')
    await acceptFromList(await enter('registrar'), energy)
    const officer = await enter('officer')
    await openMatter(officer, /今天想去窗口/)
    await expect(pace(officer, '承诺速度')).toContainText('窗口受理 11-25 10:00 + 1 个工作日（11-26）= 11-26 18:00')
    await expect(pace(officer, '承诺速度')).toContainText('进行中')
  })

  await test.step('the licence is there within the day, and its page says so', async () => {
    await days.at('2026-11-26T09:40')
    await finishFromList(await enter('registrar'), energy, '营业执照已核发，电子执照同步发到企业。', pdf('营业执照.pdf'))
    const officer = await enter('officer')
    await openMatter(officer, /今天想去窗口/)
    await write(officer, 'settle', '贺总：营业执照拿到了，电子版在附件里。从今天起 3 个工作日内把开票办好。')
    await expect(pace(officer, '收到 → 首次答复')).toContainText('按时')
    await expect(pace(officer, '承诺速度')).toContainText('按时')
    await officer.getByRole('button', { name: '部门环节 2' }).click()
    await expect(pace(officer, '区市场监管局 交办 → 接办')).toContainText('按时')
    await expect(pace(officer, '区市场监管局 交办 → 办结')).toContainText('按时')
    await openLanding(officer)
    await expect(stage(officer, '注册')).toContainText('受理后 1 个工作日，承诺 1 个')
    await show(officer, '设立', '2026-11-26', { amount: '500', paper: pdf('营业执照.pdf') })
    await expect(gateItem(officer, '设立').getByRole('link', { name: /^营业执照\.pdf/ })).toBeVisible()
    await verify(await enter('minister'), ['设立'])
    await pass(officer, '注册')
    await expect(stage(officer, '注册')).toContainText('受理后 1 个工作日，承诺 1 个')
    await expect(stage(officer, '注册').getByRole('link', { name: '营业执照' })).toHaveAttribute('title', '营业执照.pdf')
  })

  await test.step('its capital was written wrong: put right from the line of stages, the old row stays, and it is looked at anew', async () => {
    const officer = await enter('officer')
    await openLanding(officer)
    await stage(officer, '注册').getByRole('button', { name: '注册 凭证 1 份' }).click()
    await officer.getByRole('dialog').getByRole('button', { name: '更正“设立”' }).click()
    const form = officer.getByRole('dialog', { name: '更正“设立”' })
    await form.getByRole('spinbutton', { name: /^数额/ }).fill('5000')
    await form.getByLabel('更正原因').fill('注册资本少写一个零。')
    await form.getByRole('button', { name: '更正' }).click()
    await expect(toast(officer)).toContainText('已更正“设立”')
    const rows = officer.getByRole('dialog', { name: '“注册”的凭证' }).getByRole('listitem')
    await expect(rows.last().getByRole('deletion')).toHaveText('500 万元 营业执照')
    await expect(rows.last()).toContainText('已由陈若溪更正为“5,000 万元 营业执照”')
    await expect(rows.first()).toContainText('更正自“500 万元 营业执照”：注册资本少写一个零。')
    await expect(rows.first().getByRole('link', { name: /^营业执照\.pdf/ })).toBeVisible()
    const minister = await enter('minister')
    await openLanding(minister)
    await stage(minister, '注册').getByRole('button', { name: '注册 凭证 1 份' }).click()
    await minister.getByRole('dialog').getByRole('button', { name: '核实' }).click()
    await expect(toast(minister)).toContainText('已核实“设立”')
  })

  await test.step('invoicing: three working days from the licence', async () => {
    await days.at('2026-11-26T14:30')
    await fileOnPhone(await door(), '税务登记与开票', '执照拿到了，想尽快能开专票，第一张下周三前要开出去。')
    const officer = await enter('officer')
    await openMatter(officer, /想尽快能开专票/)
    await expect(pace(officer, '承诺速度')).toContainText('领照 11-26 09:40 + 3 个工作日')
    await write(officer, 'reply', '贺总：税务局今天建档，周二前能开专票，办税员带身份证就行。')
    await handOut(officer, [{ unit: '区税务局', asked: '建档、核定票种，领照起 3 个工作日内能开专票', workingDays: '3' }])
    await acceptFromList(await enter('taxman'), energy)
  })

  await test.step('qualified on the second of them; every interval is shown against the promise', async () => {
    await days.at('2026-11-30T16:20')
    await finishFromList(await enter('taxman'), energy, '已建档，核定增值税专用发票 25 份，数电票即时可开。')
    const officer = await enter('officer')
    await openMatter(officer, /想尽快能开专票/)
    await write(officer, 'settle', '贺总：今天起可以开专票，25 份，不够随时加。')
    await expect(pace(officer, '承诺速度')).toContainText('按时')
    await expect(officer.getByRole('region', { name: '办理时限' })).toContainText('5 个环节有结果，5 个按时')
    await openLanding(officer)
    await expect(stage(officer, '开票')).toContainText('领照后 2 个工作日，承诺 3 个')
    await show(officer, '开票资格', '2026-11-30', { amount: '10' })
    await verify(await enter('minister'), ['开票资格'])
    await pass(officer, '开票')
    await expect(stage(officer, '开票')).toContainText('领照后 2 个工作日，承诺 3 个')
    await expect(stage(officer, '签约')).toContainText('用了 1 个工作日')
  })

  await test.step('the enterprise sees what came of each, and gives its grade', async () => {
    const phone = await door()
    await openOnPhone(phone, /想尽快能开专票/)
    await expect(phone.getByText('贺总：今天起可以开专票，25 份，不够随时加。').first()).toBeVisible()
    await rate(phone, '非常满意')
    const officer = await enter('officer')
    await openMatter(officer, /想尽快能开专票/)
    await expect(officer.getByRole('region', { name: '企业评价' })).toContainText('非常满意')
  })

  await test.step('the project stays open until staff is in place; nobody passes the gate before it is verified', async () => {
    await days.at('2026-12-18T10:00')
    const officer = await enter('officer')
    await openLanding(officer)
    await show(officer, '在岗', '2026-12-17', { amount: '60' })
    await show(officer, '参保', '2026-12-17', { amount: '60' })
    await show(officer, '场地可用', '2026-12-10', { amount: '3000' })
    await expect(officer.getByText('还差：在岗（未核）、参保（未核）、场地可用（未核）。')).toBeVisible()
    await verify(await enter('minister'), ['在岗', '参保', '场地可用'])
    await pass(officer, '人员到位')
  })

  await test.step('the first tax is paid, verified by the tax bureau: it has landed', async () => {
    await days.at('2027-01-15T10:00')
    const officer = await enter('officer')
    await openLanding(officer)
    const paid = ['首笔入库', '首张发票', '首期实缴', '归总部管理的企业']
    for (const [index, item] of paid.entries()) await show(officer, item, '2027-01-14', { amount: ['38', '120000', '2000', '4'][index] })
    const taxman = await enter('taxman')
    await openLanding(taxman)
    await verifyShown(taxman, paid)
    await pass(officer, '产生税收')
    await expect(officer.getByText(/01-15 .*落地。/)).toBeVisible()
    const phone = await door()
    await phone.getByRole('link', { name: new RegExp(landing) }).tap()
    await expect(phone.getByText('已落地').first()).toBeVisible()
  })
})

const landing = '华南总部落户'
const gateItem = (page: Page, item: string) =>
  page.locator('.gate-box li').filter({ has: page.locator('b', { hasText: new RegExp(`^${item}`) }) })
const stage = (page: Page, name: string) => page.getByRole('list', { name: '阶段' }).getByRole('listitem').filter({ hasText: name })

/** From the first matter, whose page leads there. */
async function openProject(officer: Page) {
  await officer.getByRole('complementary').getByRole('button', { name: '新建项目' }).click()
  const form = officer.getByRole('dialog')
  await form.getByLabel('项目名称').fill(landing)
  await form.getByRole('combobox', { name: '类型' }).selectOption({ label: '区域总部' })
  await form.getByLabel('投资额（万元）').fill('5000')
  await form.getByRole('button', { name: '新建' }).click()
  await expect(toast(officer)).toContainText(`已新建“${landing}”`)
}

async function openLanding(page: Page) {
  await page.goto('/projects')
  await page.getByRole('link', { name: landing, exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: landing })).toBeVisible()
}

/** What the gate asks for, shown with its day and document, perhaps with its paper. */
async function show(officer: Page, item: string, day: string, { amount, paper }: { amount?: string | undefined; paper?: File } = {}) {
  await gateItem(officer, item).getByRole('button', { name: '录入' }).click()
  const form = officer.getByRole('dialog')
  await form.getByLabel('日期').fill(day)
  if (amount) await form.getByRole('spinbutton', { name: /^数额/ }).fill(amount)
  if (paper) await form.getByLabel('附件').setInputFiles(paper)
  await form.getByRole('button', { name: '录入' }).click()
  await expect(toast(officer)).toContainText(`已录入“${item}”`)
}

/** A second person looks at it. */
async function verify(minister: Page, items: readonly string[]) {
  await openLanding(minister)
  for (const item of items) {
    await gateItem(minister, item).getByRole('button', { name: '核实' }).click()
    await expect(toast(minister)).toContainText(`已核实“${item}”`)
  }
}

/** The tax bureau sees what waits for it alone. */
async function verifyShown(clerk: Page, items: readonly string[]) {
  for (const item of items) {
    await clerk
      .getByRole('listitem')
      .filter({ has: clerk.locator('b', { hasText: item }) })
      .getByRole('button', { name: '核实' })
      .click()
    await expect(toast(clerk)).toContainText(`已核实“${item}”`)
  }
}

async function pass(officer: Page, into: string) {
  await officer.getByRole('button', { name: '进入下一阶段' }).click()
  await expect(toast(officer)).toContainText(into === '产生税收' ? '项目落地' : `已进入“${into}”`)
}

const pace = (page: Page, interval: string) => page.getByRole('region', { name: '办理时限' }).getByRole('row', { name: interval })

async function addEnterprise(minister: Page) {
  await minister.goto('/enterprises')
  await minister.getByRole('button', { name: '新增企业' }).first().click()
  const form = minister.getByRole('dialog')
  await form.getByLabel('企业名称').fill(energy)
  await form.getByRole('checkbox', { name: '筹建，暂无代码' }).check()
  await form.getByLabel('街道').selectOption({ label: '琶洲街道' })
  await form.getByRole('button', { name: '新增' }).click()
  await expect(toast(minister)).toContainText(`已新增${energy}`)
}

async function assignToOfficer(minister: Page) {
  await minister.goto('/team')
  await minister.getByRole('button', { name: `为${energy}指派首席服务官` }).click()
  await minister.getByRole('radio', { name: /陈若溪/ }).check()
  await minister.getByRole('button', { name: '指派给陈若溪' }).click()
  await expect(toast(minister)).toContainText('已指派给陈若溪')
}

async function firstContact(officer: Page) {
  await officer.getByRole('button', { name: `联系：${energy}` }).click()
  await officer.getByRole('textbox', { name: '首次联系' }).fill('贺总带队三人，后天到广州，先要选址意见书，再办执照和开票。')
  await officer.getByRole('button', { name: '保存首次联系' }).click()
  await expect(toast(officer)).toContainText('首次联系已保存')
}

async function logCall(officer: Page) {
  await officer.getByRole('button', { name: '登记来电' }).first().click()
  const form = officer.getByRole('dialog')
  await form.getByRole('combobox', { name: /^企业/ }).fill('北辰')
  await form.getByRole('option', { name: /北辰能源/ }).click()
  await form.getByLabel('反映内容').fill('华南总部选址：要 3000 平方米以上、靠地铁，集团要书面的选址意见书才能开会定。')
  await form.getByLabel('服务事项').selectOption({ label: '场地选址意见书' })
  await form.getByRole('button', { name: '登记，24 小时起计' }).click()
  await expect(toast(officer)).toContainText('已登记')
}

async function inviteContact(officer: Page) {
  await officer.goto('/enterprises')
  await officer.getByRole('link', { name: energy }).click()
  await officer.getByRole('button', { name: '加一位' }).click()
  const form = officer.getByRole('dialog')
  await form.getByLabel('姓名').fill(contact.name)
  await form.getByLabel('职务').fill(contact.title)
  await form.getByLabel('电话').fill(contact.phone)
  await form.getByRole('button', { name: '加上' }).click()
  await officer.getByRole('complementary').getByRole('button', { name: /邀请/ }).click()
  await expect(officer.getByRole('dialog').getByRole('img', { name: '扫码打开' })).toBeVisible()
  return officer.getByRole('dialog').getByLabel('一次性链接').inputValue()
}

async function activate(phone: Page, link: string) {
  await phone.goto(link)
  await phone.getByLabel(/^密码/).fill(password)
  await phone.getByLabel('再填一次密码').fill(password)
  await phone.getByRole('button', { name: '开通' }).click()
  await phone.getByRole('link', { name: '进入' }).click()
}
