import { Caller } from './district.ts'
import { demonstrationPassword } from './server.ts'
import { expect, fillSignIn, signIn, test } from './story.ts'

test.use({ expectedComplaint: /status of 401|ERR_INTERNET_DISCONNECTED/ })

const words = '已请物业周五上午开门，我九点到现场，看完当天答复您能不能先装。'

test('A draft survives the end of the session', async ({ browserOf, baseURL }) => {
  const page = await browserOf()
  await signIn(page, 'officer08')
  const [, enterprise = ''] =
    (
      await page
        .getByRole('button', { name: /^答复：/ })
        .first()
        .getAttribute('aria-label')
    )?.split('：') ?? []
  await page
    .getByRole('button', { name: `答复：${enterprise}` })
    .first()
    .click()
  await page.getByRole('textbox', { name: '答复企业' }).fill(words)

  await endSessions(baseURL ?? '', 'officer08')
  const again = page.getByRole('dialog', { name: '登录已过期' })
  await expect(again).toBeVisible()
  // a browser closes a dialog at the second Escape, whatever the page says to the first
  for (let i = 0; i < 3; i++) await page.keyboard.press('Escape')
  await expect(again).toBeVisible()
  await fillSignIn(page, 'officer08')
  await expect(again).toHaveCount(0)
  await expect(page.getByRole('textbox', { name: '答复企业' })).toHaveValue(words)

  await page.reload()
  await page
    .getByRole('button', { name: `答复：${enterprise}` })
    .first()
    .click()
  await expect(page.getByRole('textbox', { name: '答复企业' })).toHaveValue(words)
  await page.getByRole('button', { name: /^发出答复/ }).click()
  await expect(page.getByRole('status').filter({ hasText: `已答复${enterprise}` })).toBeVisible()
})

test('A double press files once, and without a connection nothing is lost', async ({ browserOf }) => {
  const page = await browserOf({ phone: true })
  await signIn(page, 'enterprise01', { front: '/door' })
  const filed = async () => ((await (await page.request.get('/api/requests?limit=100')).json()) as { total: { count: number } }).total.count
  const before = await filed()
  const submit = page.getByRole('button', { name: '提交', exact: true })
  const said = page.getByLabel('说说情况')

  await test.step('pressed twice, filed once', async () => {
    await said.fill('门口的临时围挡挡住了货车，能不能周末前拆？')
    await submit.dblclick()
    await expect(page.getByRole('heading', { name: '已提交' })).toBeVisible()
    expect(await filed()).toBe(before + 1)
  })

  await test.step('without a connection the words stay, and go once it is back', async () => {
    await page.getByRole('button', { name: '再提一个' }).click()
    await said.fill('地下车库限高 2 米，能不能临时放行一天？')
    await page.context().setOffline(true)
    await submit.click()
    await expect(page.getByRole('alert')).toContainText('可能还没有提交')
    await page.context().setOffline(false)

    await page.reload()
    await expect(said).toHaveValue('地下车库限高 2 米，能不能临时放行一天？')
    await submit.click()
    await expect(page.getByRole('heading', { name: '已提交' })).toBeVisible()
    expect(await filed()).toBe(before + 2)
  })
})

/** As the security administrator would, from elsewhere. */
async function endSessions(url: string, loginName: string) {
  const security = await Caller.signedIn(url, 'admin-security', demonstrationPassword)
  const { rows } = await security.read<{ rows: { id: string; loginName: string }[] }>(`/api/members?role=officer&limit=100`)
  await security.write('delete', `/api/members/${rows.find(row => row.loginName === loginName)?.id}/sessions`)
}
