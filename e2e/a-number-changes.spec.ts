import { toast } from './acts.ts'
import { aSmallDistrict, Caller, password } from './district.ts'
import { expectNothingFound } from './nothing-found.ts'
import { expect, type Page, signIn, test } from './story.ts'

const [old, number] = ['13800000312', '137-0000-0312']

test('A contact’s number changes: the officer writes it, the old one opens nothing any more', async ({ browserOf, serverOf }) => {
  const { url: baseURL, startLink = '' } = await serverOf({ demo: false })
  const { enterprise, contact } = await aSmallDistrict(baseURL, startLink)
  const theirs = await Caller.signedIn(baseURL, contact.loginName)

  const officer = await browserOf({ baseURL, viewport: { width: 1440, height: 900 } })
  await signIn(officer, 'officer', { password })
  await open(officer, enterprise.id)
  await officer.getByLabel('电话').fill(number)
  await expect(officer.getByText(/^换了手机号，登录也换成新号码：王嘉树/)).toBeVisible()
  await expectNothingFound(officer, 'a contact is changed')
  await picture(officer, 'desk')
  await officer.getByLabel('职务').fill('财务总监')
  await officer.keyboard.press('Enter')
  await expect(toast(officer)).toHaveText(/已保存王嘉树的信息/)
  await expect(officer.getByText('财务总监 · 日常联系')).toBeVisible()
  await expect(
    officer.getByText(/修改联系人 王嘉树：职务由“行政经理”改为“财务总监”，电话由“138\*\*\*\*0312”改为“137\*\*\*\*0312”。/),
  ).toBeVisible()

  expect((await theirs.api.get('/api/session')).status()).toBe(401)
  const by = (loginName: string) => theirs.api.post('/api/session', { data: { loginName, password } })
  expect([(await by(old)).status(), (await by(number.replaceAll('-', ''))).ok()]).toEqual([401, true])

  const onPhone = await browserOf({ baseURL, phone: true, dark: true, language: 'en' })
  await signIn(onPhone, 'officer', { password, language: 'en' })
  await open(onPhone, enterprise.id)
  await onPhone.getByLabel('Phone').fill('')
  await expect(onPhone.getByText(/^A new number is the one to sign in with/)).toBeVisible()
  await expectNothingFound(onPhone, 'a contact is changed on a phone')
  await picture(onPhone, 'phone')
})

async function open(page: Page, enterpriseId: string) {
  await page.goto(`/enterprises/${enterpriseId}`)
  await page.getByRole('button', { name: /^(修改王嘉树的信息|Change what is kept of 王嘉树)$/ }).click()
}

async function picture(page: Page, name: string) {
  if (process.env.PICTURES) await page.screenshot({ path: `${process.env.PICTURES}/number-${name}.png` })
}
