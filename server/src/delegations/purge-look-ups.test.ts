import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { aDelegationWithCode } from '@yigen/testing/delegations.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { lookUpDelegation } from './look-up-delegation.ts'
import { purgeLookUps } from './purge-look-ups.ts'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

it('wrong codes are forgotten an hour after the first, codes to sign an hour after they were sent', async () => {
  await aDelegationWithCode(t)
  const numbers = async () => [
    (await t.db.selectFrom('delegation_look_up').select('number').execute()).length,
    (await t.db.selectFrom('delegation_code').select('tries').execute()).length,
  ]
  await lookUpDelegation(t.db, '440105', { number: '20261125-0001', checkCode: '222222' }, t.now())
  await purgeLookUps(t.db, t.now().add({ minutes: 59 }))
  expect(await numbers()).toEqual([1, 1])
  await purgeLookUps(t.db, t.now().add({ hours: 1 }))
  expect(await numbers()).toEqual([0, 0])
})
