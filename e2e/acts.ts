import { expect, type Page } from './story.ts'

// What the persons of the stories do again and again.

/** What the page says of the last act. */
export const toast = (page: Page) => page.getByRole('status').filter({ hasText: /\S/ }).last()

/** The one way by which an enterprise's matter begins on a phone. */
export async function fileOnPhone(phone: Page, service: string, words: string) {
  await phone.getByLabel('办什么事').selectOption({ label: service })
  await phone.getByLabel('说说情况').fill(words)
  await phone.getByRole('button', { name: '提交' }).tap()
  await expect(phone.getByRole('heading', { name: '已提交' })).toBeVisible()
}

export async function openMatter(page: Page, matter: RegExp) {
  await page.goto('/requests?state=all')
  await page.getByRole('link', { name: matter }).click()
  await expect(page.getByRole('list', { name: '留痕' })).toBeVisible()
}

export async function openOnPhone(phone: Page, matter: RegExp) {
  await phone.goto('/door/requests')
  await phone.getByRole('link', { name: matter }).tap()
  await expect(phone.getByRole('heading', { level: 1, name: matter })).toBeVisible()
}

/** Every step of a matter as the enterprise reads it: what is to come, then what was done. */
export const stepsOnPhone = (phone: Page) => phone.getByRole('region', { name: '每一步，谁办，最迟何时' }).getByRole('listitem')

const kinds = {
  reply: ['答复企业', '发出答复，停止计时', '已答复'],
  settle: ['办结', '办结，告诉企业', '已办结'],
} as const

/** Words the enterprise reads, on the matter's page. */
export async function write(officer: Page, kind: keyof typeof kinds, words: string) {
  const [tab, send, done] = kinds[kind]
  await officer.getByRole('tab', { name: tab }).click()
  await officer.getByRole('textbox', { name: tab }).fill(words)
  await officer.getByRole('button', { name: send }).click()
  await expect(toast(officer)).toContainText(done)
}

type Part = { unit: string; asked: string; workingDays: string }

/** One unit or several at once, on the matter's page; the first is chosen already when the service item leads there. */
export async function handOut(officer: Page, parts: readonly Part[]) {
  await officer.getByRole('tab', { name: '交办部门' }).click()
  for (const [index, { unit, asked, workingDays }] of parts.entries()) {
    if (index > 0) await officer.getByRole('button', { name: '再加一个单位' }).click()
    await officer
      .getByLabel(/^(承办|牵头)单位/)
      .nth(index)
      .selectOption({ label: unit })
    await officer.getByLabel('要办什么').nth(index).fill(asked)
    await officer.getByRole('spinbutton', { name: '办理时限' }).nth(index).fill(workingDays)
  }
  const send = parts.length > 1 ? `交办 ${parts.length} 个单位` : /^交办(\s|$)/
  await officer.getByRole('button', { name: send }).last().click()
  await expect(toast(officer)).toContainText('已交办')
}

/** In one click, from the inbox of the unit. */
export async function acceptFromList(clerk: Page, enterprise: string) {
  await clerk.goto('/tasks')
  await clerk.getByRole('button', { name: `接办：${enterprise}` }).click()
  await expect(toast(clerk)).toContainText('已接办')
}

export type File = { name: string; mimeType: string; buffer: Buffer }

/** A small file of that name. */
export const pdf = (name: string): File => ({ name, mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%%EOF\n') })

/** The form that stands open, in the inbox or on the page of the task. */
export async function writeResult(clerk: Page, result: string, file?: File) {
  await clerk.getByRole('textbox', { name: /^办成了什么/ }).fill(result)
  if (file) {
    await clerk.getByLabel('附件').setInputFiles(file)
    await expect(clerk.getByText(file.name).first()).toBeVisible()
  }
  await clerk.getByRole('button', { name: '办结，交回结果' }).click()
  await expect(toast(clerk)).toContainText('已办结')
}

export async function finishFromList(clerk: Page, enterprise: string, result: string, file?: File) {
  await clerk.goto('/tasks')
  await clerk.getByRole('button', { name: `办结：${enterprise}` }).click()
  await writeResult(clerk, result, file)
}

/** The last word is the enterprise's. */
export async function rate(phone: Page, grade: string, words = '') {
  await phone.getByRole('radio', { name: grade, exact: true }).check({ force: true })
  await phone.getByLabel('写一句，可不写').fill(words)
  await phone.getByRole('button', { name: '评价' }).tap()
  await expect(toast(phone)).toContainText('已评价')
}
