import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { aCarrier } from '@yigen/testing/codes.ts'
import { aSignedDelegation, aUsedDelegation, drawn, typed } from '@yigen/testing/delegations.ts'
import { aHandover } from '@yigen/testing/handovers.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { act } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'

let t: TestApp
const carrier = aCarrier()
beforeAll(async () => {
  t = await testApp(undefined, { texts: carrier })
})
afterAll(() => t.close())

const read = async (who: string, id: string) => (await (await t.as(who)).get(`/api/delegations/${id}`)).body
const sign = async (who: string, id: string, body: object) => (await t.as(who)).post(`/api/delegations/${id}/receipt`, body)

it('who takes over everything hands over what was collected and signs for it; what is unused stays with the agent whom it names (R3.8, R21.2)', async () => {
  const { id: unused } = await aSignedDelegation(t, carrier)
  const { id, number } = await aUsedDelegation(t, carrier)
  const { receiptDueAt } = await read(t.cast.officer, id)
  const handover = await aHandover(t, { enterpriseId: null })
  await act(t, t.cast.deputy, `/api/handovers/${handover}/acceptance`, {})
  expect(await read(t.cast.deputy, id)).toMatchObject({
    ...{ agentName: '陈若溪', handsOverName: '黎景行', mine: true, as: 'agent', may: ['signReceipt'], receiptDueAt },
  })
  expect(await read(t.cast.officer, unused)).toMatchObject({
    handsOverName: '陈若溪',
    mine: true,
    may: ['useDelegation', 'revokeDelegation'],
  })
  expect(await read(t.cast.officer, id)).toMatchObject({ mine: false, may: [] })
  expect(await historyOf(t, 'delegation.receiptPassed')).toMatchObject([{ data: { number, from: '陈若溪', to: '黎景行' } }])
  const told = (await (await t.as(t.cast.contact)).get('/api/notices')).body.rows
  expect(told).toContainEqual(expect.objectContaining({ kind: 'delegation.receiptPassed', subject: { kind: 'delegation', id } }))
  expect((await sign(t.cast.officer, id, { of: 'agent', signedAs: typed('陈若溪') })).status).toBe(403)
  expect((await sign(t.cast.deputy, id, { of: 'agent', signedAs: typed('黎景行') })).status).toBe(200)
  expect((await sign(t.cast.deputy, id, { of: 'principal', signedAs: drawn })).body).toMatchObject({ status: 'closed' })
  expect(await read(t.cast.contact, id)).toMatchObject({ handsOverName: '黎景行', status: 'closed' })
})
