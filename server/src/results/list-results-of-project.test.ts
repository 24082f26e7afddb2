import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { never } from '@yigen/testing/order.ts'
import { aProject, aProjectAt } from '@yigen/testing/projects.ts'
import { aVerifiedResult } from '@yigen/testing/results.ts'
import { act } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
const list = async (who: string | null, id: string) => (await t.as(who)).get(`/api/projects/${id}/results`)

beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

describe('listResultsOfProject', () => {
  it('refuses who is not signed in, hides the project from who does not see it, and from the enterprise', async () => {
    const { id } = await aProject(t)
    expect((await list(null, id)).status).toBe(401)
    for (const who of [t.cast.foreignOfficer, t.cast.contact, t.cast.clerk, t.cast.outsider])
      expect([(await list(who, id)).status, (await list(who, never)).status]).toEqual([404, 404])
  })

  it('shows its claims; to a named person none of revenue, tax and people (R16.6)', async () => {
    const { id } = await aProject(t)
    await act(t, t.cast.officer, `/api/projects/${id}/members`, { memberId: t.cast.streetHead, duty: '场地与消防' })
    for (const kind of ['tax', 'paidInCapital'] as const) await aVerifiedResult(t, { kind, projectId: id })
    const kinds = async (who: string) => (await list(who, id)).body.rows.map((row: { kind: string }) => row.kind)
    expect([await kinds(t.cast.officer), await kinds(t.cast.streetHead)]).toEqual([['paidInCapital', 'tax'], ['paidInCapital']])
  })

  it('offers what its gates have shown to who records it alone', async () => {
    const { id } = await aProjectAt(t, 'taxed')
    const [officer, leader] = [(await list(t.cast.officer, id)).body, (await list(t.cast.leader, id)).body]
    expect([officer.mayRecord, officer.offers.length]).toEqual([true, 4])
    expect([leader.mayRecord, leader.offers]).toEqual([false, []])
  })
})
