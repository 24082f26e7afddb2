import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { aHandover, officersOf, withdrawAll } from '@yigen/testing/handovers.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { expectNobody } from '@yigen/testing/order.ts'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterEach(() => withdrawAll(t))
afterAll(() => t.close())

const path = (id: string) => `/api/handovers/${id}/agreement`
const agree = async (who: string, id: string, key?: string) => (await t.as(who)).post(path(id), undefined, key)
const elsewhere = () => aHandover(t, { to: t.cast.foreignOfficer })

describe('agreeHandover', () => {
  it('401, 404 for whom it is none of their business, 403 for all but the minister of the receiver', async () => {
    const id = await elsewhere()
    await expectNobody(t, id, { path, body: {} })
    for (const who of [t.cast.clerk, t.cast.contact, t.cast.outsider, t.cast.deputy]) expect((await agree(who, id)).status).toBe(404)
    for (const who of [t.cast.foreignOfficer, t.cast.minister, t.cast.officer, t.cast.leader])
      expect((await agree(who, id)).body.title).toBe('这一步由接收人的项目部长来做。')
    expect((await agree(t.cast.minister, await aHandoverOfOwnTeam())).status).toBe(403)
  })

  it('409 the second time', async () => {
    const id = await elsewhere()
    expect((await agree(t.cast.otherMinister, id)).status).toBe(200)
    expect((await agree(t.cast.otherMinister, id)).body.title).toBe('已经同意过，等接收人答复。')
  })

  it('lets the receiver answer in a working day of their own, told and recorded, once', async () => {
    const id = await elsewhere()
    t.travel({ hours: 20 })
    const { body } = await agree(t.cast.otherMinister, id, 'once')
    expect(body).toEqual({ id, status: 'proposed', dueAt: '2026-11-27T10:00:00Z', waitsFor: '沈亦舟' })
    expect((await agree(t.cast.otherMinister, id, 'once')).body).toEqual(body)
    expect((await (await t.as(t.cast.foreignOfficer)).get('/api/today')).body.rows).toMatchObject([{ next: 'answerHandover' }])
    expect((await (await t.as(t.cast.otherMinister)).get('/api/today')).body.rows).toEqual([])
    expect((await (await t.as(t.cast.officer)).get('/api/notices')).body.rows[0].kind).toBe('handover.agreed')
    expect((await historyOf(t, 'handover.agreed')).filter(row => row.subject_id === id)).toHaveLength(1)
    const accepted = await (await t.as(t.cast.foreignOfficer)).post(`/api/handovers/${id}/acceptance`)
    expect(accepted.status).toBe(200)
    expect(await officersOf(t, t.cast.enterprise)).toEqual([t.cast.foreignOfficer, t.cast.foreignOfficer])
  })
})

async function aHandoverOfOwnTeam() {
  await withdrawAll(t)
  return aHandover(t)
}
