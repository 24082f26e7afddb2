import { toast } from './acts.ts'
import { aSmallDistrict, Caller, type District, password } from './district.ts'
import { expect, type Page, test } from './story.ts'

type Station = { id: string; token: string; sessionId: string }

/** R19.1 to R19.4, R4.2 (story 3 on its own days): the Wednesday of National Day is held on the Saturday that makes up for it. */
test('The Wednesday of National Day', async ({ browserOf, days: { at, enter } }) => {
  const asContact = (district: District) => enter(district.contact.loginName, { password, front: '/door', device: { phone: true } })
  const [district, station] = await test.step('30 September: a station with two on duty, whose next Wednesday is a Saturday', async () => {
    const { url, startLink = '' } = await at('2026-09-30T18:00')
    const made = await aSmallDistrict(url, startLink)
    const opened = await aStation(url, made)
    const minister = await enter(made.minister.loginName, { password })
    await minister.goto('/stations')
    await minister.getByRole('link', { name: '万胜广场' }).click()
    const moved = minister.getByRole('region', { name: '下几次' }).getByRole('row', { name: /10-07.*10-10/ })
    await expect(moved).toContainText('国庆节放假，挪到调休上班的这天')
    await expect(moved).toContainText('陈若溪')
    return [made, opened] as const
  })

  await test.step('the enterprise books that Saturday at 14:40', async () => {
    const phone = await asContact(district)
    await phone.goto('/door/me')
    await phone.getByRole('button', { name: '约 万胜广场' }).click()
    const booking = phone.getByRole('form', { name: '约一次当面谈' })
    await booking.getByRole('radio', { name: /^10-10.*周六/ }).check()
    await booking.getByRole('radio', { name: /^14:40/ }).check()
    await booking.getByLabel('想谈什么').fill('冷库扩建要不要先做环评')
    await booking.getByRole('button', { name: /^约.*10-10 14:40$/ }).click()
    await expect(phone.getByRole('region', { name: '驻点预约' })).toContainText(/周六 10-10 14:40 · 万胜广场/)
  })

  await test.step('7 October: nobody is there, and the screen says so', async () => {
    const { url } = await at('2026-10-07T14:30')
    const passer = await browserOf({ baseURL: url, phone: true })
    await passer.goto(`/door/station/${station.token}`)
    await expect(passer.getByRole('radio', { name: /^10-10.*周六/ })).toBeChecked()
    await expect(passer.getByRole('button', { name: '我到了，取号' })).toHaveCount(0)
    await passer.goto(`/door/station/${station.token}?screen=1`)
    await expect(passer.getByText('现在不在值班时间。扫码可以先约时间。')).toBeVisible()
    await passer.context().close()
  })

  await test.step('10 October: who booked is served at 14:40, another walks in', async () => {
    const { url } = await at('2026-10-10T14:40')
    const walkIn = await browserOf({ baseURL: url, phone: true })
    await takeNumber(walkIn, station)
    const officer = await enter(district.officer.loginName, { password })
    await officer.goto(`/duty/${station.sessionId}`)
    await serve(officer, district)
    await expect(walkIn.getByText('请到 1 号台', { exact: false })).toBeVisible()
    await walkIn.context().close()
  })

  await test.step('23:25: a call at 23:10 becomes a request whose 24 hours run from 23:10', async () => {
    await at('2026-10-10T23:25')
    const officer = await enter(district.officer.loginName, { password })
    await officer.getByRole('button', { name: '登记来电' }).first().click()
    const form = officer.getByRole('dialog', { name: '登记来电' })
    await form.getByRole('option').first().click()
    await form.getByLabel('来电时间').fill('2026-10-10T23:10')
    await form.getByLabel('反映内容').fill('仓库今晚跳闸，物业要有人批准才送电。')
    await form.getByRole('button', { name: '登记，24 小时起计' }).click()
    await expect(toast(officer)).toContainText(/^已登记 20261010-\d{4}，明天 23:10 前答复/)
  })
})

/** On Wednesdays, with a card; the officer and the deputy sit there that week. */
async function aStation(url: string, { officer, deputy }: District): Promise<Station> {
  const minister = await Caller.signedIn(url, 'minister')
  const place = { name: '万胜广场', place: '新港东路 1238 号 1 楼大堂东侧' }
  const { id } = await minister.write<{ id: string }>('post', '/api/stations', {
    ...place,
    weekday: 3,
    from: '14:00',
    until: '17:00',
    desks: 2,
  })
  const { token } = await minister.write<{ token: string }>('post', `/api/stations/${id}/card`, {})
  const { sessions } = await minister.read<{ sessions: { id: string; plannedDay: string; day: string }[] }>(`/api/stations/${id}`)
  const session = sessions.find(({ plannedDay }) => plannedDay === '2026-10-07')
  expect(session?.day).toBe('2026-10-10')
  const sessionId = session?.id ?? ''
  for (const [i, { id: memberId }] of [officer, deputy].entries())
    await minister.write('post', `/api/station-sessions/${sessionId}/duty`, { desk: i + 1, memberId })
  return { id, token, sessionId }
}

async function takeNumber(phone: Page, { token }: Station) {
  await phone.goto(`/door/station/${token}`)
  await phone.getByRole('button', { name: '我到了，取号' }).click()
  const form = phone.getByRole('form', { name: '我到了，取号' })
  await form.getByLabel('公司或团队').fill('广州汐云医疗科技有限公司')
  await form.getByRole('button', { name: '取号' }).click()
  await expect(phone.getByRole('heading', { level: 1, name: 'A01' })).toBeVisible()
}

async function serve(officer: Page, { enterprise: { name } }: District) {
  await officer.getByRole('button', { name: `签到 ${name}` }).click()
  await expect(toast(officer)).toHaveText('已签到')
  await expect(officer.getByRole('region', { name: '桌面' })).toContainText('14:40 到了')
  await officer.getByRole('button', { name: `叫 ${name}` }).click()
  await expect(toast(officer)).toHaveText('已叫，从现在起计时')
  await officer.getByRole('button', { name: `立为诉求 ${name}` }).click()
  const dialog = officer.getByRole('dialog', { name: `${name} 问了什么` })
  await expect(dialog.getByLabel('问了什么')).toHaveValue('冷库扩建要不要先做环评')
  await dialog.getByRole('button', { name: '立为诉求', exact: true }).click()
  await expect(toast(officer)).toContainText(/^已立为诉求 20261010-\d{4}，明天 14:40 前答复/)
}
