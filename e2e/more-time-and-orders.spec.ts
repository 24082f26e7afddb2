import { acceptFromList, fileOnPhone, openMatter, openOnPhone, pdf, toast } from './acts.ts'
import { aSmallDistrict, moreMembers, password } from './district.ts'
import { expect, type Page, test } from './story.ts'

const matter = /配电房/
const points = pdf('核查要点.pdf')

test('More time, a report, a colleague, an order, and a reply undone', async ({ days }) => {
  test.setTimeout(240_000)
  const district = await test.step('the tax service has a clerk, a colleague and a head', async () => {
    const { url, startLink = '' } = await days.at('2026-11-23T08:30')
    const made = await aSmallDistrict(url, startLink)
    await moreMembers(url, {
      clerk: { name: '梁砚秋', unitId: '440105-tax', roles: ['clerk'] },
      colleague: { name: '江映月', unitId: '440105-tax', roles: ['clerk'] },
    })
    return made
  })
  const enter = (loginName: string) => days.enter(loginName, { password })
  const door = () => days.enter(district.contact.loginName, { password, front: '/door', device: { phone: true } })

  await test.step('a reply is sent, undone, and sent as it was meant; a phrase fills it in', async () => {
    await days.at('2026-11-25T09:00')
    await fileOnPhone(await door(), '税务登记与开票', '配电房要加装一台变压器，发票怎么开？12 月要用电。')
    const officer = await enter('officer')
    await keepPhrase(officer)
    await openMatter(officer, matter)
    const words = officer.getByRole('textbox', { name: '答复企业' })
    await words.fill('发错了')
    await officer.getByRole('button', { name: '发出答复，停止计时' }).click()
    await expect(toast(officer)).toContainText('已答复')
    await expect(toast(officer)).not.toContainText('读到')
    await picture(officer, 'undo-reply')
    await officer.getByRole('button', { name: '撤回' }).click()
    await expect(toast(officer)).toContainText('已撤回，企业没有读到')
    await expect(words).toHaveValue('发错了')
    await words.fill('')
    await words.press('Control+/')
    await picture(officer, 'phrase-picker')
    await officer.getByRole('combobox', { name: '找常用语' }).press('Enter')
    await expect(words).toHaveValue(new RegExp(`^.*您好：${district.enterprise.name}的诉求已收到`))
    await officer.getByRole('button', { name: '发出答复，停止计时' }).click()
    await expect(toast(officer)).toContainText('已答复')
  })

  await test.step('the enterprise reads the second one alone; the tax service is handed its part with a file', async () => {
    await days.at('2026-11-25T09:05')
    const phone = await door()
    await openOnPhone(phone, matter)
    await expect(phone.getByText('的诉求已收到').first()).toBeVisible()
    await expect(phone.getByText('发错了')).toHaveCount(0)
    const officer = await enter('officer')
    await openMatter(officer, matter)
    await officer.getByRole('tab', { name: '交办部门' }).click()
    await officer.getByLabel('承办单位').selectOption({ label: '区税务局' })
    await officer.getByLabel('要办什么').fill('变压器的发票按什么税目开，给书面意见。')
    await officer.getByRole('spinbutton', { name: '办理时限' }).fill('2')
    await officer.getByLabel('附件').first().setInputFiles(points)
    await officer
      .getByRole('button', { name: /^交办(\s|$)/ })
      .last()
      .click()
    await expect(toast(officer)).toContainText('已交办')
    await expect(officer.getByText(points.name).first()).toBeVisible()
  })

  await test.step('its clerk accepts, reports, names a colleague and asks for more time', async () => {
    await days.at('2026-11-25T10:00')
    const clerk = await enter('clerk')
    await acceptFromList(clerk, district.enterprise.name)
    await clerk.getByRole('link', { name: /变压器的发票/ }).click()
    await expect(clerk.getByText(points.name).first()).toBeVisible()
    await clerk.getByRole('button', { name: '报告进展' }).click()
    await clerk.getByRole('textbox', { name: /^办到哪一步/ }).fill('已请市局答复税目，周四有结果。')
    await clerk.getByRole('button', { name: '报告进展' }).click()
    await expect(toast(clerk)).toContainText('进展已报告')
    await clerk.getByRole('button', { name: '指定经办人' }).click()
    await clerk.getByLabel('经办人').selectOption({ label: '江映月' })
    await clerk.getByRole('button', { name: '指定经办人' }).click()
    await expect(toast(clerk)).toContainText('已指定江映月')
    await clerk.getByRole('button', { name: '申请延期' }).click()
    await clerk.getByLabel('延期到哪一天').fill('2026-11-30')
    await clerk.getByRole('textbox', { name: /为什么要延期/ }).fill('市局周五才答复。')
    await picture(clerk, 'ask-extension')
    await clerk.getByRole('button', { name: '申请延期' }).click()
    await expect(toast(clerk)).toContainText('已申请延期')
    await picture(clerk, 'task-of-clerk')
  })

  await test.step('the officer grants it from Today; it stands on the colleague’s Today', async () => {
    await days.at('2026-11-25T11:00')
    const officer = await enter('officer')
    await officer.getByRole('button', { name: `答复延期：${district.enterprise.name}` }).click()
    await expect(officer.getByText('市局周五才答复。').first()).toBeVisible()
    await picture(officer, 'answer-extension')
    await officer.getByRole('button', { name: '同意延期' }).last().click()
    await expect(toast(officer)).toContainText('延期至')
    const colleague = await enter('colleague')
    await expect(colleague.getByRole('button', { name: `办结：${district.enterprise.name}` })).toBeVisible()
  })

  await test.step('a leader instructs, and the officer answers', async () => {
    await days.at('2026-11-26T09:00')
    const leader = await enter('leader')
    await openMatter(leader, matter)
    await leader.getByRole('button', { name: '批示' }).click()
    await leader.getByRole('textbox', { name: /要办什么/ }).fill('周五前把发票和用电两件事一起答复企业。')
    await leader.getByLabel('哪一天前答复').fill('2026-11-27')
    await picture(leader, 'instruct')
    await leader.getByRole('button', { name: '发出批示' }).click()
    await expect(toast(leader)).toContainText('已批示')
    const officer = await enter('officer')
    await officer.getByRole('button', { name: `答复督办：${district.enterprise.name}` }).click()
    await expect(officer.getByText('周五前把发票和用电两件事一起答复企业。').first()).toBeVisible()
    await officer.getByRole('textbox', { name: /^办到哪一步/ }).fill('税务局周一给意见，用电已约供电局周四上门。')
    await picture(officer, 'answer-order')
    await officer.getByRole('button', { name: '答复批示' }).click()
    await expect(toast(officer)).toContainText('已答复苏明哲')
    await openMatter(leader, matter)
    await expect(leader.getByText('税务局周一给意见').first()).toBeVisible()
    await picture(leader, 'order-answered')
  })

  await test.step('a part handed out by mistake is taken back', async () => {
    const officer = await enter('officer')
    await openMatter(officer, matter)
    await officer.getByRole('tab', { name: '交办部门' }).click()
    await officer.getByLabel('承办单位').selectOption({ label: '区教育局' })
    await officer.getByLabel('要办什么').fill('交错了单位。')
    await officer
      .getByRole('button', { name: /^交办(\s|$)/ })
      .last()
      .click()
    await expect(toast(officer)).toContainText('已交办')
    await officer.getByRole('button', { name: '催办：区教育局' }).click()
    await officer.getByRole('group', { name: '对区教育局这一项做什么' }).getByRole('button', { name: '撤回交办' }).click()
    await officer.getByRole('button', { name: '撤回交办' }).last().click()
    await expect(toast(officer)).toContainText('已撤回给区教育局的交办')
    await picture(officer, 'taken-back')
  })
})

/** At the desk's width and on a phone, for who wants to look. */
async function picture(page: Page, name: string) {
  if (!process.env.PICTURES) return
  const desk = page.viewportSize()
  await page.screenshot({ path: `${process.env.PICTURES}/${name}.png` })
  await page.setViewportSize({ width: 390, height: 844 })
  await page.screenshot({ path: `${process.env.PICTURES}/${name}-390.png`, fullPage: true })
  if (desk) await page.setViewportSize(desk)
}

async function keepPhrase(officer: Page) {
  await officer.goto('/phrases')
  await officer.getByRole('button', { name: '新增常用语' }).click()
  await officer.getByLabel('名称').fill('收到')
  await officer.getByRole('button', { name: '联系人' }).click()
  await officer.getByRole('textbox', { name: '内容' }).press('End')
  await officer.getByRole('textbox', { name: '内容' }).pressSequentially('您好：')
  await officer.getByRole('button', { name: '企业', exact: true }).click()
  await officer.getByRole('textbox', { name: '内容' }).press('End')
  await officer.getByRole('textbox', { name: '内容' }).pressSequentially('的诉求已收到。')
  await officer.getByRole('button', { name: '保存' }).click()
  await expect(toast(officer)).toContainText('已保存“收到”')
  await picture(officer, 'phrases')
}
