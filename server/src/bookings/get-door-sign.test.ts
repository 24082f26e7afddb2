import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { aStationToBook } from '@yigen/testing/bookings.ts'
import { never } from '@yigen/testing/order.ts'
import { bringPaper } from '@yigen/testing/papers.ts'
import { aStation } from '@yigen/testing/stations.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readPaper } from '#papers/read-paper.fixture.ts'
import { scanCode } from '#papers/scan-code.fixture.ts'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

const sign = (who: string | null, id: string) => bringPaper(t, who, `/api/stations/${id}/door-sign`)

it('getDoorSign gives the office an A4 in both languages, with the code that is on the desk now', async () => {
  const { stationId, token } = await aStationToBook(t)
  expect([
    (await sign(null, stationId)).status,
    (await sign(t.cast.contact, stationId)).status,
    (await sign(t.cast.officer, never)).status,
  ]).toEqual([401, 404, 404])
  const { pages, size } = readPaper((await sign(t.cast.officer, stationId)).bytes)
  expect([pages.length, size]).toEqual([1, [595.276, 841.89]])
  const said = pages[0]?.lines.join('\n') ?? ''
  for (const words of ['企业服务工作站', '每周三', '14:00–17:00', 'Wednesdays, 14:00–17:00', '扫码看今天谁在'])
    expect(said).toContain(words)
  expect(pages[0] && scanCode(pages[0])).toBe(`${t.context.env.publicUrl}/door/station/${token}`)
  expect((await sign(t.cast.officer, await aStation(t))).body.code).toBe('cardMissing')
})
