import { fileOnPhone, openMatter, openOnPhone, stepsOnPhone, toast, write } from './acts.ts'
import { aCity, anotherEnterprise, aSmallDistrict, moreMembers, password } from './district.ts'
import { expectNothingFound } from './nothing-found.ts'
import { type Device, expect, type Page, test } from './story.ts'

const asked = '人行道上的旧站房能否先移交给街道？'
const toDistrict = '站房属市交投，请区里协调先行移交。'
const toCity = '请市里明确：站房产权移交前，区里能否先行使用？'
const ofCity = '同意先行使用，市交投下周二到现场签交接单。'
const ofDistrict = '市里已同意先行使用，下周二签交接单，由街道接管。'

test('A hard matter goes up and comes back', async ({ days }) => {
  const enter = (loginName: string, device: Device = {}) => days.enter(loginName, { password, device })
  const { url, startLink = '' } = await days.at('2026-11-25T09:05')
  await aSmallDistrict(url, startLink)
  const { cadre } = await moreMembers(url, { cadre: { name: '许望川', unitId: '440105015', roles: ['officer'] } })
  const { contact } = await anotherEnterprise(url, cadre)
  const city = await days.at('2026-11-25T09:10', '4401')
  await aCity(city.url, city.startLink ?? '')

  await days.at('2026-11-25T10:00')
  const atDoor = () => days.enter(contact.loginName, { password, front: '/door', device: { phone: true } })
  const street = await enter('cadre')

  await test.step('the street cannot settle what the enterprise asks for, and asks the level above', async () => {
    const door = await atDoor()
    await fileOnPhone(door, '不确定，请直接描述', asked)
    await openMatter(street, /旧站房/)
    await write(street, 'reply', '收到，站房不归街道，我今天报区里协调。')
    await expect(street.getByRole('textbox', { name: '答复企业' })).toHaveValue('')
    await expect(street.getByRole('region', { name: '往来' })).toContainText('今天报区里协调')
    await street.getByRole('button', { name: '提请上级协调' }).click()
    const dialog = street.getByRole('dialog', { name: '提请上级协调' })
    await dialog.getByRole('button', { name: '送部长审核' }).click()
    await expect(dialog).toContainText('请写要协调的问题。')
    await dialog.getByLabel('要协调的问题').fill(asked)
    await dialog.getByLabel('本级已做的工作').fill('街道两次去函，市交投没有答复。')
    await dialog.getByLabel('希望哪一天前答复').fill('2026-12-02')
    await dialog.getByRole('button', { name: '送部长审核' }).click()
    await expect(toast(street)).toContainText('已送郑怀远审核')
    await expect(street.getByRole('region', { name: '提请上级协调' })).toContainText('等审核')
  })

  await test.step('the minister finds it on the day, and lends it up in their own words', async () => {
    const minister = await enter('minister')
    await openFromDay(minister, '待我审核上提')
    await expectNothingFound(minister, 'a question to decide on')
    await minister.getByRole('button', { name: '上提', exact: true }).click()
    const dialog = minister.getByRole('dialog', { name: '上提给区里' })
    await dialog.getByLabel('要协调的问题').fill(toDistrict)
    await dialog.getByRole('button', { name: '上提', exact: true }).click()
    await expect(toast(minister)).toContainText('已上提，区里')
  })

  await test.step('the enterprise reads which level was asked and by when, not what', async () => {
    const door = await atDoor()
    await openOnPhone(door, /旧站房/)
    await expect(stepsOnPhone(door).filter({ hasText: '区里协调答复' })).toBeVisible()
    await expect(stepsOnPhone(door).filter({ hasText: '已请区里协调' })).toBeVisible()
    await expect(door.getByText(toDistrict)).toHaveCount(0)
  })

  const leader = await enter('leader')
  await test.step('the district takes it up, and asks the city', async () => {
    await openFromDay(leader, '待我接收上提')
    await leader.getByRole('button', { name: '接收', exact: true }).click()
    await expect(toast(leader)).toContainText('已接收')
    await leader.getByRole('button', { name: '再上提到市里' }).click()
    const dialog = leader.getByRole('dialog', { name: '请市里协调' })
    await dialog.getByLabel('要协调的问题').fill(toCity)
    await dialog.getByRole('button', { name: '再上提到市里' }).click()
    await expect(toast(leader)).toContainText('已上提，市里')
    await expect(leader.getByText('又上提到市里')).toBeVisible()
  })

  await test.step('the city, which sees the question and not the matter, answers it', async () => {
    const mayor = await enter('city-leader')
    await openFromDay(mayor, '待我接收上提')
    await expect(mayor.getByRole('heading', { level: 1 })).toHaveText(toCity)
    await expect(mayor.getByText('海珠区：')).toBeVisible()
    await mayor.getByRole('button', { name: '接收', exact: true }).click()
    await mayor.getByRole('button', { name: '答复', exact: true }).click()
    await mayor.getByRole('textbox').fill(ofCity)
    await mayor.getByRole('button', { name: '答复', exact: true }).click()
    await expect(toast(mayor)).toContainText('已答复')
    await mayor.goto('/lifts')
    await mayor.getByText('已结束').click()
    await expect(mayor.getByRole('row', { name: new RegExp(toCity) })).toContainText('已答复')
    await expectNothingFound(mayor, 'questions that are over')
  })

  await test.step('it comes back through the district', async () => {
    await leader.goto('/')
    await openFromDay(leader, '待我答复上提')
    await expect(leader.getByText(ofCity)).toBeVisible()
    await leader.getByRole('button', { name: '答复', exact: true }).click()
    await leader.getByRole('textbox').fill(ofDistrict)
    await leader.getByRole('button', { name: '答复', exact: true }).click()
    await expect(toast(leader)).toContainText('已答复')
  })

  await test.step('and the street answers the enterprise', async () => {
    await street.reload()
    await expect(street.getByRole('region', { name: '提请上级协调' })).toContainText(ofDistrict)
    await write(street, 'settle', '站房下周二移交街道，您可以按图施工。')
    const door = await atDoor()
    await openOnPhone(door, /旧站房/)
    await expect(door.getByText('站房下周二移交街道')).toBeVisible()
    await expect(door.getByText(ofCity)).toHaveCount(0)
  })
})

const openFromDay = async (page: Page, waits: string) => {
  await page.goto('/')
  const row = page.getByRole('listitem').filter({ hasText: waits })
  await row.getByRole('link').first().click()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
}
