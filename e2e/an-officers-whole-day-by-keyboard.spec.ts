import { toast } from './acts.ts'
import { enterOn, noMouse, searchFor, tabTo, typeInto } from './by-keyboard.ts'
import { demonstrationNow, demonstrationPassword } from './server.ts'
import { expect, type Page, test } from './story.ts'

type Row = {
  id: string
  title: string
  enterpriseName: string
  status: string
  turn: string
  clock: { kind: string; dueAt: string } | null
}

test('An officer’s whole day by keyboard alone', async ({ browserOf, serverOf }) => {
  const { url: baseURL } = await serverOf({ now: demonstrationNow })
  const page = await browserOf({ baseURL })
  await noMouse(page)
  const { keyboard } = page
  const row = () => page.locator('li[aria-current="true"]')

  await test.step('signs in', async () => {
    await page.goto('/')
    await typeInto(page, page.getByLabel('用户名', { exact: true }), 'officer01')
    await typeInto(page, page.getByLabel('密码', { exact: true }), demonstrationPassword)
    await keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: '今日' })).toBeVisible()
  })

  await test.step('answers what is due first, from Today', async () => {
    const reply = row().getByRole('button', { name: /^答复：/ })
    await page
      .getByRole('button', { name: /^答复：/ })
      .first()
      .waitFor()
    for (let walked = 0; walked < 40 && (await reply.count()) === 0; walked += 1) await keyboard.press('j')
    await keyboard.press('e')
    await expect(page.getByRole('textbox', { name: '答复企业' })).toBeFocused()
    await keyboard.type('已约住建局明早九点到现场看，看完当天把意见发给您。')
    await keyboard.press('Control+Enter')
    await expect(toast(page)).toContainText('已答复')
  })

  const [handed, paused] = await inHand(page)
  await test.step('opens a matter, and writes to the enterprise', async () => {
    await open(page, handed)
    await tabTo(page, page.getByRole('tab', { name: '答复企业' }))
    await typeInto(page, page.getByRole('textbox', { name: '答复企业' }), '部门意见今天去要，周五前告诉您。')
    await keyboard.press('Control+Enter')
    await expect(toast(page)).toContainText('已答复')
    // what was written in has begun anew, and the focus has gone on with it
    await expect(page.getByRole('tab', { name: '答复企业', selected: true })).toBeFocused()
  })

  await test.step('hands it to a department', async () => {
    const handing = page.getByRole('tab', { name: '交办部门', selected: true })
    for (let walked = 0; walked < 8 && (await handing.count()) === 0; walked += 1) {
      await keyboard.press('ArrowRight')
      await expect(page.getByRole('tab', { selected: true })).toBeFocused()
    }
    const unit = page.getByLabel(/^(承办|牵头)单位/).first()
    await tabTo(page, unit)
    if ((await unit.inputValue()) === '') await keyboard.press('ArrowDown')
    await expect(unit).not.toHaveValue('')
    await typeInto(page, page.getByRole('spinbutton', { name: '办理时限' }), '3')
    await typeInto(page, page.getByLabel('要办什么'), '请派人到现场看，书面回复能否分段验收。')
    await keyboard.press('Control+Enter')
    await expect(toast(page)).toContainText('已交办')
  })

  await test.step('lets another wait for the enterprise', async () => {
    await open(page, paused)
    await enterOn(page, page.getByRole('button', { name: '暂停', exact: true }))
    const dialog = page.getByRole('dialog', { name: '暂停计时' })
    await typeInto(page, dialog.getByLabel('给企业的话'), '还差一份租赁合同，收到后两天内接着办。')
    await enterOn(page, dialog.getByRole('button', { name: '暂停，告诉企业' }))
    await expect(toast(page)).toContainText('已暂停')
    await expect(dialog).toHaveCount(0)
  })

  await test.step('puts down what was said on the telephone, and answers on the spot', async () => {
    await page.goto('/')
    await enterOn(page, page.getByRole('button', { name: '登记来电' }).first())
    const dialog = page.getByRole('dialog', { name: '登记来电' })
    await expect(dialog.getByRole('option').first()).toBeVisible()
    await keyboard.press('ArrowDown')
    await keyboard.press('Enter')
    await typeInto(page, dialog.getByLabel('反映内容'), '新展厅的招牌样式能不能先看一眼。')
    await tabTo(page, dialog.getByLabel('已当场答复'))
    await keyboard.press('Space')
    await typeInto(page, dialog.getByLabel('给企业的话'), '样式可以，尺寸不超过门头就行，备案我这边同步办。')
    await keyboard.press('Control+Enter')
    await expect(toast(page)).toContainText('并已答复')
    await expect(dialog).toHaveCount(0)
  })

  await test.step('hands an enterprise over, with a note for what is open', async () => {
    await searchFor(page, handed.enterpriseName.replace(/^广州|有限公司$/g, '').slice(0, 6), handed.enterpriseName)
    await expect(page).toHaveURL(/\/enterprises\/[0-9a-f-]{36}$/)
    await enterOn(page, page.getByRole('button', { name: `交接：${handed.enterpriseName}` }))
    const dialog = page.getByRole('dialog')
    await typeInto(page, dialog.getByRole('searchbox'), '顾清和')
    await tabTo(page, dialog.getByRole('radio', { name: /顾清和/ }))
    await keyboard.press('Space')
    await typeInto(page, dialog.getByLabel('交接原因'), '片区调整，由驻街的同事跟。')
    await enterOn(page, dialog.getByRole('button', { name: '请顾清和接收' }))
    await expect(toast(page)).toContainText('已提出，等顾清和答复')
    await expect(page).toHaveURL(/\/handovers\/[0-9a-f-]{36}$/)
    await enterOn(page, page.getByRole('button', { name: /^写交接说明/ }).first())
    await typeInto(page, page.getByRole('textbox', { name: /交接说明$/ }), '消防大队张工周四给图纸意见，先别催企业。')
    await enterOn(page, page.getByRole('button', { name: '保存说明' }))
    await expect(page.getByRole('listitem').filter({ hasText: '消防大队张工' }).first()).toBeVisible()
  })

  await test.step('looks what the bell says, and puts it away', async () => {
    await enterOn(page, page.getByRole('button', { name: /^通知/ }))
    await expect(page.getByRole('region', { name: '通知' })).toBeVisible()
    await keyboard.press('Escape')
    await expect(page.getByRole('region', { name: '通知' })).toHaveCount(0)
  })

  await test.step('and goes home', async () => {
    await enterOn(page, page.getByRole('button', { name: /陈若溪/ }).first())
    await enterOn(page, page.getByRole('button', { name: '退出登录' }))
    await expect(page.getByLabel('用户名', { exact: true })).toBeVisible()
  })
})

/** Two that are answered, that are hers to go on with, and that still have time. */
async function inHand(page: Page): Promise<[Row, Row]> {
  const { rows } = (await (await page.request.get('/api/requests?state=open&limit=100')).json()) as { rows: Row[] }
  const [one, other] = rows.filter(
    ({ status, turn, clock }) => status === 'replied' && turn === 'me' && clock?.kind === 'settlement' && clock.dueAt > '2026-11-26',
  )
  if (!one || !other) throw new Error('she has not two matters in hand')
  return [one, other]
}

/** By the longest run of characters in what it is called. */
async function open(page: Page, { id, title }: Row) {
  const words = title.match(/[\p{Script=Han}]+/gu)?.reduce((longest, run) => (run.length > longest.length ? run : longest)) ?? title
  await searchFor(page, words, title)
  await expect(page).toHaveURL(new RegExp(`/requests/${id}`))
  await expect(page.getByRole('list', { name: '留痕' })).toBeVisible()
}
