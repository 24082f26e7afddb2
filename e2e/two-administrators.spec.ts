import { toast } from './acts.ts'
import { expectNothingFound } from './nothing-found.ts'
import { demonstrationNow } from './server.ts'
import { expect, type Page, signIn, test } from './story.ts'

// a wrong code is the plot
test.use({ expectedComplaint: /status of 400 .*\/api\/activations$/ })

test('Nobody alone becomes somebody else', async ({ browserOf, serverOf }) => {
  const { url: baseURL } = await serverOf({ now: demonstrationNow })
  const enter = async (loginName: string) => {
    const page = await browserOf({ baseURL })
    await signIn(page, loginName)
    return page
  }
  const system = await enter('admin-system')
  const security = await enter('admin-security')
  const audit = await enter('admin-audit')

  const code = await test.step('the system administrator asks for the reset of a leader’s password and gets half of the key', async () => {
    await openMember(system, '康令仪')
    await system.getByRole('button', { name: '申请重设密码' }).click()
    await system.getByLabel('为什么').fill('本人忘了密码，今早来电。')
    await system.getByRole('button', { name: '申请重设密码' }).click()
    const dialog = system.getByRole('dialog')
    await expect(dialog.getByText('已申请。')).toBeVisible()
    await expect(dialog.getByLabel('一次性链接')).toHaveCount(0)
    await expectNothingFound(system, 'half of the key')
    return (await dialog.locator('.reset-code').textContent()) ?? ''
  })

  await test.step('the audit administrator sees it wait, and cannot release it', async () => {
    const waiting = waitingOf(audit, '康令仪')
    await audit.goto('/members')
    await expect(waiting).toContainText('待安全管理员')
    await expect(waiting.getByRole('button')).toHaveCount(0)
  })

  const link = await test.step('the security administrator releases it and gets the other half', async () => {
    await security.goto('/members')
    await waitingOf(security, '康令仪').getByRole('button', { name: '审定' }).click()
    const dialog = security.getByRole('dialog', { name: '康令仪的重设链接' })
    await expect(dialog).toContainText('打开它还要一个校验码，在易存真那里')
    await expectNothingFound(security, 'the other half')
    return dialog.getByLabel('一次性链接').inputValue()
  })

  await test.step('the link alone opens nothing; with the code the leader chooses a password', async () => {
    const leader = await browserOf({ baseURL })
    await leader.goto(link)
    await leader.getByLabel(/^密码/).fill('Pearl-River-2026')
    await leader.getByLabel('再填一次密码').fill('Pearl-River-2026')
    await leader.getByLabel(/^校验码/).fill('AAAA-AAAA')
    await leader.getByRole('button', { name: '设为新密码' }).click()
    await expect(leader.getByText('校验码不对，还可以试 4 次。')).toBeVisible()
    await expect(leader.getByLabel(/^校验码/)).toBeFocused()
    await expectNothingFound(leader, 'a wrong code')
    await leader.getByLabel(/^校验码/).fill(code)
    await leader.getByRole('button', { name: '设为新密码' }).click()
    await expect(leader.getByRole('heading', { name: '新密码已设好' })).toBeVisible()
  })

  await test.step('a role of leader that one granted holds when another confirms it', async () => {
    await openMember(security, '陈若溪')
    await security.getByRole('checkbox', { name: '领导', exact: true }).check()
    await security.getByRole('button', { name: '改角色' }).click()
    await expect(toast(security)).toContainText('陈若溪的角色等另一位管理员确认')
    await openMember(security, '陈若溪')
    await expect(security.getByRole('dialog').getByText('角色待确认')).toBeVisible()
    await audit.goto('/members')
    await waitingOf(audit, '陈若溪').getByRole('button', { name: '确认' }).click()
    await expect(toast(audit)).toContainText('陈若溪的角色已定')
  })

  await test.step('what was done in an open dialog is said above it, not beneath', async () => {
    await openMember(security, '陈若溪')
    await security.getByRole('button', { name: '结束会话' }).click()
    await expect(toast(security)).toContainText('陈若溪已从所有设备退出')
    await toast(security).locator('.toast').click({ trial: true })
    await expect(security.getByRole('dialog', { name: '陈若溪' })).toBeVisible()
  })

  await test.step('what the demonstration left waiting is refused, with the reason', async () => {
    await security.goto('/members')
    await waitingOf(security, '关以墨').getByRole('button', { name: '不同意' }).click()
    await security.getByRole('textbox', { name: '为什么不同意' }).fill('本人说没有提出过。')
    await security.getByRole('button', { name: '不同意' }).click()
    await expect(toast(security)).toContainText('已告诉')
    await expect(security.locator('.waiting')).toHaveCount(0)
    const unread = async () => (await (await security.request.get('/api/notices?unread=true')).json()) as { rows: { kind: string }[] }
    await expect.poll(async () => (await unread()).rows.filter(({ kind }) => kind === 'member.resetAsked')).toEqual([])
  })
})

const waitingOf = (page: Page, name: string) => page.locator('.waiting').getByRole('listitem').filter({ hasText: name })

async function openMember(page: Page, name: string) {
  await page.goto(`/members?search=${encodeURIComponent(name)}`)
  await page.getByRole('button', { name, exact: true }).click()
  await expect(page.getByRole('dialog', { name })).toBeVisible()
}
