import { readFileSync, rmSync } from 'node:fs'
import { partOf } from '../server/src/exports/part-of.fixture.ts'
import { demonstrationNow, freePort, newDataFolder, type RunningServer, startServer } from './server.ts'
import { expect, type Page, signIn, test } from './story.ts'

const room = { viewport: { width: 1920, height: 1080 } }

/** Story 10: the agenda is there by itself, what is decided becomes work before anybody leaves, the minutes are frozen, the next begins with what is undone. */
test('The weekly meeting', async ({ browserOf }) => {
  const [dataFolder, port] = [newDataFolder(), await freePort()]
  let server: RunningServer | undefined
  const here: Page[] = []
  // everybody goes home before the server is another
  const leave = async () => {
    for (const page of here.splice(0)) await page.context().close()
    await server?.stop()
    server = undefined
  }
  const at = async (now: string) => {
    await leave()
    server = await startServer({ dataFolder, port, now })
  }
  const enter = async (loginName: string, device: object = {}) => {
    const page = await browserOf({ baseURL: `http://127.0.0.1:${port}`, ...device })
    here.push(page)
    await signIn(page, loginName)
    return page
  }
  try {
    await at(demonstrationNow)
    await setUp(await enter('minister01'))
    await raise(await enter('officer01'))

    await at('+2026-11-30T01:05:00Z')
    const minister = await enter('minister01', room)
    await hold(minister)
    await isWork(await enter('officer01'))
    await isAnsweredAbove(await enter('city-leader01'))
    await sign(minister, await enter('officer02'))
    await takeOut(minister)

    await at('+2026-12-07T00:30:00Z')
    await beginsWithWhatIsUndone(await enter('minister01'))
    await comesBack(here.at(-1) as Page)
  } finally {
    await leave()
    rmSync(dataFolder, { recursive: true, force: true })
  }
})

const hard = '联审会由 11-24 改到 11-27，后面的节点都等它。'
const decided = '预审意见和图纸送到综合科'
const asked = '消防设计审查提前介入，先看图，给初审意见'
const lentUp = '分段消防验收，市里能否先行核验一期？'
const answeredAbove = '市消防支队周五到现场核验一期。'

/** Wednesday: the minister says who chairs, who records, who comes. */
async function setUp(page: Page) {
  await page.getByRole('link', { name: '周例会' }).click()
  await page
    .getByRole('button', { name: /^设例会：|^修改$/ })
    .first()
    .click()
  const dialog = page.getByRole('dialog')
  for (const name of ['主持', '记录', '参加']) await emptied(dialog.locator('.field', { hasText: name }).first())
  await pick(page, '主持', '郑怀远')
  await pick(page, '记录', '黎景行')
  await pick(page, '参加', '陈若溪')
  await dialog.getByLabel('星期几').selectOption('1')
  await dialog.getByLabel('地点').fill('3 楼会议室')
  await dialog.getByRole('button', { name: '保存' }).click()
  await expect(page.getByText('每星期一 09:00')).toBeVisible()
  await expect(page.getByRole('link', { name: '下次 周一 11-30 09:00' })).toBeVisible()
}

async function emptied(field: ReturnType<Page['locator']>) {
  for (let left = await field.getByRole('button', { name: /^去掉/ }).count(); left > 0; left -= 1)
    await field.getByRole('button', { name: /^去掉/ }).first().click()
}

async function pick(page: Page, label: string, name: string) {
  await page.getByRole('combobox', { name: label, exact: true }).fill(name)
  await page.getByRole('option', { name: new RegExp(name) }).click()
}

/** An officer says before it what is hard, where she meets it. */
async function raise(page: Page) {
  await page.goto('/projects')
  await page
    .getByRole('link', { name: /^华南研发中心/ })
    .first()
    .click()
  await page.getByRole('button', { name: '提疑难' }).click()
  await page.getByLabel('难在哪里').fill(hard)
  await page.getByLabel('请会上定什么').fill('能不能请市里提前单独审。')
  await page.getByRole('button', { name: '提到例会' }).click()
  await expect(page.getByText('已提，周一 11-30 09:00 的例会上讨论')).toBeVisible()
}

/** Monday: what was raised stands first, built and frozen by itself; keys alone decide, minute, go on. */
async function hold(page: Page) {
  await page.goto('/meetings')
  await page.getByRole('link', { name: '看议程' }).last().click()
  await expect(page.getByText('议程已定', { exact: true })).toBeVisible({ timeout: 40_000 })
  await expect(page.getByText(hard)).toBeVisible()
  await expect(page.getByRole('region', { name: /^超时与停滞/ })).toBeVisible()
  await page.getByRole('link', { name: '进会场' }).click()
  await page.getByRole('button', { name: '开会' }).click()
  await expect(page.getByRole('button', { name: '散会' })).toBeVisible()
  while (!(await page.locator('.room-item').getByText(hard).isVisible())) await page.keyboard.press('ArrowRight')

  await page.keyboard.press('d')
  await page.keyboard.type(decided)
  await page.keyboard.press('Enter')
  await expect(page.getByText('写明做什么、谁办、到何时。')).toBeVisible()
  await choose(page, '陈若溪', 1)
  await expect(page.locator('.room-decided').getByText(decided)).toBeVisible()

  await page.keyboard.press('d')
  await page.keyboard.type(asked)
  await choose(page, '区住房城乡建设局', 2)
  await expect(page.locator('.room-decided').getByText(asked)).toBeVisible()

  await page.keyboard.press('m')
  await page.keyboard.type('先请综合科看图，别等联审会。')
  await page.keyboard.press('Control+Enter')
  await expect(page.locator('.room-minutes').getByText('先请综合科看图，别等联审会。')).toBeVisible()

  await page.keyboard.press('u')
  await page.keyboard.type(lentUp)
  await page.keyboard.press('Tab')
  await page.keyboard.type('区里会商两次，权限在市里。')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await expect(page.locator('.room-decided').getByText(lentUp)).toBeVisible()

  await page.getByRole('button', { name: '登记到会' }).click()
  await page.getByLabel('列席').fill('区住建局 罗以宁')
  await page.getByRole('dialog').getByRole('button', { name: '保存' }).click()
  await page.getByRole('button', { name: '散会' }).click()
  await page.getByRole('button', { name: '确定散会' }).click()
  await expect(page).toHaveURL(/\/minutes$/)
}

/** Whose it is, and so many working days on; Enter hands it on. */
async function choose(page: Page, name: string, days: number) {
  await page.getByRole('combobox', { name: '谁办：人或单位' }).fill(name)
  await page
    .getByRole('option', { name: new RegExp(name) })
    .first()
    .waitFor()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  for (let day = 0; day < days; day += 1) await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
}

/** What was decided stands on her day before she has left the room, and leads back to the meeting. */
async function isWork(page: Page) {
  await expect(page.getByText(decided)).toBeVisible()
  await page.getByRole('link', { name: new RegExp(decided) }).click()
  await expect(page).toHaveURL(/\/meetings\//)
  await expect(page.getByText(decided)).toBeVisible()
}

/** The level above takes up what was lent up, and answers. */
async function isAnsweredAbove(page: Page) {
  await page
    .getByRole('link', { name: new RegExp(lentUp.slice(0, 12)) })
    .first()
    .click()
  await page.getByRole('button', { name: '接收', exact: true }).click()
  await page.getByRole('button', { name: '答复', exact: true }).click()
  await page.getByRole('textbox').fill(answeredAbove)
  await page.getByRole('button', { name: '答复', exact: true }).click()
  await expect(page.getByText(answeredAbove)).toBeVisible()
}

/** Two sign, each for themselves; the second freezes. */
async function sign(chair: Page, recorder: Page) {
  await chair.getByRole('button', { name: '签名' }).click()
  await expect(chair.getByText('1 / 2')).toBeVisible()
  await recorder.goto(new URL(chair.url()).pathname)
  await recorder.getByRole('button', { name: '签名' }).click()
  await expect(recorder.getByText('已定稿', { exact: true })).toBeVisible()
  await expect(recorder.getByRole('button', { name: '签名' })).toHaveCount(0)
  await chair.reload()
  await expect(chair.getByRole('button', { name: '加补记' })).toBeVisible()
}

/** The minutes as Word, the ledger as Excel, both read. */
async function takeOut(page: Page) {
  const minutes = await saved(page, '下载 docx')
  expect(minutes.name).toBe('例会纪要_2026-11-30.docx')
  const document = (await minutes.part('word/document.xml')).replaceAll(/<[^>]+>/g, '')
  for (const said of [
    '首席服务官周例会纪要',
    `陈若溪：${decided}，12月1日18时前。`,
    `请市里在12月2日18时前答复：${lentUp}`,
    '列席：区住建局 罗以宁',
    '主持签名：郑怀远',
    '记录签名：黎景行',
    'SHA-256',
  ])
    expect(document).toContain(said)

  await page.goto('/projects/ledger?key=true')
  const ledger = await saved(page, '下载 xlsx')
  expect(ledger.name).toBe('项目台账_2026-11-30.xlsx')
  expect(await ledger.part('xl/sharedStrings.xml')).toContain('重点项目跟进台账')
  expect(await ledger.part('xl/workbook.xml')).toContain('_xlnm.Print_Titles')
}

async function saved(page: Page, button: string) {
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 60_000 }),
    page.getByRole('button', { name: button }).click(),
  ])
  return { name: download.suggestedFilename(), part: partOf(readFileSync(await download.path())) }
}

/** A week on nobody did it: it stands first. */
async function beginsWithWhatIsUndone(page: Page) {
  await page.goto('/meetings')
  await page.getByRole('link', { name: '看议程' }).last().click()
  await expect(page.getByText('议程已定', { exact: true })).toBeVisible({ timeout: 40_000 })
  const first = page.getByRole('region', { name: /^(?!会前)/ }).first()
  await expect(first).toContainText('上次没办完的决定')
  await expect(first).toContainText(decided)
}

/** What was lent up stands on the next agenda with its answer. */
async function comesBack(page: Page) {
  const back = page.getByRole('region', { name: /^留到本次与上级答复/ })
  await expect(back).toContainText(`齐望岳答复：${answeredAbove}`)
}
