import { expectNothingFound } from './nothing-found.ts'
import { expect, test } from './story.ts'

test.use({ expectedComplaint: /401 .*\/api\/(session\/by-code|own-bookings)$/ })

const phone = '１３９-0000-0034'

test('A contact signs in by a code to the phone, once; the office does not', async ({ browserOf }) => {
  const page = await browserOf({ phone: true })
  await page.goto('/door')
  const enter = page.getByRole('button', { name: '登录', exact: true })
  const [phoneBox, codeBox] = [page.getByLabel('手机号'), page.getByRole('textbox', { name: '验证码' })]

  await enter.click()
  await expect(page.getByText('请填 11 位手机号。')).toBeVisible()
  await expect(phoneBox).toBeFocused()
  await phoneBox.fill(phone)
  await page.getByRole('button', { name: '获取验证码' }).click()
  await expect(codeBox).toBeFocused()
  await expect(page.getByText('正式使用时，验证码只发到手机上。')).toBeVisible()
  await expect(page.getByRole('button', { name: /^\d+ 秒后重新获取$/ })).toBeDisabled()
  const code =
    (await page
      .getByRole('status')
      .getByText(/^\d{6}$/)
      .textContent()) ?? ''
  await expectNothingFound(page, 'the code was sent')

  await codeBox.fill(code === '000000' ? '111111' : '000000')
  await enter.click()
  await expect(page.getByText('验证码不对，还可以试 4 次。')).toBeVisible()
  await expect(codeBox).toHaveAttribute('aria-invalid', 'true')
  await codeBox.fill(`登录验证码 ${code}，5 分钟内有效。`)
  await expect(codeBox).toHaveValue(code)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('navigation').first()).toBeVisible()

  await page.goto('/door/me')
  await expect(page.getByRole('heading', { name: '王嘉树' })).toBeVisible()
  await page.getByRole('button', { name: '退出登录' }).click()
  await phoneBox.fill(phone)
  await codeBox.fill(code)
  await enter.click()
  await expect(page.getByText(/^验证码不对，或者已过期、已用过/)).toBeVisible()

  await page.getByRole('link', { name: '机关人员从工作台登录' }).click()
  await expect(page.getByLabel('用户名')).toBeVisible()
  await expect(page.getByText('验证码')).toHaveCount(0)
  await page.getByRole('link', { name: '企业联系人从企业端登录' }).click()
  await expect(phoneBox).toBeVisible()
})
