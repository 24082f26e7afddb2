import { toast } from './acts.ts'
import { expectNothingFound } from './nothing-found.ts'
import { savedPaper } from './papers.ts'
import { demonstrationNow } from './server.ts'
import { expect, type Page, signIn, test } from './story.ts'

const act = '代领本人的广州市人才绿卡 1 张（第 2 次申请）'
const card = '广州市人才绿卡（A 卡）1 张'

// a wrong check code, and a use for another act
test.use({ expectedComplaint: /status of 404 .*\/delegation-look-ups$|status of 409 .*\/use$/ })

test('The green card is collected by an authorisation that is used once', async ({ browserOf, serverOf }) => {
  const { url } = await serverOf({ now: demonstrationNow })
  const enter = async (loginName: string, front?: string) => {
    const page = await browserOf({ baseURL: url, phone: front !== undefined })
    await signIn(page, loginName, front ? { front } : {})
    return page
  }
  const officer = await enter('officer01')
  const principal = await enter('enterprise01', '/door')
  const { id: enterpriseId } = (await (await principal.request.get('/api/enterprises')).json()).rows[0]
  const { name } = await (await principal.request.get('/api/session')).json().then(({ member }) => member)

  await test.step('the officer drafts it on the enterprise’s page, for one person and one act', async () => {
    await officer.goto(`/enterprises/${enterpriseId}`)
    await officer.getByRole('button', { name: '起草委托' }).click()
    const dialog = officer.getByRole('dialog', { name: '起草委托' })
    await dialog.getByRole('button', { name: '发给本人签名' }).click()
    await expect(dialog.getByText('请选委托人。')).toBeVisible()
    await dialog.getByLabel('委托人').selectOption({ label: name })
    await dialog.getByLabel('只办这一件').fill(act)
    await dialog.getByLabel('到哪里办').fill('海珠区政务服务中心')
    await dialog.getByLabel('携带材料').fill('领卡通知、委托人身份证复印件、受托人工作证')
    await expectNothingFound(officer, 'a draft of an authorisation')
    await dialog.getByRole('button', { name: '发给本人签名' }).click()
    await expect(officer.getByRole('heading', { level: 1, name: act })).toBeVisible()
    await expect(officer.getByText('待签名', { exact: true }).last()).toBeVisible()
  })
  const address = new URL(officer.url()).pathname

  await test.step('its principal checks it on the phone and signs with a finger, by a code', async () => {
    await principal.goto('/door/me')
    await principal
      .getByRole('link', { name: /要你签名的委托/ })
      .first()
      .tap()
    await expect(principal.getByRole('heading', { level: 1, name: act })).toBeVisible()
    await principal.getByRole('button', { name: '签名，委托生效' }).tap()
    await expect(principal.getByText('请填证件号码。')).toBeVisible()
    await principal.getByLabel('证件号码').fill('11010519491231002x')
    await draw(principal)
    await enterCode(principal)
    await expectNothingFound(principal, 'an authorisation to be signed')
    await principal.getByRole('button', { name: '签名，委托生效' }).tap()
    await expect(principal.getByText('有效', { exact: true })).toBeVisible()
    await expect(principal.getByText('居民身份证尾号 002X')).toBeVisible()
  })

  await test.step('at the counter the code of the paper says what it is for, and nothing else', async () => {
    await officer.reload()
    const { number } = await (await officer.request.get(`/api${address}`)).json()
    const deed = await savedPaper(officer, () => officer.getByRole('button', { name: '下载授权委托书' }).click())
    expect(deed.name).toBe(`授权委托书 ${number}.pdf`)
    for (const words of [act, `${name}，居民身份证尾号 002X`, '手机签名，验证码已核验']) expect(deed.said).toContain(words)
    const own = await savedPaper(principal, () => principal.getByRole('button', { name: '下载授权委托书' }).tap())
    expect([own.name, own.code]).toEqual([deed.name, deed.code])
    const counter = await browserOf({ baseURL: url, phone: true })
    await counter.goto(deed.code)
    await expect(counter.getByText('现在可以使用')).toBeVisible()
    await expect(counter.getByText(act)).toBeVisible()
    await expect(counter.getByText(name)).toHaveCount(0)
    await expectNothingFound(counter, 'what the counter sees')
    await counter.getByRole('button', { name: '核验另一份' }).tap()
    await counter.getByLabel('校验码').fill('222222')
    await counter.getByRole('button', { name: '核验', exact: true }).tap()
    await expect(counter.getByText('编号或校验码不对，请对着纸上的再填。')).toBeVisible()
  })

  await test.step('the officer uses it for another act and is refused, then for its own, and signs for what is handed over', async () => {
    await officer.getByRole('button', { name: '登记使用' }).click()
    const dialog = officer.getByRole('dialog', { name: /^登记使用委托/ })
    await dialog.getByLabel('办了哪一类事').selectOption({ label: '代交材料' })
    await dialog.getByLabel('窗口经办人').fill('姚静姝')
    await dialog.getByRole('button', { name: '登记，委托用完' }).click()
    await expect(dialog.getByText('这份委托只能办：代领证件或文书。')).toBeVisible()
    await dialog.getByLabel('办了哪一类事').selectOption({ label: '代领证件或文书' })
    await dialog.getByRole('button', { name: '登记，委托用完' }).click()
    await expect(dialog.getByText('请填拿到了什么。')).toBeVisible()
    await dialog.getByLabel('拿到什么').fill(card)
    await dialog.getByLabel('号码').fill('GZA2026000017')
    await dialog.getByRole('button', { name: '登记，委托用完' }).click()
    await expect(toast(officer)).toContainText('已登记，委托用完')
    await expect(officer.getByRole('heading', { name: '被拒绝的使用' })).toBeVisible()
    await officer.getByRole('button', { name: '我签：交出' }).click()
    await draw(officer)
    await officer.getByRole('button', { name: '确认签名' }).click()
    await expect(officer.getByRole('img', { name: '陈若溪的签名' })).toBeVisible()
    await expectNothingFound(officer, 'a receipt half signed')
  })

  await test.step('its principal, who stands beside, signs on the same screen; it is closed, and they read so on the phone', async () => {
    await officer.getByRole('button', { name: '请本人当面签收' }).click()
    await expect(officer.getByRole('button', { name: '不方便手写，输入姓名' })).toHaveCount(0)
    await draw(officer)
    await expectNothingFound(officer, 'a receipt at the handing over')
    await officer.getByRole('button', { name: '确认签名' }).click()
    await expect(toast(officer)).toContainText('双方签完，委托办结')
    await principal.reload()
    await expect(principal.getByText('已办结', { exact: true })).toBeVisible()
    await expect(principal.getByText(card)).toBeVisible()
    const receipt = await savedPaper(principal, () => principal.getByRole('button', { name: '下载授权委托书' }).tap())
    expect(receipt.said).toContain(`${card}，尾号 0017`)
    await officer.goto('/delegations?state=over')
    await expect(officer.getByRole('row', { name: /第 2 次申请/ })).toContainText('已办结')
  })
})

/** Two strokes, with whatever points. */
async function draw(page: Page) {
  const pad = page.getByRole('img', { name: '手写签名的地方' })
  await pad.scrollIntoViewIfNeeded()
  const box = await pad.boundingBox()
  if (!box) throw new Error('there is no pad')
  for (const row of [0.3, 0.6]) {
    await page.mouse.move(box.x + box.width * 0.2, box.y + box.height * row)
    await page.mouse.down()
    for (const column of [0.35, 0.5, 0.65, 0.8]) await page.mouse.move(box.x + box.width * column, box.y + box.height * (row + column / 10))
    await page.mouse.up()
  }
}

/** The demonstration shows the code that would go to the phone. */
async function enterCode(page: Page) {
  await page.getByRole('button', { name: /获取验证码/ }).tap()
  const code = await page
    .getByRole('status')
    .getByText(/^\d{6}$/)
    .textContent()
  await page.getByRole('textbox', { name: /手机验证码/ }).fill(code ?? '')
}
