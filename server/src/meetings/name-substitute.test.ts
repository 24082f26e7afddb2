import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { aSeries, expectOnce, mondayAtEight, theMeeting } from '@yigen/testing/meetings.ts'
import { expectNobody, never } from '@yigen/testing/order.ts'
import { act } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
let id: string
const path = (meetingId: string) => `/api/meetings/${meetingId}/substitutes`
const name = async (who: string, awayId: string, substituteId: string) => (await t.as(who)).post(path(id), { awayId, substituteId })
beforeAll(async () => {
  t = await testApp()
  id = (await aSeries(t)).meetingId
})
afterAll(() => t.close())

describe('nameSubstitute (R17.1)', () => {
  it('is refused in order', async () => {
    const { minister, deputy, officer, otherMinister, contact } = t.cast
    await expectNobody(t, id, { path, body: {} })
    const field = async (awayId: string, substituteId: string, who = t.cast.leader) => {
      const answer = await name(who, awayId, substituteId)
      return [answer.status, answer.body.errors[0].field]
    }
    expect((await name(otherMinister, officer, minister)).status).toBe(404)
    expect((await name(deputy, officer, minister)).body.title).toBe('这一步由本人或主持的上级来做。')
    expect(await field(officer, officer)).toEqual([400, 'substituteId'])
    expect(await field(minister, deputy)).toEqual([400, 'substituteId'])
    expect(await field(officer, contact)).toEqual([400, 'substituteId'])
    expect(await field(officer, t.cast.auditAdministrator)).toEqual([400, 'substituteId'])
    expect(await field(otherMinister, officer)).toEqual([400, 'awayId'])
    expect(await field(never, officer)).toEqual([400, 'awayId'])
  })

  it('by who is away, or by the superior; who stands in for the chair chairs', async () => {
    const { minister, officer, head, otherMinister, foreignOfficer } = t.cast
    await expectOnce(t, officer, path(id), { awayId: officer, substituteId: foreignOfficer })
    expect((await name(head, minister, otherMinister)).status).toBe(200)
    const meeting = await theMeeting(t, id, otherMinister)
    expect(meeting.people[0].substitute).toMatchObject({ name: '温书言', namedBy: '何知衡' })
    expect([meeting.may.length > 0, (await theMeeting(t, id, foreignOfficer)).id]).toEqual([true, id])
    const [told] = (await (await t.as(otherMinister)).get('/api/notices')).body.rows
    expect(told.sentence).toContain('何知衡请你代郑怀远参加')
    t.travel(mondayAtEight)
    await act(t, otherMinister, `/api/meetings/${id}/opening`, {})
    expect((await name(officer, officer, minister)).body.code).toBe('meetingNotNow')
  })
})
