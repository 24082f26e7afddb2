import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { haizhu } from '@yigen/testing/cast.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { expectHidden, expectNobody } from '@yigen/testing/order.ts'
import { anAcceptedTransfer, aProposedTransfer, type There, yuexiuPeople } from '@yigen/testing/transfers.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
let there: There
const body = { words: '租约还没有签，签了再提。' }
const path = (id: string) => `/api/transfers/${id}/declining`
const decline = async (who: string, id: string, sent: unknown = body, key?: string) => (await t.as(who)).post(path(id), sent, key)

beforeAll(async () => {
  t = await testApp()
  there = await yuexiuPeople(t)
})
afterAll(() => t.close())

describe('declineTransfer', () => {
  it('refuses in the order: 401, 400, 404, 403, 409', async () => {
    const { id } = await aProposedTransfer(t)
    await expectNobody(t, id, { path, body })
    expect((await decline(there.minister, id, { words: '' })).body.errors[0].field).toBe('words')
    await expectHidden(t, id, { path, body })
    expect((await decline(t.cast.minister, id)).body.code).toBe('mayNot')
    expect((await decline(there.minister, (await anAcceptedTransfer(t)).id)).body.title).toBe('这次转出已接收。')
  })

  it('leaves the enterprise and its matters where they are, and tells who proposed it', async () => {
    const { id, enterpriseId, requestId } = await aProposedTransfer(t)
    expect((await decline(there.minister, id)).body).toMatchObject({ id, status: 'declined' })
    const page = (await (await t.as(t.cast.minister)).get(`/api/enterprises/${enterpriseId}`)).body
    expect([page.state, page.transfer, page.mayTransfer]).toEqual(['following', null, true])
    expect((await (await t.as(t.cast.officer)).get(`/api/requests/${requestId}`)).body.status).toBe('filed')
    expect((await (await t.as(t.cast.minister)).get('/api/notices')).body.rows[0]).toMatchObject({ kind: 'transfer.declined' })
    expect((await historyOf(t, 'transfer.declined')).at(-1)).toMatchObject({ district_id: haizhu, enterprise_id: enterpriseId })
    const view = (await (await t.as(t.cast.officer)).get(`/api/transfers/${id}`)).body
    expect(view).toMatchObject({ status: 'declined', answer: body.words, answeredBy: '盛一鸣', waitsFor: null, may: [] })
    expect(view).toMatchObject({ formerOfficer: '陈若溪', contacts: 1 })
  })

  it('the other district keeps its answer, and reads no more of a register that is not its own', async () => {
    const { id, enterpriseId } = await aProposedTransfer(t, { code: '91440101MA5BBBBB2X' })
    await t.db.updateTable('enterprise').set({ address: '新港东路 1 号', industry: '软件' }).where('id', '=', enterpriseId).execute()
    const view = async () => (await (await t.as(there.minister)).get(`/api/transfers/${id}`)).body
    expect(await view()).toMatchObject({ code: '91440101MA5BBBBB2X', address: '新港东路 1 号', formerOfficer: '陈若溪', contacts: 1 })
    await decline(there.minister, id)
    expect(await view()).toMatchObject({
      ...{ status: 'declined', answer: body.words, code: null, address: '', industry: '', formerOfficer: null, contacts: null },
    })
  })

  it('is done once for the same key', async () => {
    const { id } = await aProposedTransfer(t)
    const [one, two] = [await decline(there.leader, id, body, 'same'), await decline(there.leader, id, body, 'same')]
    expect([one.status, two.body]).toEqual([200, one.body])
  })
})
