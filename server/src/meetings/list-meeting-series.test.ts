import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { aSeries } from '@yigen/testing/meetings.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
const list = async (who: string | null) => (await t.as(who)).get('/api/meeting-series')

beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

describe('listMeetingSeries', () => {
  it('is the office’s', async () => {
    expect([(await list(null)).status, (await list(t.cast.contact)).status]).toEqual([401, 403])
  })

  it('shows whose the reader may begin, until there is one', async () => {
    const begin = async (who: string) => (await list(who)).body.mayBegin.map((one: { kind: string; name: string }) => [one.kind, one.name])
    expect(await begin(t.cast.minister)).toEqual([['team', '郑怀远']])
    expect(await begin(t.cast.officer)).toEqual([])
    await aSeries(t)
    expect(await begin(t.cast.minister)).toEqual([])
    expect((await begin(t.cast.leader)).length).toBeGreaterThan(5)
  })

  it('shows those one comes to, with who chairs, records and comes', async () => {
    const [row] = (await list(t.cast.officer)).body.rows
    expect(row).toMatchObject({
      chair: { name: '郑怀远', onLeave: false },
      recorder: { name: '黎景行' },
      nextDay: '2026-11-30',
      mayChange: false,
    })
    expect(row.members.map((one: { name: string }) => one.name)).toEqual(['陈若溪'])
    expect((await list(t.cast.minister)).body.rows[0].mayChange).toBe(true)
    expect((await list(t.cast.foreignOfficer)).body.rows).toEqual([])
  })
})
