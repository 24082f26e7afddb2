import { pdf, toast } from './acts.ts'
import { aSmallDistrict, moreMembers, password } from './district.ts'
import { type Device, expect, type Page, test } from './story.ts'

// what looks wrong is asked about before it is taken
test.use({ expectedComplaint: /409 .*\/api\/enterprises\/[^/]+\/results$/ })

const receipt = pdf('完税证明.pdf')
const photo = {
  ...{ name: '窗口.png', mimeType: 'image/png' },
  buffer: Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64'),
}

test('A result that is believed', async ({ days }) => {
  const enter = (loginName: string, device: Device = {}) => days.enter(loginName, { password, device })
  const { url, startLink = '' } = await days.at('2026-11-25T09:05')
  const { enterprise, contact } = await aSmallDistrict(url, startLink)
  await moreMembers(url, { taxman: { name: '苏晚晴', unitId: '440105-tax', roles: ['clerk'] } })
  const atDoor = () => days.enter(contact.loginName, { password, front: '/door', device: { phone: true } })
  const officer = await enter('officer')

  await test.step('the officer claims what was paid; 元 for 万元 is asked about, and mended', async () => {
    await officer.goto(`/enterprises/${enterprise.id}`)
    await officer.getByRole('button', { name: '录入成效' }).click()
    await officer.getByRole('combobox', { name: '成效' }).selectOption('税收')
    await fill(officer, { month: '2026-10', value: '12860000', source: '完税证明' })
    await form(officer).getByRole('button', { name: '录入' }).click()
    await expect(form(officer)).toContainText('像是把元当成了万元')
    await fill(officer, { month: '2026-10', value: '1286', source: '完税证明' })
    await form(officer).locator('input[type=file]').setInputFiles([receipt, photo])
    await form(officer).getByRole('button', { name: '录入' }).click()
    await expect(toast(officer)).toContainText('已录入，待核实')
    await expect(line(officer, '税收')).toContainText('1,286 万元')
    await expect(line(officer, '税收').getByRole('link', { name: /完税证明\.pdf/ })).toBeVisible()
  })

  await test.step('a clerk of the tax bureau looks at the receipt and its photo, and it counts', async () => {
    const clerk = await enter('taxman')
    await clerk.goto('/results/check')
    await clerk.getByRole('link', { name: /窗口\.png/ }).click()
    await expect(clerk.getByRole('dialog', { name: '窗口.png' }).getByRole('img')).toBeVisible()
    await clerk.keyboard.press('Escape')
    const paper = clerk.waitForResponse(/\/files\/[^/]+\?inline=true$/)
    await clerk.getByRole('link', { name: /完税证明\.pdf/ }).click()
    expect((await paper).status()).toBe(200)
    await clerk.keyboard.press('Escape')
    await clerk.getByRole('button', { name: '核实', exact: true }).click()
    await expect(clerk.getByText('没有待核实的成效')).toBeVisible()
    await officer.reload()
    await expect(line(officer, '税收')).toContainText('计入')
  })

  await test.step('the enterprise says in two taps that it is wrong', async () => {
    const door = await atDoor()
    await expect(door.getByRole('heading', { name: '请确认成效' })).toBeVisible()
    await door.getByRole('button', { name: '有误' }).click()
    await door.getByLabel('哪里不对、应是多少').fill('10 月实缴 1,268 万元，多算了退库。')
    await door.getByRole('button', { name: '提交异议' }).click()
    await expect(door.getByText('已提出异议：10 月实缴 1,268 万元，多算了退库。')).toBeVisible()
  })

  await test.step('the officer finds it on the day, and corrects it', async () => {
    await officer.goto('/')
    await officer.getByRole('link', { name: '1 条待我更正' }).click()
    await officer.getByRole('button', { name: '更正' }).click()
    await expect(form(officer).getByRole('checkbox', { name: '沿用原来的文件（2 个）' })).toBeChecked()
    await form(officer).getByLabel('金额（万元）').fill('1268')
    await form(officer).getByLabel('原因').fill('退库算重。')
    await form(officer).getByRole('button', { name: '更正' }).click()
    await expect(toast(officer)).toContainText('已录入，待核实')
  })

  await test.step('looked at again it takes the place of the old, which stays; the notice leads to it, and one tap confirms it', async () => {
    const clerk = await enter('taxman')
    await clerk.goto('/results/check')
    await clerk.getByRole('button', { name: '核实', exact: true }).click()
    await expect(toast(clerk)).toContainText('已核实')
    const door = await atDoor()
    await door.goto('/door/me')
    await door
      .getByRole('link', { name: /请.+确认“税收”/ })
      .first()
      .click()
    await expect(door.locator('li:focus').getByRole('button', { name: '属实' })).toBeInViewport()
    await door.getByRole('button', { name: '属实' }).click()
    await expect(door.getByRole('heading', { name: '请确认成效' })).toHaveCount(0)
    await officer.goto(`/enterprises/${enterprise.id}`)
    await expect(line(officer, '1,268 万元')).toContainText('企业已确认')
    await expect(officer.getByRole('row').filter({ has: officer.locator('s', { hasText: '1,286 万元' }) })).toContainText('已更正')
  })
})

const form = (page: Page) => page.getByRole('dialog')
/** The claim that stands under that kind or value. */
const line = (page: Page, text: string) => page.locator('tr:not(.struck)', { hasText: text })

async function fill(page: Page, { month, value, source }: { month: string; value: string; source: string }) {
  const dialog = form(page)
  if ((await dialog.getByLabel('月份').count()) > 0) await dialog.getByLabel('月份').fill(month)
  await dialog.getByLabel('金额（万元）').fill(value)
  await dialog.getByLabel('来源').fill(source)
}
