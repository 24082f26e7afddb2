import { password } from './district.ts'
import { expect, type Page } from './story.ts'

// How a district begins, and how its people come.

/** By the one-time link that an empty server prints. */
export async function becomeFirstAdministrator(page: Page, startLink: string) {
  await page.goto(startLink)
  await page.getByLabel('姓名').fill('易存真')
  await page.getByLabel('用户名').fill('admin')
  await choosePassword(page)
  await page.getByRole('button', { name: '启用' }).click()
  await page.getByRole('link', { name: '下一步' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '启用步骤' })).toBeVisible()
  await page.getByRole('link', { name: '去成员' }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: '成员' })).toBeVisible()
}

export type NewAccount = { name: string; loginName: string; unit: string; role: string; minister?: string }

/** The administrator makes an account; returns the one-time link as shown. */
export async function invite(administrator: Page, { name, loginName, unit, role, minister }: NewAccount) {
  await administrator.goto('/members')
  await administrator.getByRole('button', { name: '开设账号' }).first().click()
  const form = administrator.getByRole('dialog')
  await form.getByLabel('姓名').fill(name)
  await form.getByLabel('单位', { exact: true }).selectOption({ label: unit })
  await form.getByLabel('用户名').fill(loginName)
  await form.getByRole('checkbox', { name: role }).check()
  if (minister)
    await form
      .getByLabel('项目部长', { exact: true })
      .last()
      .selectOption({ label: `${minister} · 区投资促进中心` })
  await form.getByRole('button', { name: '开设账号' }).click()
  await expect(form.getByRole('heading', { name: `已开设${name}的账号` })).toBeVisible()
  return form.getByLabel('一次性链接').inputValue()
}

/** Chooses a password by the one-time link, and is in. */
export async function activate(page: Page, link: string) {
  await page.goto(link)
  await choosePassword(page)
  await page.getByRole('button', { name: '开通' }).click()
  await expect(page.getByRole('heading', { name: '已开通' }).or(page.getByText('已开通').first())).toBeVisible()
  await page.getByRole('link', { name: '进入' }).click()
  await expect(page.getByRole('navigation').first()).toBeVisible()
}

async function choosePassword(page: Page) {
  await page.getByLabel(/^密码/).fill(password)
  await page.getByLabel('再填一次密码').fill(password)
}
