import { rmSync } from 'node:fs'
import { demonstrationNow, freePort, newDataFolder, type RunningServer, startServer } from './server.ts'
import { expect, signIn, test } from './story.ts'

test.use({
  expectedComplaint:
    /ERR_CONNECTION_REFUSED|ERR_CONNECTION_RESET|ERR_EMPTY_RESPONSE|ERR_SOCKET_NOT_CONNECTED|ERR_INCOMPLETE_CHUNKED_ENCODING|status of 50[234]/,
})

const words = '已请物业周五上午开门，我九点到现场，看完当天答复您。'
/** A page asks again for a minute (persist.ts). */
const again = { timeout: 60_000 }
const asking = '服务器暂时没有应答，正在自动重试，不必再点。'

test('The server restarts in the middle: nobody presses twice, and everything is done once', async ({ browserOf }) => {
  const [dataFolder, port] = [newDataFolder(), await freePort()]
  const start = () => startServer({ dataFolder, port, now: demonstrationNow })
  let server: RunningServer = await start()
  const baseURL = server.url
  try {
    const desk = await browserOf({ baseURL })
    await signIn(desk, 'officer08')
    const door = await browserOf({ baseURL, phone: true })
    await signIn(door, 'enterprise01', { front: '/door' })
    const filed = async () =>
      ((await (await door.request.get('/api/requests?limit=100')).json()) as { total: { count: number } }).total.count
    const before = await filed()

    await test.step('an officer answers while it is away', async () => {
      const answer = desk.getByRole('button', { name: /^答复：/ }).first()
      const enterprise = (await answer.getAttribute('aria-label'))?.split('：')[1] ?? ''
      await answer.click()
      await desk.getByRole('textbox', { name: '答复企业' }).fill(words)
      await server.stop()
      await desk.getByRole('button', { name: /^发出答复/ }).click()
      await expect(desk.getByRole('status').getByText(asking)).toBeVisible()
      if (process.env.PICTURES) await desk.screenshot({ path: `${process.env.PICTURES}/asking-desk.png` })
      server = await start()
      await expect(desk.getByRole('status').filter({ hasText: `已答复${enterprise}` })).toBeVisible(again)
      await expect(desk.getByText(asking)).toHaveCount(0)
    })

    await test.step('a page that was not open yet is waited for, and the one that is stays', async () => {
      await desk.goto('/services')
      await expect(desk.getByRole('heading', { level: 1, name: '服务清单' })).toBeVisible()
      await server.stop()
      await desk
        .getByRole('navigation')
        .first()
        .getByRole('link', { name: /^工作日历/ })
        .click()
      await expect(desk.getByRole('status').getByText('服务器暂时没有应答，正在自动重试。')).toBeVisible()
      await expect(desk.getByRole('heading', { level: 1, name: '服务清单' })).toBeVisible()
      server = await start()
      await expect(desk.getByRole('heading', { level: 1, name: '工作日历' })).toBeVisible(again)
    })

    await test.step('an enterprise files while it is away, once', async () => {
      await door.getByLabel('说说情况').fill('门口的临时围挡挡住了货车，能不能周末前拆？')
      await server.stop()
      await door.getByRole('button', { name: '提交', exact: true }).click()
      await expect(door.getByText(asking)).toBeVisible()
      if (process.env.PICTURES) await door.screenshot({ path: `${process.env.PICTURES}/asking-door.png` })
      server = await start()
      await expect(door.getByRole('heading', { name: '已提交' })).toBeVisible(again)
      expect(await filed()).toBe(before + 1)
    })
  } finally {
    await server.stop()
    rmSync(dataFolder, { recursive: true, force: true })
  }
})
