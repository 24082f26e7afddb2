import { aSmallDistrict, type District, moreMembers, password } from './district.ts'
import { type Days, expect, type Page, test } from './story.ts'

const letter = { name: '学位安排函.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%%EOF\n') }
const [school, address, home] = ['两个孩子在琶洲片区的学位', '核实公司公寓的住址，出具证明', '两居的人才住房一套，能马上入住的']

test('One matter, three departments', async ({ days }) => {
  test.setTimeout(240_000)
  const district = await test.step('the bureaus have their clerks', async () => {
    const { url, startLink = '' } = await days.at('2026-11-23T08:30')
    const made = await aSmallDistrict(url, startLink)
    await moreMembers(url, {
      teacher: { name: '罗以宁', unitId: '440105-education', roles: ['clerk'] },
      street: { name: '简书瑶', unitId: '440105015', roles: ['clerk'] },
      builder: { name: '高承志', unitId: '440105-housing', roles: ['clerk'] },
      builders: { name: '林知夏', unitId: '440105-housing', roles: ['head'] },
      talent: { name: '顾南乔', unitId: '440105-talent', roles: ['clerk'] },
    })
    return made
  })
  const { enter, door } = doors(days, district)

  await test.step('the enterprise asks on its phone', async () => {
    await days.at('2026-11-25T09:00')
    await fileSchooling(await door())
  })

  await test.step('the officer answers, and hands it to three units at once, each with its days', async () => {
    await days.at('2026-11-25T09:30')
    const officer = await enter('officer')
    await replyAndHandOut(officer, district)
    await expect(tasks(officer)).toContainText('3 项在册，0 项办结')
  })

  await test.step('the street returns what is not its own, and it is handed on the same day', async () => {
    await days.at('2026-11-25T10:20')
    const street = await enter('street')
    await street.goto('/tasks')
    await street.getByRole('button', { name: `退回：${district.enterprise.name}` }).click()
    await street.getByRole('textbox', { name: '一句话：为什么不归本单位' }).fill('人才公寓的住址由区人才办核实。')
    await street.keyboard.press('Enter')
    await expect(toast(street)).toContainText('已退回')

    const officer = await enter('officer')
    await openMatter(officer)
    await expect(part(officer, '琶洲街道')).toContainText('人才公寓的住址由区人才办核实。')
    await officer.getByRole('button', { name: '转交：琶洲街道' }).click()
    await officer.getByLabel('哪个单位').last().selectOption({ label: '区人才办' })
    await officer.getByRole('button', { name: '转交区人才办' }).click()
    await expect(toast(officer)).toContainText('已转交区人才办')
    await expect(part(officer, '琶洲街道')).toContainText('转交区人才办')
  })

  await test.step('two accept in one click from the list; education finishes with a letter', async () => {
    await days.at('2026-11-25T11:00')
    for (const loginName of ['builder', 'talent']) {
      const clerk = await enter(loginName)
      await acceptFromList(clerk, district)
    }
    await finishSchooling(await enter('teacher'), district)
  })

  await test.step('the enterprise sees who has it, and what is done', async () => {
    const phone = await door()
    await openOnPhone(phone)
    await expect(steps(phone)).toContainText([
      /^区住房城乡建设局办理最迟 明天 18:00/,
      /^区人才办办理最迟 周五 11-27 18:00/,
      /^办结陈若溪/,
      '以下已经办了',
      /^区教育局办好了两个学位已落实/,
      /^转交区人才办办理/,
      /^请区教育局、琶洲街道、区住房城乡建设局办理/,
      /^答复你/,
      /^你提交了诉求/,
    ])
  })

  await test.step('housing is late: the matter shows late, not done, wherever it is shown', async () => {
    await days.at('2026-11-26T20:00')
    const officer = await enter('officer')
    await expect(row(officer, district)).toContainText('超2小时')
    await expect(row(officer, district)).toContainText('区住房城乡建设局')
    await openMatter(officer)
    await expect(part(officer, '区住房城乡建设局')).toContainText('超2小时')
    await officer.getByRole('tab', { name: '办结' }).click()
    await expect(officer.getByText('还有 2 项交办没有办结：区住房城乡建设局、区人才办。').first()).toBeVisible()
    await urge(officer)

    const minister = await enter('minister')
    await minister.goto('/requests?state=overdue')
    await expect(minister.getByRole('row', { name: /两个孩子/ })).toContainText('区住房城乡建设局')
    await minister.goto('/team')
    await expect(minister.getByRole('link', { name: /区住房城乡建设局/ }).first()).toContainText('1 项超时')

    const head = await enter('builders')
    await head.goto('/tasks')
    await expect(head.getByRole('region', { name: /已超时/ })).toContainText('已催 1 次')

    const phone = await door()
    await openOnPhone(phone)
    await expect(phone.getByText(/区住房城乡建设局已超时 2 小时/)).toBeVisible()
  })

  await test.step('housing finishes, late; the minister waives what nobody needs any more', async () => {
    await days.at('2026-11-27T10:00')
    const builder = await enter('builder')
    await builder.goto('/tasks')
    await builder.getByRole('button', { name: `办结：${district.enterprise.name}` }).click()
    await builder.getByRole('textbox', { name: /^办成了什么/ }).fill('琶洲人才公寓两居一套，12 月 1 日可以入住。')
    await builder.getByRole('button', { name: '办结，交回结果' }).click()
    await expect(toast(builder)).toContainText('办结了')

    const minister = await enter('minister')
    await openMatter(minister)
    await expect(part(minister, '区住房城乡建设局')).toContainText('已办结')
    await minister.getByRole('button', { name: /：区人才办$/ }).click()
    await minister.getByRole('group', { name: '对区人才办这一项做什么' }).getByRole('button', { name: '免办' }).click()
    await minister.getByRole('textbox', { name: '为什么不用办了' }).fill('住建局已一并核实住址。')
    await minister.getByRole('button', { name: '免办', exact: true }).last().click()
    await expect(toast(minister)).toContainText('区人才办这一项已免办')
  })

  await test.step('only now the officer settles, in words begun from the departments’ results', async () => {
    const officer = await enter('officer')
    await openMatter(officer)
    await officer.getByRole('tab', { name: '办结' }).click()
    await expect(officer.getByText('这是按部门的结果拟的')).toBeVisible()
    const words = officer.getByRole('textbox', { name: '办结' })
    await expect(words).toHaveValue(/区教育局：两个学位已落实.+\n区住房城乡建设局：琶洲人才公寓两居一套/)
    await words.fill('王经理：两个孩子 12 月 1 日起在琶洲第二小学就读，学位安排函在附件里；同一天可以搬进琶洲人才公寓的两居。')
    await officer.getByRole('button', { name: '办结，告诉企业' }).click()
    await expect(toast(officer)).toContainText('已办结')
    await expectTheRecord(officer)
  })

  await test.step('the enterprise reads it, and has the last word', async () => {
    const phone = await door()
    await openOnPhone(phone)
    await expect(phone.getByText('两个孩子 12 月 1 日起在琶洲第二小学就读').first()).toBeVisible()
    await expect(phone.getByText(letter.name).first()).toBeVisible()
    await phone.getByRole('radio', { name: '满意', exact: true }).check({ force: true })
    await phone.getByLabel('写一句，可不写').fill('住的晚了一天，学位很快。')
    await phone.getByRole('button', { name: '评价' }).tap()
    await expect(toast(phone)).toContainText('已评价')
    await expect(phone.getByText('住的晚了一天，学位很快。')).toBeVisible()
  })
})

/** Everybody of the story comes by a name; the enterprise by its phone. */
function doors(days: Days, { contact }: District) {
  const enter = (loginName: string) => days.enter(loginName, { password })
  const door = () => days.enter(contact.loginName, { password, front: '/door', device: { phone: true } })
  return { enter, door }
}

const toast = (page: Page) => page.getByRole('status').filter({ hasText: /\S/ }).last()
const row = (page: Page, { enterprise }: District) => page.getByRole('listitem').filter({ hasText: enterprise.name })
const tasks = (page: Page) => page.getByRole('region', { name: '部门交办' })
const part = (page: Page, unit: string) =>
  tasks(page)
    .getByRole('listitem')
    .filter({ has: page.getByText(unit, { exact: true }) })
const steps = (phone: Page) => phone.getByRole('region', { name: '每一步，谁办，最迟何时' }).getByRole('listitem')

async function openMatter(page: Page) {
  await page.goto('/requests?state=all')
  await page.getByRole('link', { name: /两个孩子/ }).click()
  await expect(tasks(page)).toBeVisible()
}

async function openOnPhone(phone: Page) {
  await phone.goto('/door/requests')
  await phone.getByRole('link', { name: /两个孩子/ }).tap()
  await expect(phone.getByRole('heading', { level: 1, name: /两个孩子/ })).toBeVisible()
}

async function fileSchooling(phone: Page) {
  await phone.getByLabel('办什么事').selectOption({ label: '子女教育与随迁' })
  await phone.getByLabel('说说情况').fill('我们的总工程师带两个孩子来广州，要学位，也要一家人能住的地方。孩子 12 月初就到，来得及吗？')
  await phone.getByRole('button', { name: '提交' }).tap()
  await expect(phone.getByRole('heading', { name: '已提交' })).toBeVisible()
}

async function replyAndHandOut(officer: Page, { enterprise }: District) {
  await officer.getByRole('button', { name: `答复：${enterprise.name}` }).click()
  await officer.getByRole('textbox', { name: '答复企业' }).fill('王经理：今天就请教育、住建和街道一起办，周五前告诉您哪所学校、住哪里。')
  await officer.getByRole('button', { name: '发出答复，停止计时' }).click()
  await expect(toast(officer)).toContainText(`已答复${enterprise.name}`)
  await officer.goto('/requests?state=all')
  await officer.getByRole('link', { name: /两个孩子/ }).click()
  await officer.getByRole('tab', { name: '交办部门' }).click()
  const asks = [
    ['区教育局', school, '3'],
    ['琶洲街道', address, '2'],
    ['区住房城乡建设局', home, '1'],
  ] as const
  for (const [index, [unit, asked, days]] of asks.entries()) {
    if (index > 0) await officer.getByRole('button', { name: '再加一个单位' }).click()
    await officer.getByLabel('哪个单位').nth(index).selectOption({ label: unit })
    await officer.getByLabel('要办什么').nth(index).fill(asked)
    await officer.getByLabel('限多久').nth(index).fill(days)
  }
  await officer.getByRole('button', { name: '交办 3 个单位' }).click()
  await expect(toast(officer)).toContainText('已交办 3 个单位')
}

async function acceptFromList(clerk: Page, { enterprise }: District) {
  await clerk.goto('/tasks')
  await clerk.getByRole('button', { name: `接办：${enterprise.name}` }).click()
  await expect(toast(clerk)).toContainText('接办了')
}

/** By the task's own page, where the file goes with the result. */
async function finishSchooling(clerk: Page, district: District) {
  await acceptFromList(clerk, district)
  await clerk.getByRole('link', { name: new RegExp(school) }).click()
  await expect(clerk.getByText('孩子 12 月初就到，来得及吗？')).toBeVisible()
  await clerk.getByRole('textbox', { name: /^办成了什么/ }).fill('两个学位已落实在琶洲第二小学，12 月 1 日报到。')
  await clerk.getByLabel('附件').setInputFiles(letter)
  await expect(clerk.getByText(letter.name).first()).toBeVisible()
  await clerk.getByRole('button', { name: '办结，交回结果' }).click()
  await expect(toast(clerk)).toContainText('办结了')
}

async function urge(officer: Page) {
  await officer.getByRole('button', { name: '催办：区住房城乡建设局' }).click()
  await officer.getByRole('textbox', { name: '可以带一句话，也可以不写' }).fill('孩子周二到，今晚能不能定下来？')
  await officer.getByRole('button', { name: '催办', exact: true }).last().click()
  await expect(toast(officer)).toContainText('已催办区住房城乡建设局')
}

/** Every step once, who was late for good, and that the return between units is not for the enterprise. */
async function expectTheRecord(officer: Page) {
  await expect(part(officer, '区住房城乡建设局')).toContainText('迟了')
  const record = officer.getByRole('list', { name: '留痕' }).getByRole('listitem')
  await expect(record.filter({ hasText: '人才公寓的住址由区人才办核实。' })).not.toHaveCount(0)
  await officer.getByRole('group', { name: '看哪些' }).getByRole('button', { name: '企业可见' }).click()
  await expect(record.filter({ hasText: '人才公寓的住址由区人才办核实。' })).toHaveCount(0)
}
