import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { aDeclinedRequest, aProposedDecline, proposeAgain } from '@yigen/testing/declines.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { expectHidden, expectNobody } from '@yigen/testing/order.ts'
import { findOne } from '@yigen/testing/requests.ts'
import { act } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
const path = (id: string) => `/api/declines/${id}/taking-back`
const takeBack = async (who: string, id: string, key?: string) => (await t.as(who)).post(path(id), {}, key)

beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

describe('takeBackDecline, in the order of refusal', () => {
  it('refuses who is not signed in: 401', async () => expectNobody(t, (await aProposedDecline(t)).id, { path, body: {} }))

  it('refuses a body that says something: 400', async () => {
    const answer = await (await t.as(t.cast.officer)).post(path((await aProposedDecline(t)).id), { toTry: '再问问。' })
    expect([answer.status, answer.body.code]).toEqual([400, 'malformed'])
  })

  it('hides the proposal from who does not see the matter, and from the enterprise: 404', async () => {
    const { id } = await aProposedDecline(t)
    await expectHidden(t, id, { path, body: {} })
    expect((await takeBack(t.cast.contact, id)).status).toBe(404)
  })

  it.each([['deputy'], ['minister'], ['leader']] as const)('is not for the %s: 403 with who proposed it', async role => {
    const answer = await takeBack(t.cast[role], (await aProposedDecline(t)).id)
    expect([answer.status, answer.body.title]).toEqual([403, '这一步由陈若溪来做。'])
  })

  it('refuses one that is decided, or taken back: 409', async () => {
    expect((await takeBack(t.cast.officer, (await aDeclinedRequest(t)).declineId)).body.code).toBe('declineDecided')
    const { id } = await aProposedDecline(t)
    await act(t, t.cast.officer, path(id), {})
    expect((await takeBack(t.cast.officer, id)).body.title).toBe('这份婉拒已经撤回。')
    expect((await (await t.as(t.cast.minister)).post(`/api/declines/${id}/release`, {})).body.code).toBe('declineTakenBack')
  })
})

describe('a proposal taken back (R7.6)', () => {
  it('waits for nobody: its clock stops, who was to decide is told, and another can be proposed', async () => {
    const { id, requestId } = await aProposedDecline(t)
    const answer = await takeBack(t.cast.officer, id)
    expect([answer.status, answer.body]).toEqual([200, { id, requestId, status: 'takenBack', at: t.now().toString() }])
    const matter = await findOne(t, requestId)
    expect(matter.clocks.find(clock => clock.kind === 'release')).toMatchObject({ stoppedBy: 'decline.takenBack' })
    expect(matter.status).toBe('replied')
    expect((await (await t.as(t.cast.minister)).get('/api/notices')).body.rows[0].kind).toBe('decline.takenBack')
    expect((await historyOf(t, 'decline.takenBack')).find(row => row.subject_id === id)?.public).toBe(false)
    await proposeAgain(t, requestId)
  })

  it('is done once for the same key', async () => {
    const { id } = await aProposedDecline(t)
    const [one, two] = await Promise.all([takeBack(t.cast.officer, id, 'same'), takeBack(t.cast.officer, id, 'same')])
    expect([one.status, two.body]).toEqual([200, one.body])
  })

  it('and released at the same moment: one of the two comes too late', async () => {
    const { id } = await aProposedDecline(t)
    const release = (await t.as(t.cast.minister)).post(`/api/declines/${id}/release`, {})
    const answers = await Promise.all([takeBack(t.cast.officer, id), release])
    expect(answers.map(answer => answer.status).sort()).toEqual([200, 409])
  })
})
