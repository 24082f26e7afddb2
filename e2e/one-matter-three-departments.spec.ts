import {
  acceptFromList,
  fileOnPhone,
  finishFromList,
  handOut,
  openMatter,
  openOnPhone,
  pdf,
  rate,
  stepsOnPhone,
  toast,
  write,
  writeResult,
} from './acts.ts'
import { aSmallDistrict, type District, moreMembers, password } from './district.ts'
import { expect, type Page, test } from './story.ts'

const matter = /两个孩子/
const letter = pdf('学位安排函.pdf')
const [school, address, home] = ['两个孩子在琶洲片区的学位', '核实公司公寓的住址，出具证明', '两居的人才住房一套，能马上入住的']

test('One matter, three departments', async ({ days }) => {
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
  const enterprise = district.enterprise.name
  const enter = (loginName: string) => days.enter(loginName, { password })
  const door = () => days.enter(district.contact.loginName, { password, front: '/door', device: { phone: true } })

  await test.step('the enterprise asks on its phone', async () => {
    await days.at('2026-11-25T09:00')
    await fileOnPhone(
      await door(),
      '子女教育与随迁',
      '我们的总工程师带两个孩子来广州，要学位，也要一家人能住的地方。孩子 12 月初就到，来得及吗？',
    )
  })

  await test.step('the officer answers, and hands it to three units at once, each with its days', async () => {
    await days.at('2026-11-25T09:30')
    const officer = await enter('officer')
    await openMatter(officer, matter)
    await write(officer, 'reply', '王经理：今天就请教育、住建和街道一起办，周五前告诉您哪所学校、住哪里。')
    await officer.getByRole('tab', { name: '交办部门' }).click()
    await looksAtALongPromise(officer)
    await handOut(officer, [
      { unit: '区教育局', asked: school, workingDays: '3' },
      { unit: '琶洲街道', asked: address, workingDays: '2' },
      { unit: '区住房城乡建设局', asked: home, workingDays: '1' },
    ])
    await expect(tasks(officer)).toContainText('3 项在册，0 项办结')
  })

  await test.step('the street returns what is not its own, and it is handed on the same day', async () => {
    await days.at('2026-11-25T10:20')
    const street = await enter('street')
    await street.goto('/tasks')
    await street.getByRole('button', { name: `退回：${enterprise}` }).click()
    await street.getByRole('textbox', { name: '一句话：为什么不归本单位' }).fill('人才公寓的住址由区人才办核实。')
    await street.keyboard.press('Enter')
    await expect(toast(street)).toContainText('已退回')

    const officer = await enter('officer')
    await openMatter(officer, matter)
    await expect(part(officer, '琶洲街道')).toContainText('人才公寓的住址由区人才办核实。')
    await officer.getByRole('button', { name: '转交：琶洲街道' }).click()
    await officer.getByLabel('承办单位').last().selectOption({ label: '区人才办' })
    await officer.getByRole('button', { name: '转交区人才办' }).click()
    await expect(toast(officer)).toContainText('已转交区人才办')
    await expect(part(officer, '琶洲街道')).toContainText('转交区人才办')
  })

  await test.step('two accept in one click from the list; education finishes with a letter', async () => {
    await days.at('2026-11-25T11:00')
    for (const loginName of ['builder', 'talent']) await acceptFromList(await enter(loginName), enterprise)
    const teacher = await enter('teacher')
    await acceptFromList(teacher, enterprise)
    await teacher.getByRole('link', { name: new RegExp(school) }).click()
    await expect(teacher.getByText('孩子 12 月初就到，来得及吗？')).toBeVisible()
    await writeResult(teacher, '两个学位已落实在琶洲第二小学，12 月 1 日报到。', letter)
  })

  await test.step('the enterprise sees who has it, and what is done', async () => {
    const phone = await door()
    await openOnPhone(phone, matter)
    await expect(stepsOnPhone(phone)).toContainText([
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
    await openMatter(officer, matter)
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
    // what was told of the part is read where the part is opened
    await expect(head.getByRole('button', { name: /^通知，\d+ 条未读/ })).toBeVisible()
    await head.getByRole('link', { name: new RegExp(home) }).click()
    await expect(head.getByRole('region', { name: '要办什么' })).toContainText(home)
    await expect(head.getByRole('button', { name: '通知', exact: true })).toBeVisible()

    const phone = await door()
    await openOnPhone(phone, matter)
    await expect(phone.getByText(/区住房城乡建设局已超时 2 小时/)).toBeVisible()
  })

  await test.step('housing finishes, late; the minister waives what nobody needs any more', async () => {
    await days.at('2026-11-27T10:00')
    await finishFromList(await enter('builder'), enterprise, '琶洲人才公寓两居一套，12 月 1 日可以入住。')

    const minister = await enter('minister')
    await openMatter(minister, matter)
    await expect(part(minister, '区住房城乡建设局')).toContainText('已办结')
    await minister.getByRole('button', { name: /：区人才办$/ }).click()
    await minister.getByRole('group', { name: '对区人才办这一项做什么' }).getByRole('button', { name: '免办' }).click()
    await minister.getByRole('textbox', { name: '为什么不用办了' }).fill('住建局已一并核实住址。')
    await minister.getByRole('button', { name: '免办', exact: true }).last().click()
    await expect(toast(minister)).toContainText('区人才办这一项已免办')
  })

  await test.step('only now the officer settles, in words begun from the departments’ results', async () => {
    const officer = await enter('officer')
    await openMatter(officer, matter)
    await officer.getByRole('tab', { name: '办结' }).click()
    await expect(officer.getByText('这是按部门的结果拟的')).toBeVisible()
    const words = officer.getByRole('textbox', { name: '办结' })
    await expect(words).toHaveValue(/区教育局：两个学位已落实.+\n区住房城乡建设局：琶洲人才公寓两居一套/)
    await write(
      officer,
      'settle',
      '王经理：两个孩子 12 月 1 日起在琶洲第二小学就读，学位安排函在附件里；同一天可以搬进琶洲人才公寓的两居。',
    )
    await expectTheRecord(officer)
  })

  await test.step('the enterprise reads it, and has the last word', async () => {
    const phone = await door()
    await openOnPhone(phone, matter)
    await expect(phone.getByText('两个孩子 12 月 1 日起在琶洲第二小学就读').first()).toBeVisible()
    await expect(phone.getByText(letter.name).first()).toBeVisible()
    await rate(phone, '满意', '住的晚了一天，学位很快。')
    await expect(phone.getByText('住的晚了一天，学位很快。')).toBeVisible()
  })
})

const row = (page: Page, { enterprise }: District) => page.getByRole('listitem').filter({ hasText: enterprise.name })
const tasks = (page: Page) => page.getByRole('region', { name: '部门交办' })
const part = (page: Page, unit: string) =>
  tasks(page)
    .getByRole('listitem')
    .filter({ has: page.getByText(unit, { exact: true }) })

/** A part may be given up to 400 days, and the form says by when that is before it is handed out. */
async function looksAtALongPromise(officer: Page) {
  await officer.getByLabel('计时单位').selectOption('calendarDays')
  await officer.getByRole('spinbutton', { name: '办理时限' }).fill('400')
  await expect(officer.getByText('2027-12-30 24:00 前')).toBeVisible()
  await officer.getByLabel('计时单位').selectOption('workingDays')
  await expect(officer.getByText(/^暂定 202[78]-\d\d-\d\d 18:00 前$/)).toBeVisible()
  await officer.getByLabel('要办什么').fill(school)
  await officer.getByRole('spinbutton', { name: '办理时限' }).fill('401')
  await officer.getByRole('button', { name: /^交办/ }).last().click()
  await expect(officer.getByText('请填 1 到 400。')).toBeVisible()
}

async function urge(officer: Page) {
  await officer.getByRole('button', { name: '催办：区住房城乡建设局' }).click()
  await officer.getByRole('textbox', { name: '可以带一句话，也可以不写' }).fill('孩子周二到，今晚能不能定下来？')
  await officer.getByRole('button', { name: '催办', exact: true }).last().click()
  await expect(toast(officer)).toContainText('已催办区住房城乡建设局')
}

/** Every step once, who was late for good, and that the return between units is not for the enterprise. */
async function expectTheRecord(officer: Page) {
  await expect(part(officer, '区住房城乡建设局')).toContainText('超时')
  const record = officer.getByRole('list', { name: '留痕' }).getByRole('listitem')
  await expect(record.filter({ hasText: '人才公寓的住址由区人才办核实。' })).not.toHaveCount(0)
  await officer.getByRole('group', { name: '看哪些' }).getByRole('button', { name: '企业可见' }).click()
  await expect(record.filter({ hasText: '人才公寓的住址由区人才办核实。' })).toHaveCount(0)
}
