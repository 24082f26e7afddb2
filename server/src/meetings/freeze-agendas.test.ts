import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { aSeries, mondayAtEight, theMeeting } from '@yigen/testing/meetings.ts'
import { act } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freezeAgendas } from './freeze-agendas.ts'

let t: TestApp
let id: string
beforeAll(async () => {
  t = await testApp()
  id = (await aSeries(t)).meetingId
})
afterAll(() => t.close())

describe('freezeAgendas (R17.2)', () => {
  it('freezes at 08:00 of the day and not before, each once, also with two servers', async () => {
    expect(await freezeAgendas(t.db, mondayAtEight.subtract({ seconds: 1 }))).toBe(0)
    const both = await Promise.all([freezeAgendas(t.db, mondayAtEight), freezeAgendas(t.db, mondayAtEight)])
    expect(both.reduce((sum, n) => sum + n)).toBe(1)
    t.travel(mondayAtEight)
    expect((await theMeeting(t, id)).state).toBe('frozen')
    const [told] = (await (await t.as(t.cast.officer)).get('/api/notices')).body.rows
    expect(told.sentence).toContain('“首席服务官周例会”第 1 次例会议程已定，0 项，今天 09:00 开始。')
  })

  it('closes one that was never closed by the next one’s freezing, and says so', async () => {
    await act(t, t.cast.minister, `/api/meetings/${id}/opening`, {})
    t.travel({ hours: 24 * 7 })
    expect(await freezeAgendas(t.db, t.now())).toBe(1)
    expect(await theMeeting(t, id)).toMatchObject({ state: 'closed', closedByNext: true })
    expect((await historyOf(t, 'meeting.closedByNext')).map(row => row.subject_id)).toEqual([id])
    const { rows } = (await (await t.as(t.cast.minister)).get('/api/notices')).body
    expect(rows.map((one: { kind: string }) => one.kind)).toContain('meeting.closedByNext')
  })

  it('catches up after downtime, week by week', async () => {
    t.travel({ hours: 24 * 21 })
    let frozen = 0
    for (let n = 1; n > 0; frozen += n) n = await freezeAgendas(t.db, t.now())
    expect(frozen).toBe(3)
    const { rows } = (await (await t.as(t.cast.minister)).get('/api/meetings')).body
    expect(rows.map((one: { state: string }) => one.state)).toEqual(
      ['planned', 'frozen', 'closed', 'closed', 'closed', 'closed'].slice(-rows.length),
    )
  })
})
