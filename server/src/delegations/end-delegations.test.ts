import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { aCarrier } from '@yigen/testing/codes.ts'
import { aDraftedDelegation, aSignedDelegation, delegationRow } from '@yigen/testing/delegations.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { endDelegations } from './end-delegations.ts'

let t: TestApp
const carrier = aCarrier()
beforeAll(async () => {
  t = await testApp(undefined, { texts: carrier })
})
afterAll(() => t.close())

it('what nobody used is written down as over once, at 24:00 of its last day, and both are told (R21.2)', async () => {
  const [signed, drafted] = [await aSignedDelegation(t, carrier), await aDraftedDelegation(t)]
  const { ends_at } = await delegationRow(t, signed.id)
  await endDelegations(t.db, ends_at.subtract({ seconds: 1 }))
  expect((await delegationRow(t, signed.id)).status).toBe('signed')
  await Promise.all([endDelegations(t.db, ends_at), endDelegations(t.db, ends_at)])
  for (const { id } of [signed, drafted]) expect(await delegationRow(t, id)).toMatchObject({ status: 'expired' })
  const told = "select count(*)::int as n from notice where subject_id = $1 and kind = 'delegation.expired'"
  expect((await t.pool.query(told, [signed.id])).rows[0].n).toBe(2)
  t.travel(ends_at)
  expect((await (await t.as(t.cast.officer)).get(`/api/delegations/${signed.id}`)).body.endedAt).not.toBeNull()
})
