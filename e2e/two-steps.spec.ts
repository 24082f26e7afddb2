import { Secret, TOTP } from 'otpauth'
import { toast } from './acts.ts'
import { expectNothingFound } from './nothing-found.ts'
import { demonstrationNow, demonstrationPassword } from './server.ts'
import { expect, type Page, signIn, test } from './story.ts'

// a second step that is owed, a code that is wrong, one that was used: the plot
test.use({ expectedComplaint: /status of 40[01] .*\/api\// })

const anew = 'Pearl-River-2026'

test('The password alone opens nothing where two steps are asked for: not by a link, not on another device', async ({
  browserOf,
  serverOf,
}) => {
  const { url } = await serverOf({ now: demonstrationNow })
  // an IP address has no passkeys; the same pages open by this name
  const baseURL = url.replace('127.0.0.1', 'localhost')
  const enter = async (loginName: string) => {
    const page = await browserOf({ baseURL })
    await signIn(page, loginName)
    return page
  }
  const security = await enter('admin-security')
  const codeOf = await appOf(security)
  const desk = await enter('officer01')
  const name = '陈若溪'

  await test.step('the security administrator makes it a must for officers, and sees what it brings about', async () => {
    await security.goto('/second-steps')
    await expectNothingFound(security, 'who must')
    await security.getByRole('button', { name: '首席服务官：改为必须' }).click()
    const dialog = security.getByRole('dialog')
    await expect(dialog).toContainText(/首席服务官改为必须两步登录？还有 \d+ 人没开通/)
    await expectNothingFound(security, 'what it brings about')
    await dialog.getByRole('button', { name: '改为必须' }).click()
    await expect(toast(security)).toContainText('首席服务官：必须')
    await expect(security.getByRole('row', { name: /^首席服务官/ })).toContainText('必须')
  })

  const secret = await test.step('the officer, signed in from before, signs in again and is led through it', async () => {
    await desk.goto('/')
    await expect(desk).toHaveURL(/\/sign-in/)
    await givePassword(desk)
    await expect(desk.getByRole('heading', { name: '开通两步登录' })).toBeVisible()
    await expect(desk.getByText(`${name}，你的角色要求两步登录`)).toBeVisible()
    await expectNothingFound(desk, 'choose a way')
    for (const path of ['/', '/requests', '/account']) {
      await desk.goto(path)
      await expect(desk.getByRole('heading', { name: '开通两步登录' })).toBeVisible()
    }
    await desk.getByRole('button', { name: '身份验证器应用' }).click()
    await expect(desk.getByRole('img', { name: '身份验证器的二维码' })).toBeVisible()
    const typed = ((await desk.locator('.totp-secret').textContent()) ?? '').replaceAll(' ', '')
    await desk.getByLabel('应用里显示的 6 位数字').fill('12')
    await desk.getByRole('button', { name: '确认' }).click()
    await expect(desk.getByText(/^验证码不对。请看手机时间是否准确/)).toBeVisible()
    await expectNothingFound(desk, 'a wrong first code')
    await desk.getByLabel('应用里显示的 6 位数字').fill(codeOf(typed))
    await desk.keyboard.press('Enter')
    return typed
  })

  const codes = await test.step('ten recovery codes are shown this once, to download or to print; then the day begins', async () => {
    await expect(desk.getByRole('heading', { name: '恢复码' })).toBeVisible()
    const shown = await desk.locator('.recovery-codes li').allTextContents()
    expect(shown).toHaveLength(10)
    await expectNothingFound(desk, 'recovery codes')
    const [file] = await Promise.all([desk.waitForEvent('download'), desk.getByRole('button', { name: '下载' }).click()])
    const text = await (await file.createReadStream()).toArray()
    expect(Buffer.concat(text).toString()).toContain(shown[9])
    await desk.getByRole('button', { name: '已经收好，继续' }).click()
    await expect(desk.getByRole('navigation').first()).toBeVisible()
    return shown
  })

  await test.step('again: the password, then the code, which the browser may fill in', async () => {
    await leave(desk)
    await givePassword(desk)
    const box = desk.getByLabel(/^验证码/)
    await expect(box).toBeFocused()
    await expect(box).toHaveAttribute('autocomplete', 'one-time-code')
    await box.fill(wrong(codeOf, secret))
    await desk.keyboard.press('Enter')
    await expect(desk.getByText('没有通过，还可以试 4 次。')).toBeVisible()
    await expectNothingFound(desk, 'a wrong code')
    await box.fill(codeOf(secret, 1))
    await desk.keyboard.press('Enter')
    await expect(desk.getByRole('navigation').first()).toBeVisible()
  })

  await test.step('without the phone: a recovery code, once', async () => {
    await leave(desk)
    await givePassword(desk)
    const use = async (code: string) => {
      await desk.getByLabel(/^恢复码/).fill(code)
      await desk.keyboard.press('Enter')
    }
    await desk.getByRole('button', { name: '使用恢复码' }).click()
    await use((codes[0] ?? '').toLowerCase())
    await expect(desk.getByRole('navigation').first()).toBeVisible()
    await leave(desk)
    await givePassword(desk)
    await desk.getByRole('button', { name: '使用恢复码' }).click()
    await use(codes[0] ?? '')
    await expect(desk.getByText(/^没有通过，还可以试/)).toBeVisible()
    await use(codes[1] ?? '')
    await expect(desk.getByRole('navigation').first()).toBeVisible()
  })

  await test.step('on the own account: a passkey of this device, named; the password is asked for anew', async () => {
    await withAuthenticator(desk)
    await desk.goto('/account')
    await expect(desk.getByText('还剩 8 个', { exact: false })).toBeVisible()
    await desk.getByRole('button', { name: '添加通行密钥' }).click()
    await desk.getByLabel(/^给这把通行密钥起个名字/).fill('办公室电脑')
    await desk.getByLabel(/^密码/).fill('wrong')
    await desk.getByLabel(/^密码/).press('Enter')
    await expect(desk.getByText('密码不对。', { exact: true })).toBeVisible()
    await expectNothingFound(desk, 'a passkey to add')
    await desk.getByLabel(/^密码/).fill(demonstrationPassword)
    await desk.getByLabel(/^密码/).press('Enter')
    await expect(toast(desk)).toContainText('通行密钥已添加')
    await expect(desk.getByRole('button', { name: '删除通行密钥“办公室电脑”' })).toBeVisible()
  })

  await test.step('a link that resets the password asks for the second step all the same; the passkey shows it', async () => {
    const link = await resetOf(await enter('admin-system'), security, name)
    await desk.goto(link.url)
    await desk.getByLabel(/^密码/).fill(anew)
    await desk.getByLabel('再填一次密码').fill(anew)
    await desk.getByLabel(/^校验码/).fill(link.code)
    await desk.getByRole('button', { name: '设为新密码' }).click()
    await expect(desk.getByRole('heading', { name: '新密码已设好' })).toBeVisible()
    await desk.goto('/requests')
    await expect(desk.getByRole('heading', { name: '第二步验证' })).toBeVisible()
    await desk.getByRole('button', { name: '使用通行密钥' }).click()
    await expect(desk.getByText('用指纹、面容、PIN 或安全密钥确认是你本人。')).toBeVisible()
    await expectNothingFound(desk, 'by passkey')
    await desk.getByRole('button', { name: '使用通行密钥' }).click()
    await expect(desk).toHaveURL(/\/requests/)
    await expect(desk.getByRole('navigation').first()).toBeVisible()
  })

  await test.step('on another device the new password alone opens nothing', async () => {
    const elsewhere = await browserOf({ baseURL, phone: true })
    await elsewhere.goto('/')
    await givePassword(elsewhere, anew)
    await expect(elsewhere.getByRole('heading', { name: '第二步验证' })).toBeVisible()
    await elsewhere.goto('/requests')
    await expect(elsewhere.getByRole('heading', { name: '第二步验证' })).toBeVisible()
    await expectNothingFound(elsewhere, 'the second step on a phone')
  })

  await test.step('who lost all of it is let in by two administrators, and sets it up anew', async () => {
    const system = await enter('admin-system')
    await openMember(system, name)
    await system.getByRole('button', { name: '申请取消两步登录' }).click()
    await system.getByRole('textbox', { name: '为什么' }).fill('手机和电脑都丢了。')
    await system.getByRole('button', { name: '申请取消两步登录' }).click()
    await expect(toast(system)).toContainText('已申请，等另一位管理员审定。')
    await security.goto('/members')
    const waiting = security.locator('.waiting').getByRole('listitem').filter({ hasText: '取消两步登录' })
    await waiting.getByRole('button', { name: '审定' }).click()
    await expect(toast(security)).toContainText(`${name}的两步登录已取消`)
    await desk.goto('/')
    await givePassword(desk, anew)
    await expect(desk.getByRole('heading', { name: '开通两步登录' })).toBeVisible()
  })
})

async function givePassword(page: Page, password = demonstrationPassword) {
  await page.getByLabel('用户名').fill('officer01')
  await page.getByLabel('密码', { exact: true }).fill(password)
  await page.getByRole('button', { name: '登录', exact: true }).click()
}

async function leave(page: Page) {
  await page.request.delete('/api/session')
  await page.goto('/')
}

/** An authenticator app: by the server's clock, which it is told. `steps` of half a minute later. */
async function appOf(signedIn: Page) {
  const { now } = (await (await signedIn.request.get('/api/session')).json()) as { now: string }
  const ahead = Date.parse(now) - Date.now()
  return (secret: string, steps = 0) =>
    new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + ahead + steps * 30_000 })
}

function wrong(codeOf: (secret: string, steps?: number) => string, secret: string): string {
  const right = [-2, -1, 0, 1, 2].map(steps => codeOf(secret, steps))
  return ['000000', '111111', '222222', '333333', '444444', '555555'].find(code => !right.includes(code)) ?? ''
}

/** A device with a fingerprint, as the browser itself plays one. */
async function withAuthenticator(page: Page) {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      ...{ protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true },
      ...{ isUserVerified: true, automaticPresenceSimulation: true },
    },
  })
}

/** Both halves of the key: from one administrator the code, from the other the link. */
async function resetOf(system: Page, security: Page, name: string): Promise<{ url: string; code: string }> {
  await openMember(system, name)
  await system.getByRole('button', { name: '申请重设密码' }).click()
  await system.getByLabel('为什么').fill('本人忘了密码。')
  await system.getByRole('button', { name: '申请重设密码' }).click()
  const code = (await system.getByRole('dialog').locator('.reset-code').textContent()) ?? ''
  await security.goto('/members')
  const waiting = security.locator('.waiting').getByRole('listitem').filter({ hasText: name }).filter({ hasText: '重设密码' })
  await waiting.getByRole('button', { name: '审定' }).click()
  const link = await security.getByRole('dialog').getByLabel('一次性链接').inputValue()
  return { url: new URL(link).pathname, code }
}

async function openMember(page: Page, name: string) {
  await page.goto(`/members?search=${encodeURIComponent(name)}`)
  await page.getByRole('button', { name, exact: true }).click()
  await expect(page.getByRole('dialog', { name })).toBeVisible()
}
