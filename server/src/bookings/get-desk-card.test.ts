import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { aStationToBook } from '@yigen/testing/bookings.ts'
import { never } from '@yigen/testing/order.ts'
import { bringPaper } from '@yigen/testing/papers.ts'
import { aStation, sessionOf } from '@yigen/testing/stations.ts'
import { act } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readPaper } from '#papers/read-paper.fixture.ts'
import { scanCode } from '#papers/scan-code.fixture.ts'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

const card = (who: string | null, id: string) => bringPaper(t, who, `/api/station-sessions/${id}/desk-card`)

it('getDeskCard gives the office an A5: where, when, who is there, and a code that opens the booking page', async () => {
  const { sessionId, token, stationId } = await aStationToBook(t, { name: '“万胜”\n广场', note: '往里走 20 米' })
  expect([
    (await card(null, sessionId)).status,
    (await card(t.cast.contact, sessionId)).status,
    (await card(t.cast.officer, never)).status,
  ]).toEqual([401, 404, 404])
  await t.db.updateTable('member').set({ phone: '138-0000-0012' }).where('id', '=', t.cast.officer).execute()
  const { status, headers, bytes } = await card(t.cast.officer, sessionId)
  expect([status, headers['content-type'], headers['cache-control']]).toEqual([200, 'application/pdf', 'private, no-store'])
  expect(headers['content-disposition']).toBe(
    `attachment; filename="yigen.pdf"; filename*=UTF-8''${encodeURIComponent('台卡 “万胜” 广场 2026-12-02.pdf')}`,
  )
  const { pages, size, title } = readPaper(bytes)
  expect([pages.length, size, title]).toEqual([1, [419.528, 595.276], '台卡 “万胜” 广场 2026-12-02'])
  const { name } = await t.db.selectFrom('member').select('name').where('id', '=', t.cast.officer).executeTakeFirstOrThrow()
  const said = pages[0]?.lines.join('\n') ?? ''
  for (const words of [
    '海珠区 首席服务官',
    '“万胜” 广场',
    '往里走 20 米',
    '14:00–17:00',
    '12 月 2 日 周三 14:00–17:00 谁在',
    name,
    '138-0000-0012',
    '扫码约 20 分钟',
  ])
    expect(said).toContain(words)
  expect(pages[0] && scanCode(pages[0])).toBe(`${t.context.env.publicUrl}/door/station/${token}`)
  expect(bytes.length).toBeLessThan(200_000)
  await act(t, t.cast.minister, `/api/stations/${stationId}/closing`, { reason: '收回场地。' })
  expect((await card(t.cast.officer, sessionId)).body.code).toBe('stationClosed')
})

it('nothing is printed that opens nothing, nor for a session that was called off; nobody on duty is left out', async () => {
  const id = await aStation(t)
  const session = await sessionOf(t, id, '2026-12-09')
  expect((await card(t.cast.minister, session)).body.code).toBe('cardMissing')
  await act(t, t.cast.minister, `/api/stations/${id}/card`, {})
  expect(readPaper((await card(t.cast.minister, session)).bytes).pages[0]?.lines.join('\n')).not.toContain('谁在')
  await act(t, t.cast.minister, `/api/station-sessions/${session}/calling-off`, { reason: '检修。' })
  expect((await card(t.cast.minister, session)).body.code).toBe('sessionOff')
})
