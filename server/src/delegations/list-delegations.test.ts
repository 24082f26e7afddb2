import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { aCarrier } from '@yigen/testing/codes.ts'
import { aDraftedDelegation, aSignedDelegation } from '@yigen/testing/delegations.ts'
import { act } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'

let t: TestApp
const carrier = aCarrier()
beforeAll(async () => {
  t = await testApp(undefined, { texts: carrier })
})
afterAll(() => t.close())

const list = async (who: string, query = '') => (await (await t.as(who)).get(`/api/delegations${query}`)).body

it('shows what is open and what is over to who sees it; whose turn it is, is said', async () => {
  expect((await (await t.as(null)).get('/api/delegations')).status).toBe(401)
  const signed = await aSignedDelegation(t, carrier)
  const drafted = await aDraftedDelegation(t, { days: 1 })
  const revoked = await aDraftedDelegation(t)
  await act(t, t.cast.officer, `/api/delegations/${revoked.id}/revocation`, {})
  const ids = (rows: { id: string; mine: boolean }[]) => rows.map(({ id, mine }) => [id, mine])
  expect(ids((await list(t.cast.officer)).rows)).toEqual([
    [drafted.id, false],
    [signed.id, true],
  ])
  expect(ids((await list(t.cast.contact)).rows)).toEqual([
    [drafted.id, true],
    [signed.id, false],
  ])
  expect(ids((await list(t.cast.minister, '?state=over')).rows)).toEqual([[revoked.id, false]])
  for (const who of [t.cast.foreignOfficer, t.cast.foreignContact, t.cast.clerk, t.cast.outsider])
    expect((await list(who)).rows).toEqual([])
  const first = await list(t.cast.officer, '?limit=1')
  expect(ids((await list(t.cast.officer, `?limit=1&after=${first.next}`)).rows)).toEqual([[signed.id, true]])
  t.travel({ hours: 48 })
  expect((await list(t.cast.officer, '?state=over')).rows.map(({ status }: { status: string }) => status)).toEqual(['revoked', 'expired'])
})
