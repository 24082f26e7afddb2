import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { aSeries } from '@yigen/testing/meetings.ts'
import { aProject } from '@yigen/testing/projects.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
const week = async (who: string | null) => (await t.as(who)).get('/api/my-week')
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

describe('getMyWeek (R17.2)', () => {
  it('is the office’s', async () => {
    expect([(await week(null)).status, (await week(t.cast.contact)).status]).toEqual([401, 403])
  })

  it('gathers what the officer follows, for the meeting they come to', async () => {
    const { meetingId } = await aSeries(t)
    await aProject(t)
    t.travel({ minutes: 1 })
    const { body } = await week(t.cast.officer)
    expect(body).toMatchObject({
      meeting: { id: meetingId, seriesName: '首席服务官周例会' },
      from: '2026-11-23T00:00:00Z',
      figures: { new: 1 },
    })
    expect(body.items.map((one: { fact: string; opens: { kind: string } }) => [one.fact, one.opens.kind])).toEqual([
      ['projectNew', 'project'],
    ])
    expect((await week(t.cast.foreignOfficer)).body).toMatchObject({ meeting: null, items: [] })
  })
})
