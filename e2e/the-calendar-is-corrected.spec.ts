import { openMatter, toast } from './acts.ts'
import { expectNothingFound } from './nothing-found.ts'
import { demonstrationNow } from './server.ts'
import { expect, type Page, signIn, test } from './story.ts'

// a preview that no longer holds is the plot
test.use({ expectedComplaint: /status of 409 .*\/api\/calendar\/years$/ })

test('The calendar is corrected', async ({ browserOf, serverOf }) => {
  const { url: baseURL } = await serverOf({ now: demonstrationNow })
  const enter = async (loginName: string, device = {}) => {
    const page = await browserOf({ baseURL, ...device })
    await signIn(page, loginName)
    return page
  }
  const officer = await enter('officer01')
  const number = await test.step('the officer has a matter with its due time', async () => {
    await openMatter(officer, /二次消防/)
    return (
      (
        await officer
          .getByText(/\d{8}-\d{4}/)
          .first()
          .textContent()
      )?.match(/\d{8}-\d{4}/)?.[0] ?? ''
    )
  })

  const administrator = await enter('admin-system')
  const moved =
    await test.step('the administrator corrects the table by a row, and sees which due times it moves before it is published', async () => {
      await correct(administrator, '2026-11-30 休 元旦')
      const dialog = administrator.getByRole('dialog')
      await expect(dialog.getByRole('listitem').filter({ hasText: '11-30 周一' })).toContainText('工作日 →')
      await expect(dialog.getByText(/^\d+ 个在走的时限会变$/)).toBeVisible()
      const row = dialog.getByRole('row').filter({ hasText: number }).filter({ hasText: '办结' })
      await expect(row).toContainText('陈若溪')
      // its number and who holds it, not a word of it, and no way there
      await expect(row.getByRole('link')).toHaveCount(0)
      await expectNothingFound(administrator, 'the preview')
      return timesOf(await row.textContent())
    })

  const other = await enter('admin-system', { phone: true })
  await test.step('elsewhere, on a phone, another day is being corrected, and previewed', async () => {
    await correct(other, '2026-12-01 休 元旦')
    await expectNothingFound(other, 'the preview on a phone')
  })

  await test.step('published, it does what was shown', async () => {
    await administrator.getByRole('button', { name: '发布 2026 年放假表' }).click()
    await expect(toast(administrator)).toContainText(/^2026 年放假表已发布，\d+ 个时限已重算/)
    await officer.reload()
    await expect(officer.getByText(moved.to).first()).toBeVisible()
    await expect(officer.getByRole('list', { name: '留痕' })).toContainText(`放假表更新，时限由 ${moved.from} 改为 ${moved.to}。`)
  })

  await test.step('who looked at another preview is told so and shown anew, with what holds by now', async () => {
    await other.getByRole('button', { name: '发布 2026 年放假表' }).tap()
    const dialog = other.getByRole('dialog')
    await expect(dialog.getByRole('alert')).toContainText('预览之后有了变化')
    // the day that was published meanwhile is not in this table: it would be a workday again
    await expect(dialog.getByRole('listitem').filter({ hasText: '11-30 周一' })).toContainText('→ 工作日')
    await dialog.getByRole('button', { name: '关闭' }).tap()
  })

  await test.step('everybody reads who published what when, and what it changed', async () => {
    await officer.goto('/calendar')
    const published = officer.getByRole('region', { name: '发布记录' })
    await expect(published.getByRole('listitem').first()).toContainText(/第 4 版.*现行.*易存真.*1 天有变化.*\d+ 个时限随之变动/)
    await published.getByRole('button', { name: '看变化' }).first().click()
    await expect(published.getByRole('listitem').filter({ hasText: '11-30 周一' }).last()).toContainText('休 元旦')
    await expectNothingFound(officer, 'the published tables')
  })

  await test.step('a leader tries a table, and is led to the matter it would move', async () => {
    const leader = await enter('leader01')
    await leader.goto('/calendar')
    await leader.getByRole('button', { name: '试算放假表' }).click()
    const dialog = leader.getByRole('dialog')
    await fillIn(leader, '2026-12-01 休 元旦')
    await expect(dialog.getByRole('button', { name: /^发布/ })).toHaveCount(0)
    await dialog.getByRole('row').filter({ hasText: number }).getByRole('link').first().click()
    await expect(leader.getByRole('list', { name: '留痕' })).toContainText('放假表更新')
  })
})

async function correct(page: Page, row: string) {
  await page.goto('/calendar')
  await page.getByRole('button', { name: '更正 2026 年放假表' }).click()
  await fillIn(page, row)
}

async function fillIn(page: Page, row: string) {
  const dialog = page.getByRole('dialog')
  const table = dialog.getByLabel('放假表')
  await table.fill(`${await table.inputValue()}\n${row}`)
  await dialog.getByRole('button', { name: '预览影响' }).click()
  await expect(dialog.getByRole('heading', { name: '发布后会怎样' })).toBeVisible()
}

/** Of a row of the preview: when the clock is due, and when it would be. */
function timesOf(row: string | null): { from: string; to: string } {
  const [from = '', to = ''] = row?.match(/\d\d-\d\d \d\d:\d\d/g) ?? []
  return { from, to }
}
