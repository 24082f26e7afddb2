import { rmSync } from 'node:fs'
import { demonstrationNow, freePort, newDataFolder, type RunningServer, startServer } from './server.ts'
import { expect, type Page, signIn, test } from './story.ts'

test.use({
  expectedComplaint:
    /ERR_CONNECTION_REFUSED|ERR_CONNECTION_RESET|ERR_EMPTY_RESPONSE|ERR_SOCKET_NOT_CONNECTED|ERR_INCOMPLETE_CHUNKED_ENCODING|status of 50[234]/,
})

const many = 8_000
const header = '企业名称,所在街道,楼宇,首席服务官,注册资本（万元）,2025 年营收（万元）,在册人员,联系人,联系电话'
const line = (name: string, n: number) =>
  `广州${name}${n}号有限公司,琶洲街道,万胜广场,宋知微,${500 + n},${900 + n},${10 + (n % 90)},王${n},139${String(n).padStart(8, '0')}`
const roster = (name: string, rows: number) => ({
  name: `${name}.csv`,
  mimeType: 'text/csv',
  buffer: Buffer.from([header, ...Array.from({ length: rows }, (_, n) => line(name, n))].join('\n')),
})

test('An import goes on: past a reload and a kill, once; left, it is told of; stopped, nothing of it is there', async ({ browserOf }) => {
  const [dataFolder, port] = [newDataFolder(), await freePort()]
  const start = () => startServer({ dataFolder, port, now: demonstrationNow })
  let server: RunningServer = await start()
  try {
    const minister = await browserOf({ baseURL: server.url })
    await signIn(minister, 'minister01')
    const found = async (name: string) =>
      (
        (await (await minister.request.get(`/api/enterprises?limit=1&search=${encodeURIComponent(name)}`)).json()) as {
          total: { count: number }
        }
      ).total.count
    const picture = async (name: string) =>
      void (process.env.PICTURES && (await minister.screenshot({ path: `${process.env.PICTURES}/${name}.png` })))

    await test.step('its page shows how far it is, also when it is opened again', async () => {
      await write(minister, '启航', many)
      await expect(far(minister)).toBeVisible()
      await picture('import-writing')
      await minister.reload()
      await expect(minister.getByText('可以离开这一页，办完通知你。')).toBeVisible()
      await expect(far(minister)).toBeVisible()
      expect(await found('启航')).toBe(0)
    })

    await test.step('the server is killed in the middle: it is done all the same, once, and nobody presses again', async () => {
      await server.kill()
      server = await start()
      await expect(minister.getByRole('link', { name: '看写入的企业' })).toBeVisible({ timeout: 60_000 })
      for (const n of [0, many - 1]) expect(await found(`启航${n}号`)).toBe(1)
    })

    await test.step('whoever leaves is told when it is written, and led to it', async () => {
      await write(minister, '远航', 1_000)
      await minister.goto('/enterprises')
      await minister.getByRole('button', { name: /^通知/ }).click()
      const told = minister.getByRole('link', { name: '“远航.csv”已写入台账：新增 1000，更新 0。' })
      await expect(told).toBeVisible()
      await expect(told).toHaveClass('notice')
      await expect(minister.getByRole('link', { name: /^“启航.csv”已写入台账/ })).toHaveClass('notice read')
      await told.click()
      await expect(minister.getByRole('link', { name: '看写入的企业' })).toBeVisible()
    })

    await test.step('it is taken back as it was written', async () => {
      await minister.getByRole('button', { name: '撤回', exact: true }).click()
      await minister.getByRole('dialog').getByRole('button', { name: '整批撤回' }).click()
      await expect(minister.getByRole('status').filter({ hasText: '已撤回“远航.csv”' })).toBeVisible()
      await expect(minister.getByRole('heading', { level: 1, name: '已撤回' })).toBeVisible()
      expect(await found('远航')).toBe(0)
    })

    await test.step('stopped in the middle, nothing of it is there, and it can be written later', async () => {
      await write(minister, '停航', many)
      await expect(far(minister)).toBeVisible()
      await minister.getByRole('button', { name: '停止写入' }).click()
      await expect(minister.getByRole('status').filter({ hasText: '已停止，没有改动' })).toBeVisible()
      await expect(minister.getByRole('button', { name: /^确认写入/ })).toBeVisible()
      expect(await found('停航')).toBe(0)
    })

    await test.step('a workbook comes when it is made, and can be fetched again', async () => {
      await minister.goto(`/enterprises?officerId=all&search=${encodeURIComponent('鹭汀')}`)
      const brought = minister.waitForEvent('download')
      await minister.getByRole('button', { name: /^导出/ }).click()
      expect((await brought).suggestedFilename()).toBe('企业台账_2026-11-25.xlsx')
      await minister.getByRole('link', { name: '导出的文件' }).click()
      const again = minister.waitForEvent('download')
      await minister.getByRole('button', { name: '下载' }).click()
      expect((await again).suggestedFilename()).toBe('企业台账_2026-11-25.xlsx')
      await picture('exports')
    })
  } finally {
    await server.stop()
    rmSync(dataFolder, { recursive: true, force: true })
  }
})

/** As far as the last press; the rest is a job's. */
async function write(minister: Page, name: string, rows: number) {
  await minister.goto('/import')
  await minister.getByLabel('选文件').setInputFiles(roster(name, rows))
  await minister.getByRole('button', { name: /^确认写入/ }).click()
  // so many for one officer: what becomes of first contacts is said first
  await minister.getByRole('radio', { name: '24 小时内' }).check()
  await minister.getByRole('dialog').getByRole('button', { name: '写入' }).click()
  await expect(minister.getByText('正在写入，写完之前别人看不到')).toBeVisible()
}

/** Some of the rows are done. */
const far = (minister: Page) => minister.getByText(/^[1-9][\d,]* \/ 8,000$/)
