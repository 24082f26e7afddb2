import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { haizhu, yuexiu } from '@yigen/testing/cast.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { expectNobody, never } from '@yigen/testing/order.ts'
import { aProject } from '@yigen/testing/projects.ts'
import { dayIn, order } from '@yigen/testing/supervisions.ts'
import { act } from '@yigen/testing/tasks.ts'
import { aLeaver, aProposedTransfer, proposal, type There, words, yuexiuPeople } from '@yigen/testing/transfers.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
let there: There
const path = (id: string) => `/api/enterprises/${id}/transfers`
const propose = async (who: string, id: string, body: unknown = proposal, key?: string) => (await t.as(who)).post(path(id), body, key)

beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

describe('proposeTransfer, in the order of refusal', () => {
  it('refuses a district where nobody could answer: 400', async () => {
    const { enterpriseId } = await aLeaver(t)
    const refused = await propose(t.cast.minister, enterpriseId)
    expect([refused.status, refused.body.title]).toEqual([400, '只能转到本市已经使用本平台的其他区。'])
    there = await yuexiuPeople(t)
  })

  it('401, 400 for what is not written, 404 for what is another district’s', async () => {
    const { enterpriseId } = await aLeaver(t)
    await expectNobody(t, enterpriseId, { path, body: proposal })
    expect((await propose(t.cast.minister, enterpriseId, { ...proposal, words: ' ' })).body.errors[0].field).toBe('words')
    const [hidden, absent] = [await propose(there.minister, enterpriseId), await propose(there.minister, never)]
    expect([hidden.status, hidden.body]).toEqual([404, absent.body])
  })

  it('is for its minister or a leader: 403', async () => {
    const { enterpriseId, contact } = await aLeaver(t)
    for (const who of [t.cast.officer, t.cast.deputy, t.cast.otherMinister, contact])
      expect((await propose(who, enterpriseId)).body.code).toBe('mayNot')
  })

  it('refuses a second one, its own district, one outside the city, and while a project is open: 400, 409', async () => {
    const { enterpriseId } = await aProposedTransfer(t)
    expect((await propose(t.cast.leader, enterpriseId)).body.title).toBe('已经提出转到越秀区，等对方答复或撤回后再提。')
    const other = await aLeaver(t)
    for (const districtId of [haizhu, '440604', '4401'])
      expect((await propose(t.cast.minister, other.enterpriseId, { ...proposal, districtId })).body.code).toBe('transferNowhere')
    await aProject(t, { enterpriseId: t.cast.enterprise })
    expect((await propose(t.cast.minister, t.cast.enterprise)).body.code).toBe('transferHasProjects')
  })

  it('refuses while an order on one of its matters waits for its answer: 409', async () => {
    const { enterpriseId, contact } = await aLeaver(t)
    const { id } = await act(t, contact, '/api/requests', { enterpriseId, body: '额度能不能提？' })
    const supervision = await act(t, t.cast.leader, `/api/requests/${id}/supervisions`, { words: order, day: dayIn(t, 3) })
    expect((await propose(t.cast.minister, enterpriseId)).body).toMatchObject({ code: 'transferHasOther', status: 409 })
    await act(t, t.cast.officer, `/api/supervisions/${supervision.id}/answer`, { words: '已约好周三见面。' })
    expect((await propose(t.cast.minister, enterpriseId)).status).toBe(201)
  })
})

describe('a transfer that is proposed (R18.4)', () => {
  it('lies with the default minister there for a working day, listed with its open matters; nothing changes here', async () => {
    const { id, enterpriseId, requestId, name } = await aProposedTransfer(t)
    const clock = await t.db
      .selectFrom('clock')
      .select(['district_id', 'holder_id', 'enterprise_id', 'promise_amount', 'promise_unit'])
      .where('subject_id', '=', id)
      .executeTakeFirstOrThrow()
    expect(clock).toEqual({
      ...{ district_id: yuexiu, holder_id: there.minister, enterprise_id: null, promise_amount: 1, promise_unit: 'workingDays' },
    })
    const view = (await (await t.as(there.minister)).get(`/api/transfers/${id}`)).body
    expect(view).toMatchObject({
      ...{ status: 'proposed', words, enterpriseName: name, enterpriseId: null, waitsFor: '盛一鸣', formerOfficer: '陈若溪', contacts: 1 },
      ...{ from: { name: '海珠区' }, to: { name: '越秀区' }, may: ['acceptTransfer', 'declineTransfer'] },
      matters: [{ title: '发票额度够用到月底吗', status: 'filed', wentOnAs: null, requestId: null }],
    })
    const { rows } = (await (await t.as(there.minister)).get('/api/today')).body
    expect(rows.find((row: { subject: { id: string } }) => row.subject.id === id)).toMatchObject({ next: 'acceptTransfer' })
    expect((await (await t.as(there.minister)).get('/api/notices')).body.rows[0]).toMatchObject({ kind: 'transfer.asked' })
    expect((await (await t.as(t.cast.officer)).get('/api/notices')).body.rows[0]).toMatchObject({ kind: 'transfer.proposed' })
    // its matters stay closed to the other district, which sees them by their names alone
    expect((await (await t.as(there.minister)).get(`/api/requests/${requestId}`)).status).toBe(404)
    expect((await (await t.as(t.cast.officer)).get(`/api/requests/${requestId}`)).body.whyNot.replyToRequest).toBeNull()
    expect((await historyOf(t, 'transfer.proposed')).at(-1)).toMatchObject({
      district_id: haizhu,
      enterprise_id: enterpriseId,
      public: false,
    })
    const page = (await (await t.as(t.cast.minister)).get(`/api/enterprises/${enterpriseId}`)).body
    expect([page.transfer, page.mayTransfer]).toMatchObject([{ id, status: 'proposed', direction: 'went', districtName: '越秀区' }, false])
  })

  it('of two proposed at once one is second, and the same key does it once', async () => {
    const { enterpriseId } = await aLeaver(t)
    const both = await Promise.all([propose(t.cast.minister, enterpriseId), propose(t.cast.leader, enterpriseId)])
    expect(both.map(one => one.status).sort()).toEqual([201, 409])
    const again = await aLeaver(t)
    const [one, two] = [
      await propose(t.cast.minister, again.enterpriseId, proposal, 'same'),
      await propose(t.cast.minister, again.enterpriseId, proposal, 'same'),
    ]
    expect([one.status, two.body]).toEqual([201, one.body])
  })
})
