import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { aColleague, aHandover, officersOf, withdrawAll } from '@yigen/testing/handovers.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { holdersOf } from '@yigen/testing/holders.ts'
import { backFromLeave, onLeave } from '@yigen/testing/leave.ts'
import { expectNobody } from '@yigen/testing/order.ts'
import { aFiledRequest } from '@yigen/testing/requests.ts'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
let colleague: string
beforeAll(async () => {
  t = await testApp()
  colleague = await aColleague(t)
})
afterEach(() => withdrawAll(t))
afterAll(() => t.close())

const body = { reason: '本人已离岗，不能再等答复。' }
const path = (id: string) => `/api/handovers/${id}/enforcement`
const enforce = async (who: string, id: string, key?: string) => (await t.as(who)).post(path(id), body, key)

describe('enforceHandover', () => {
  it('401, 400 without a reason, 404 for whom it is none of their business, 403 for all but the former officer’s minister', async () => {
    const id = await aHandover(t, { to: colleague })
    await expectNobody(t, id, { path, body })
    expect((await (await t.as(t.cast.minister)).post(path(id), { reason: '' })).status).toBe(400)
    for (const who of [t.cast.clerk, t.cast.contact, t.cast.otherMinister]) expect((await enforce(who, id)).status).toBe(404)
    for (const who of [t.cast.officer, colleague, t.cast.leader]) expect((await enforce(who, id)).status).toBe(403)
  })

  it('409 while another team has not agreed, and to who is on leave', async () => {
    const foreign = await aHandover(t, { to: t.cast.foreignOfficer })
    expect((await enforce(t.cast.minister, foreign)).body.code).toBe('notAgreedYet')
    await withdrawAll(t)
    const id = await aHandover(t, { to: colleague })
    await onLeave(t, colleague)
    expect((await enforce(t.cast.minister, id)).body.code).toBe('receiverAway')
    await backFromLeave(t, colleague)
  })

  it('passes everything at once with its reason, tells both and records it, once (R3.9)', async () => {
    const { id: requestId } = await aFiledRequest(t)
    const id = await aHandover(t, { to: colleague, enterpriseId: null, by: t.cast.minister })
    const { body: done } = await enforce(t.cast.minister, id, 'once')
    expect(done).toMatchObject({ id, status: 'enforced', enterprises: 1, contacts: 1 })
    expect((await enforce(t.cast.minister, id, 'once')).body).toEqual(done)
    expect(await officersOf(t, t.cast.enterprise)).toEqual([colleague, colleague])
    expect(await holdersOf(t, requestId)).toEqual(new Set([colleague]))
    for (const who of [t.cast.officer, colleague])
      expect((await (await t.as(who)).get('/api/notices')).body.rows[0].sentence).toBe(
        `郑怀远决定由乔牧野接替陈若溪跟进全部工作：${body.reason}`,
      )
    expect((await historyOf(t, 'handover.enforced')).filter(row => row.subject_id === id)).toHaveLength(1)
    const { reason } = await t.db.selectFrom('assignment').select('reason').where('handover_id', '=', id).executeTakeFirstOrThrow()
    expect(reason).toBe(body.reason)
  })
})
