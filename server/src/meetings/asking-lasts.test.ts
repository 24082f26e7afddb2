import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { makeMember } from '@yigen/testing/cast.ts'
import { aHandover } from '@yigen/testing/handovers.ts'
import { backFromLeave, onLeave } from '@yigen/testing/leave.ts'
import { anItem, aSeries, mondayAtEight, seriesBody, theMeeting } from '@yigen/testing/meetings.ts'
import { act } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
let meetingId: string
const words = '请商市规划提前单独审查。'
const ask = async (who: string): Promise<string> =>
  (await act(t, who, `/api/agenda-items/${await anItem(t, meetingId)}/askings`, { leaderId: t.cast.leader, words, day: '2026-12-02' })).id
const holder = async (id: string) =>
  (await t.db.selectFrom('clock').select('holder_id').where('subject_id', '=', id).where('stopped_at', 'is', null).executeTakeFirst())
    ?.holder_id
const send = async (who: string, path: string, body: object = {}) => (await t.as(who)).post(path, body)

beforeAll(async () => {
  t = await testApp()
  meetingId = (await aSeries(t)).meetingId
  await act(t, t.cast.head, `/api/meetings/${meetingId}/substitutes`, { awayId: t.cast.minister, substituteId: t.cast.otherMinister })
  t.travel(mondayAtEight.add({ hours: 1 }))
  await act(t, t.cast.otherMinister, `/api/meetings/${meetingId}/opening`, {})
})
afterAll(() => t.close())

describe('what was asked of a leader lasts longer than who asked (R17.3)', () => {
  it('lies with who chairs the series, also when another stood in; they chase', async () => {
    const id = await ask(t.cast.otherMinister)
    expect(await holder(id)).toBe(t.cast.minister)
    expect((await send(t.cast.minister, `/api/askings/${id}/chase`)).status).toBe(200)
  })

  it('is answered by another leader while who was asked is gone, and chased there (R10.2)', async () => {
    const id = await ask(t.cast.otherMinister)
    const unitId = '440105-investment'
    const second = await makeMember(t.db, t.now(), { name: '秦照野', unitId, roles: ['leader'] })
    const answer = () => send(second, `/api/askings/${id}/answer`, { words: '已商市规划。' })
    expect((await answer()).body.code).toBe('mayNot')
    await t.db.updateTable('member').set({ barred_at: t.now() }).where('id', '=', t.cast.leader).execute()
    await act(t, t.cast.minister, `/api/askings/${id}/chase`, {})
    expect((await (await t.as(second)).get('/api/notices')).body.rows[0].sentence).toContain('郑怀远催你答复提请')
    const item = (await theMeeting(t, meetingId, second)).items.find((one: { askings: { id: string }[] }) =>
      one.askings.some(asked => asked.id === id),
    )
    expect(item.askings[0]).toMatchObject({ mayAnswer: true, mayChase: false })
    expect((await answer()).status).toBe(200)
    const another = await ask(t.cast.otherMinister)
    expect((await (await t.as(second)).get('/api/notices')).body.rows[0].subject).toEqual({ kind: 'asking', id: another })
    await t.db.updateTable('member').set({ barred_at: null }).where('id', '=', t.cast.leader).execute()
  })

  it('goes to who chairs from now on, who sees the meeting too', async () => {
    const id = await ask(t.cast.otherMinister)
    const series = seriesBody(t, { chairId: t.cast.foreignOfficer, seen: 1 })
    expect((await (await t.as(t.cast.minister)).send('PUT', '/api/meeting-series', series)).status).toBe(200)
    expect(await holder(id)).toBe(t.cast.foreignOfficer)
    expect((await theMeeting(t, meetingId, t.cast.foreignOfficer)).id).toBe(meetingId)
    expect((await send(t.cast.foreignOfficer, `/api/askings/${id}/chase`)).status).toBe(200)
  })

  it('goes to who covers them while they are on leave (R3.4)', async () => {
    const { officer, deputy, minister, otherMinister } = t.cast
    const id = await ask(otherMinister)
    await onLeave(t, officer)
    await (await t.as(minister)).send('PUT', '/api/meeting-series', seriesBody(t, { chairId: officer, memberIds: [], seen: 2 }))
    expect(await holder(id)).toBe(deputy)
    await backFromLeave(t, officer)
  })

  it('goes along with everything that is handed over: who has it chases', async () => {
    const { officer, deputy } = t.cast
    const id = await ask(t.cast.otherMinister)
    await t.db.updateTable('clock').set({ named_id: officer, holder_id: officer }).where('subject_id', '=', id).execute()
    const handover = await aHandover(t, { enterpriseId: null })
    await act(t, deputy, `/api/handovers/${handover}/acceptance`, {})
    expect(await holder(id)).toBe(deputy)
    expect((await send(deputy, `/api/askings/${id}/chase`)).status).toBe(200)
  })
})
