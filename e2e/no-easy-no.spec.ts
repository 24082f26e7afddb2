import { acceptFromList, fileOnPhone, finishFromList, handOut, openMatter, openOnPhone, stepsOnPhone, toast, write } from './acts.ts'
import { aSmallDistrict, moreMembers, password } from './district.ts'
import { expect, type Page, test } from './story.ts'

const matter = /二次消防能不能先于房东/
const words = '王经理您好：12 层要等整栋一次消防验收后才能办，我们问过住建、物业和消防支队。9 层已经验收，物业同意短租给您，我陪您进场。'
const alternative = '先用 9 层（620 ㎡）开业，12 层验收后搬回。'

test('No “no”', async ({ days }) => {
  const district = await test.step('a district with its housing bureau', async () => {
    const { url, startLink = '' } = await days.at('2026-11-24T08:30')
    const made = await aSmallDistrict(url, startLink)
    await moreMembers(url, { builder: { name: '孔令辰', unitId: '440105-housing', roles: ['clerk'] } })
    return made
  })
  const enter = (loginName: string) => days.enter(loginName, { password })
  const door = () => days.enter(district.contact.loginName, { password, front: '/door', device: { phone: true } })

  await test.step('the company asks; the officer answers and asks the department', async () => {
    await days.at('2026-11-25T09:42')
    await fileOnPhone(await door(), '二次消防', '二次消防能不能先于房东的一次消防验收？我们 12 层下周装修完，房东整栋还没验。')
    const officer = await enter('officer')
    await openMatter(officer, matter)
    await write(officer, 'reply', '王经理：我今天就去问住建局，周四告诉您能不能先办。')
    await handOut(officer, [{ unit: '区住房城乡建设局', asked: '二次消防能否先于整栋的一次消防办？要书面结论。', workingDays: '2' }])
  })

  await test.step('the department says impossible', async () => {
    await days.at('2026-11-26T09:30')
    const builder = await enter('builder')
    await acceptFromList(builder, district.enterprise.name)
    await finishFromList(builder, district.enterprise.name, '整栋一次消防未验收，二次消防不可行。')
  })

  const officer = await test.step('one way tried is not enough for a no; two are', async () => {
    const page = await enter('officer')
    await openMatter(page, matter)
    await page.getByRole('button', { name: '提出婉拒' }).click()
    await recordWay(page, '分段验收', '区住房城乡建设局', '整栋一次消防未验收，不可行')
    await fillRefusal(page)
    await expect(dialog(page)).toContainText('还差：1 个办法')
    await expect(send(page)).toHaveAttribute('aria-disabled', 'true')
    await recordWay(page, '换到已验收的 9 层', '万胜广场物业', '同意短租')
    await send(page).click()
    await expect(toast(page)).toContainText('已送郑怀远审定')
    return page
  })

  await test.step('it stops no clock, and the enterprise sees nothing of it', async () => {
    await expect(officer.getByRole('region', { name: '婉拒' })).toContainText('待审定')
    await expect(officer.getByRole('button', { name: /^办结时限\s*剩/ })).toBeVisible()
    const phone = await door()
    await openOnPhone(phone, matter)
    await expect(phone.getByText('9 层')).toHaveCount(0)
    await expect(phone.getByText('婉拒')).toHaveCount(0)
  })

  await test.step('the minister returns it, for a third way', async () => {
    await days.at('2026-11-26T11:30')
    const minister = await enter('minister')
    await minister.goto('/team')
    await minister.getByRole('button', { name: `审定：${district.enterprise.name}` }).click()
    await expect(dialog(minister)).toContainText('换到已验收的 9 层：万胜广场物业答“同意短租”')
    await dialog(minister).getByRole('textbox').fill('问消防支队能否先做预验收。')
    await dialog(minister).getByRole('button', { name: '退回补充' }).click()
    await expect(toast(minister)).toContainText('已退回陈若溪')
  })

  await test.step('the officer tries it, and proposes again with the words kept', async () => {
    await days.at('2026-11-26T15:00')
    const page = await enter('officer')
    await openMatter(page, matter)
    await page.getByRole('button', { name: '提出婉拒' }).click()
    await expect(dialog(page)).toContainText('请补充：问消防支队能否先做预验收。')
    await dialog(page).getByRole('button', { name: '再记一个办法' }).click()
    await recordWay(page, '预验收', '消防支队', '没有先例')
    await fillRefusal(page)
    await send(page).click()
    await expect(toast(page)).toContainText('已送郑怀远审定')
  })

  await test.step('the minister lets it go: a sentence, and only then the button', async () => {
    await days.at('2026-11-26T16:30')
    const minister = await enter('minister')
    await minister.goto('/team')
    await minister.getByRole('button', { name: `审定：${district.enterprise.name}` }).click()
    await expect(dialog(minister)).toContainText('预验收：消防支队答“没有先例”')
    await dialog(minister).getByRole('button', { name: '审定通过' }).click()
    await expect(dialog(minister)).toContainText('审定通过后不能收回')
    await dialog(minister).getByRole('button', { name: '确认审定通过' }).click()
    await expect(toast(minister)).toContainText('已审定通过')
  })

  await test.step('the enterprise reads the reason in plain words, and appeals', async () => {
    await days.at('2026-11-30T09:00')
    const phone = await door()
    await openOnPhone(phone, matter)
    await expect(phone.getByText(words).first()).toBeVisible()
    await expect(phone.getByText(alternative)).toBeVisible()
    await expect(phone.getByRole('radio')).toHaveCount(0)
    await phone.getByRole('button', { name: '申诉' }).tap()
    await phone.getByLabel('为什么不同意').fill('9 层放不下设备，请再看看 12 层能不能分区验收。')
    await phone.getByRole('button', { name: '提交申诉' }).tap()
    await expect(toast(phone)).toContainText('已申诉，最迟 周一 12-07 18:00 决定')
  })

  await test.step('a leader who took no part decides', async () => {
    await days.at('2026-12-02T16:00')
    const leader = await enter('leader')
    await leader.goto('/team')
    await leader.getByRole('button', { name: `复核决定：${district.enterprise.name}` }).click()
    await expect(dialog(leader)).toContainText('9 层放不下设备')
    await dialog(leader).getByRole('button', { name: '申诉成立' }).click()
    await dialog(leader)
      .getByRole('textbox', { name: /^给企业的话/ })
      .fill('请住建局一周内到现场看分区验收的条件，我来协调。')
    await dialog(leader).getByRole('button', { name: '决定申诉成立' }).click()
    await expect(toast(leader)).toContainText('申诉成立，诉求重新办理')
    await leader.goto('/declines')
    await expect(leader.getByRole('row', { name: matter }).filter({ hasText: '申诉成立，重新办理' })).toContainText('试过 3 个办法')
  })

  await test.step('the matter is taken up again, with a new clock, and the enterprise reads why', async () => {
    const page = await enter('officer')
    await openMatter(page, matter)
    await expect(page.getByRole('button', { name: /^办结时限\s*剩/ })).toBeVisible()
    const phone = await door()
    await openOnPhone(phone, matter)
    await expect(phone.getByText('请住建局一周内到现场看分区验收的条件，我来协调。').first()).toBeVisible()
    await expect(stepsOnPhone(phone)).toContainText([
      /^办结陈若溪/,
      '以下已经办了',
      /^申诉成立，接着办/,
      /^申诉/,
      /^婉拒/,
      /^区住房城乡建设局办好了/,
      /^请区住房城乡建设局办理/,
      /^答复你/,
      /^你提交了诉求/,
    ])
  })
})

const dialog = (page: Page) => page.getByRole('dialog')
const send = (page: Page) => dialog(page).getByRole('button', { name: '送郑怀远审定' })

async function recordWay(officer: Page, what: string, withWhom: string, answered: string) {
  const form = dialog(officer).getByRole('group', { name: '保存这个办法' })
  await form.getByRole('textbox', { name: '试了什么' }).fill(what)
  await form.getByRole('textbox', { name: '和谁' }).fill(withWhom)
  await form.getByRole('textbox', { name: '对方怎么答的' }).fill(answered)
  await form.getByRole('button', { name: '保存这个办法' }).click()
  await expect(dialog(officer)).toContainText(`${what}：${withWhom}答“${answered}”`)
}

async function fillRefusal(officer: Page) {
  await dialog(officer).getByLabel('为什么还是不行').fill('整栋一次消防未验收，单层不能先验。')
  await dialog(officer).getByRole('textbox', { name: '替代方案' }).fill(alternative)
  await dialog(officer).getByRole('textbox', { name: '给企业的话' }).fill(words)
}
