import { expect, signIn, test } from './story.ts'

test('A minister narrows a list, keeps it as a view, takes it out as a workbook, and acts on many', async ({ browserOf }) => {
  const page = await browserOf()
  await signIn(page, 'minister01')
  await page.goto('/requests')
  await page.getByRole('button', { name: '已超时', exact: true }).click()
  const sorted = page.waitForResponse(/\/api\/requests\?.*sort=enterprise/)
  await page.getByRole('button', { name: /^企业/ }).click()
  const [row] = ((await (await sorted).json()) as { rows: { title: string }[] }).rows
  await expect(page).toHaveURL(/state=overdue/)
  await expect(page).toHaveURL(/sort=enterprise/)
  await expect(page.getByRole('columnheader', { name: /^企业/ })).toHaveAttribute('aria-sort', 'ascending')
  const first = page.getByRole('row').nth(1).getByRole('link').first()
  await expect(first).toHaveText(row?.title ?? '')

  await page.getByRole('button', { name: '视图' }).click()
  await page.getByRole('textbox', { name: '视图名称' }).fill('超时的，按企业')
  await page.getByRole('checkbox', { name: '共享给我带的人' }).check()
  await page.getByRole('button', { name: '保存当前视图' }).click()
  await expect(page.getByRole('button', { name: /^超时的，按企业/ })).toBeVisible()

  const officer = await browserOf()
  await signIn(officer, 'officer01')
  await officer.goto('/requests')
  await officer.getByRole('button', { name: '视图' }).click()
  await officer.getByRole('button', { name: /^超时的，按企业/ }).click()
  await expect(officer).toHaveURL(/state=overdue/)
  await expect(officer).toHaveURL(/sort=enterprise/)

  await page.goto('/requests?state=overdue&sort=enterprise')
  await expect(first).toHaveText(row?.title ?? '')
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: '导出 Excel' }).click()
  expect((await download).suggestedFilename()).toMatch(/^诉求清单_2026-11-25\.xlsx$/)

  await page.goto('/team')
  await page
    .getByRole('checkbox', { name: /^选择 / })
    .nth(2)
    .check()
  await page
    .getByRole('checkbox', { name: /^选择 / })
    .nth(3)
    .check()
  await page.getByRole('button', { name: '指派所选 2 家' }).click()
  const dialog = page.getByRole('dialog', { name: '指派首席服务官' })
  await dialog.getByRole('radio').first().check()
  await dialog.getByRole('button', { name: /^把 2 家指派给/ }).click()
  await expect(dialog.getByText('已完成 2 项')).toBeVisible()
})
