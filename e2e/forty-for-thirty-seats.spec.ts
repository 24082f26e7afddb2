import { toast, write } from './acts.ts'
import { anotherEnterprise, aSmallDistrict, type Caller, moreContacts, password } from './district.ts'
import { expectNothingFound } from './nothing-found.ts'
import { type Device, expect, type Page, test } from './story.ts'

const onPhone: Device = { phone: true }
const atDesk: Device = { viewport: { width: 1440, height: 900 } }
const title = '融资难慢贵问诊会'

test.use({ expectedComplaint: /400 .*\/check-ins$/ })

/** R20.3 (issue 14): forty for thirty seats; one leaves and the next moves up; checked in; a question becomes a request; feedback; closed; seven days later the figures. */
test('Forty for thirty seats', async ({ days }) => {
  test.setTimeout(600_000)
  const { url, startLink = '' } = await days.at('2026-11-25T09:32')
  const { enterprise, officer, contact } = await aSmallDistrict(url, startLink)
  const second = await anotherEnterprise(url, officer)
  const others = await moreContacts(url, enterprise.id, { from: 0, until: 20 })
  await days.at('2026-11-25T09:42')
  others.push(...(await moreContacts(url, enterprise.id, { from: 20, until: 38 })))
  const desk = await days.enter('officer', { password, device: atDesk })

  await test.step('the officer sets it up and invites by the filter of the register', () => setUp(desk))
  const event = new URL(desk.url()).pathname
  const signUp = (caller: Caller) =>
    caller.write('post', `${event.replace('/events/', '/api/district-events/')}/sign-ups`, { enterpriseId: enterprise.id })

  const first = await days.enter(contact.loginName, { password, front: '/door', device: onPhone })
  await test.step('one who is invited takes a seat in two taps', async () => {
    await first.goto('/door/me')
    await first.getByRole('link', { name: new RegExp(`请您参加“${title}”`) }).tap()
    await first.getByRole('button', { name: '报名', exact: true }).tap()
    await expect(first.getByRole('heading', { name: '有座' })).toBeVisible()
    await expect(first.getByRole('img', { name: '签到码' })).toBeVisible()
    await expectNothingFound(first, 'a seat at an event')
  })

  for (const one of others.slice(0, 29)) await signUp(one)
  const next = await days.enter(second.contact.loginName, { password, front: '/door', device: onPhone })
  await test.step('it is full: who comes later waits', async () => {
    await next.goto('/door/events')
    await next.getByRole('link', { name: new RegExp(title) }).tap()
    await expect(next.getByText('座位满了，可以候补。')).toBeVisible()
    await next.getByRole('button', { name: '候补' }).tap()
    await expect(next.getByRole('heading', { name: '候补第 1 位' })).toBeVisible()
  })
  for (const one of others.slice(29)) await signUp(one)

  await test.step('forty signed up, thirty have a seat, ten wait', async () => {
    await desk.reload()
    const line = desk.getByRole('list', { name: '从报名到办结' })
    await expect(line.getByRole('listitem').nth(0)).toContainText('40')
    await expect(line.getByRole('listitem').nth(0)).toContainText('候补 10')
    await expect(line.getByRole('listitem').nth(1)).toContainText('30 / 30')
    await expectNothingFound(desk, 'an event that is full')
  })

  await test.step('one leaves, and who waits longest has the seat', async () => {
    await first.getByRole('button', { name: '退出报名' }).tap()
    await first.getByRole('button', { name: '确认退出' }).tap()
    await expect(first.getByRole('button', { name: '候补', exact: true })).toBeVisible()
    await expect(next.getByRole('heading', { name: '有座' })).toBeVisible()
  })

  await days.at('2026-11-27T14:20')
  const atTheDoor = await days.enter('officer', { password, device: atDesk })
  await test.step('at the door: by name, by the code on the phone, and not twice', () => checkIn(atTheDoor, event, second.contact.name))

  await days.at('2026-11-27T15:10')
  const inTheRoom = await days.enter('officer', { password, device: atDesk })
  const guest = await days.enter(second.contact.loginName, { password, front: '/door', device: onPhone })
  await test.step('a question becomes a request in the same step, written down or asked on the phone', async () => {
    await ask(inTheRoom, event, second.contact.name)
    await guest.goto(`/door${event}`)
    await guest.getByLabel('我想问').fill('知识产权质押，评估费谁出？')
    await guest.getByRole('button', { name: '提问' }).tap()
    await expect(toast(guest)).toContainText(/^已提交，诉求编号 20261127-\d{4}$/)
    await inTheRoom.goto(`${event}/room`)
    await expect(inTheRoom.getByText('知识产权质押，评估费谁出？')).toBeVisible()
    await expect(inTheRoom.getByRole('main')).not.toContainText(second.enterprise.name)
    await expectNothingFound(inTheRoom, 'the questions in the room')
  })
  await test.step('the guest says how it was', async () => {
    await guest.getByRole('radio', { name: '满意', exact: true }).check()
    await guest.getByRole('textbox', { name: '还想说什么（可不填）' }).fill('银行当场看了我们的表。')
    await expectNothingFound(guest, 'an event on a phone')
    await guest.getByRole('button', { name: '提交评价' }).tap()
    await expect(guest.getByText('谢谢，您的评价已收到').first()).toBeVisible()
  })
  await test.step('one question is answered and settled that day', async () => {
    await inTheRoom.goto(event)
    await inTheRoom
      .getByRole('link', { name: /^查看诉求/ })
      .first()
      .click()
    await write(inTheRoom, 'settle', '银行给了无还本续贷的方案，合同今天签了。')
  })
  await test.step('it is closed, and who got no seat is offered something', async () => {
    await inTheRoom.goto(event)
    await inTheRoom.getByRole('button', { name: '收尾' }).click()
    const dialog = inTheRoom.getByRole('dialog', { name: '收尾' })
    await expect(dialog).toContainText('没排上座的 9 人会收到通知')
    await dialog.getByRole('textbox').fill('可以约周三下午的驻点，银行的人也在。')
    await dialog.getByRole('button', { name: '收尾' }).click()
    await expect(toast(inTheRoom)).toHaveText('活动已收尾')
  })

  await days.at('2026-12-04T17:30')
  const later = await days.enter('officer', { password, device: atDesk })
  await test.step('seven days later it says what is settled, each number with its rows', async () => {
    await expect(async () => {
      await later.reload()
      await later.getByRole('button', { name: /^通知/ }).filter({ visible: true }).click()
      await expect(later.getByRole('region', { name: '通知' })).toContainText('开完 7 天：提问 2 件，24 小时内答复 1 件，办结 1 件', {
        timeout: 3_000,
      })
    }).toPass()
    await later.goto('/events?over=true')
    await later.getByRole('link', { name: '办结 1' }).click()
    await expect(later.locator('[data-row]')).toHaveCount(1)
    await expect(later.locator('[data-row]')).toContainText(second.enterprise.name)
  })
})

async function setUp(page: Page) {
  await page.goto('/events')
  await page.getByRole('button', { name: '办活动' }).click()
  const dialog = page.getByRole('dialog', { name: '办活动' })
  await dialog.getByRole('button', { name: '保存' }).click()
  await expect(dialog.getByText('请写活动的名称。')).toBeVisible()
  await dialog.getByLabel('名称').fill(title)
  await dialog.getByLabel('类型').selectOption({ label: '融资问诊会' })
  await dialog.getByLabel('开始').fill('2026-11-27T14:30')
  await dialog.getByLabel('结束').fill('2026-11-27T17:00')
  await dialog.getByLabel('地点').fill('琶洲街道 2 楼报告厅')
  await expectNothingFound(page, 'setting up an event')
  await dialog.getByRole('button', { name: '保存' }).click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await page.getByRole('button', { name: '请企业' }).click()
  const invitation = page.getByRole('dialog', { name: '请企业' })
  await expect(invitation.getByText('按这些条件有 2 家')).toBeVisible()
  await invitation.getByRole('button', { name: '请这些企业' }).click()
  await expect(toast(page)).toHaveText('请了 2 家企业，通知到 40 人')
}

async function checkIn(page: Page, event: string, name: string) {
  await page.goto(event)
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await page.keyboard.press('s')
  const dialog = page.getByRole('dialog', { name: '签到' })
  await dialog.getByRole('textbox').fill(name)
  await dialog.getByRole('button', { name: `签到 ${name}` }).click()
  await expect(toast(page)).toContainText(`${name} 已签到`)
  await dialog.getByRole('textbox').fill('AAAAAAAA')
  await dialog.getByRole('button', { name: '签到', exact: true }).click()
  await expect(dialog.getByRole('alert')).toContainText('没有这个签到码')
  await expectNothingFound(page, 'checking in')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('list', { name: '从报名到办结' }).getByRole('listitem').nth(2)).toContainText('1 / 30')
}

async function ask(page: Page, event: string, name: string) {
  await page.goto(event)
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await page.keyboard.press('q')
  const dialog = page.getByRole('dialog', { name: '记提问' })
  await dialog.getByRole('combobox').selectOption({ label: `广州珠影声学科技有限公司 · ${name}` })
  await dialog.getByLabel('问了什么').fill('续贷断档 20 天，过桥太贵，有没有别的办法？')
  await dialog.getByRole('button', { name: '立为诉求' }).click()
  await expect(toast(page)).toContainText(/^已立为诉求 20261127-\d{4}，陈若溪 明天 15:10 前答复$/)
}
