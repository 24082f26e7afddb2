import { randomUUID } from 'node:crypto'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { proposal, theCity } from '@yigen/testing/lifts.ts'
import { anOpenMeeting } from '@yigen/testing/meetings.ts'
import { act } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

const reason = '台账的合计行，不是企业。'
const takeBack = async (who: string | null, id: string, body: object = { reason }, key?: string) =>
  (await t.as(who)).post(`/api/enterprises/${id}/taking-back`, body, key)
const contact = { name: '周小满', phone: '139-0000-0077' }
const added = async (more: object = {}): Promise<string> =>
  (await act(t, t.cast.officer, '/api/enterprises', { name: `合计 ${randomUUID().slice(0, 8)} 家`, ...more })).id
const there = async (id: string) => (await (await t.as(t.cast.leader)).get(`/api/enterprises/${id}`)).status

describe('takeBackEnterprise', () => {
  it('refuses who is not signed in: 401', async () => {
    expect((await takeBack(null, t.cast.enterprise)).status).toBe(401)
  })

  it('refuses without a reason: 400', async () => {
    expect((await takeBack(t.cast.minister, t.cast.enterprise, {})).status).toBe(400)
  })

  it('knows no foreign enterprise, and none that never was: 404', async () => {
    expect((await takeBack(t.cast.foreignContact, t.cast.enterprise)).status).toBe(404)
    expect((await takeBack(t.cast.minister, randomUUID())).status).toBe(404)
  })

  it('is for the default minister and for leaders: else 403', async () => {
    const id = await added()
    for (const who of [t.cast.officer, t.cast.otherMinister]) expect((await takeBack(who, id)).status).toBe(403)
  })

  it.for(['an officer', 'a matter', 'a fact', 'an account', 'somebody added later'] as const)('refuses with %s: 409', async what => {
    const id = await added({ contact })
    t.travel({ minutes: 1 })
    const matter = { enterpriseId: id, title: '消防验收', body: '怎么办？', source: 'call', receivedAt: t.now().toString() }
    if (what === 'an officer') await act(t, t.cast.minister, `/api/enterprises/${id}/assignment`, { officerId: t.cast.officer })
    if (what === 'a matter') await act(t, t.cast.minister, '/api/requests', matter)
    if (what === 'a fact')
      await act(t, t.cast.minister, `/api/enterprises/${id}/facts`, { kind: 'officeArea', period: '2025', number: 12, source: '走访' })
    if (what === 'somebody added later') await act(t, t.cast.minister, `/api/enterprises/${id}/contacts`, { name: '高远' })
    if (what === 'an account') {
      const { id: contactId } = await t.db.selectFrom('contact').select('id').where('enterprise_id', '=', id).executeTakeFirstOrThrow()
      await act(t, t.cast.minister, `/api/enterprises/${id}/contacts/${contactId}/invitation`, {})
    }
    expect((await takeBack(t.cast.leader, id)).body).toMatchObject({ status: 409, code: 'enterpriseHasMore' })
    expect(await there(id)).toBe(200)
  })

  it('refuses with a difficulty, and with an item of a meeting that was lent up about it: 409', async () => {
    const { minister, leader } = t.cast
    await theCity(t)
    const { meetingId } = await anOpenMeeting(t)
    const [difficult, lifted] = [await added(), await added()]
    const raised = { about: { kind: 'enterprise', id: difficult }, words: '名称与台账对不上。', wanted: '定由谁核。' }
    await act(t, minister, '/api/difficulties', raised)
    const about = { kind: 'enterprise', id: lifted }
    const { id: itemId } = await act(t, minister, `/api/meetings/${meetingId}/items`, { title: '名称核对', about })
    await act(t, minister, `/api/agenda-items/${itemId}/lifts`, proposal(t))
    for (const id of [difficult, lifted])
      expect((await takeBack(leader, id)).body).toMatchObject({ status: 409, code: 'enterpriseHasMore' })
  })

  it('the row goes with what was entered with it; that it was there stays in the record', async () => {
    const id = await added({ contact })
    for (const _ of [1, 2]) expect((await takeBack(t.cast.minister, id, { reason }, `key-${id}`)).body).toEqual({ ok: true })
    expect(await there(id)).toBe(404)
    expect(await t.db.selectFrom('contact').select('id').where('enterprise_id', '=', id).execute()).toEqual([])
    const rows = (await historyOf(t, 'enterprise.takenBack')).filter(row => row.enterprise_id === id)
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({ actor_id: t.cast.minister, data: { reason } })
    expect((await takeBack(t.cast.minister, id)).status).toBe(404)
  })
})
