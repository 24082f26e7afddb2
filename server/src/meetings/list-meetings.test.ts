import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { anOpenMeeting } from '@yigen/testing/meetings.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
const list = async (who: string | null, query = '') => (await t.as(who)).get(`/api/meetings${query}`)

beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

describe('listMeetings', () => {
  it('is the office’s', async () => {
    expect([(await list(null)).status, (await list(t.cast.contact)).status]).toEqual([401, 403])
  })

  it('shows those one sees, the latest first, page by page', async () => {
    const { meetingId, seriesId } = await anOpenMeeting(t)
    const { rows } = (await list(t.cast.officer, `?seriesId=${seriesId}`)).body
    expect(rows.map((one: { number: number; state: string }) => [one.number, one.state])).toEqual([
      [2, 'planned'],
      [1, 'open'],
    ])
    expect(rows[1]).toMatchObject({ id: meetingId, items: 1, decisions: 0, signatures: 0, frozenAt: null })
    const first = (await list(t.cast.head, '?limit=1')).body
    const second = (await list(t.cast.head, `?limit=1&after=${first.next}`)).body
    expect([first.rows[0].number, second.rows[0].number, second.next]).toEqual([2, 1, null])
    expect((await list(t.cast.leader, '?state=open')).body.rows.length).toBe(1)
    expect((await list(t.cast.foreignOfficer)).body.rows).toEqual([])
  })
})
