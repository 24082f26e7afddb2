import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { aCarrier } from '@yigen/testing/codes.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { purgeCodes } from './purge-codes.ts'
import { sendSignInCode } from './send-sign-in-code.ts'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

const phones = async () => (await t.db.selectFrom('sign_in_code').select('phone').orderBy('phone').execute()).map(({ phone }) => phone)
const ask = (phone: string) =>
  sendSignInCode(
    { ...t.context, texts: aCarrier() },
    { phone },
    { districtId: '440105', secret: 's', address: '::1', language: 'en' },
    t.now(),
  )

it('purgeCodes forgets phones an hour after their last code, and none whose codes still count', async () => {
  await ask('13900000034')
  t.travel({ minutes: 1 })
  await ask('13912345678')
  await purgeCodes(t.db, t.now().add({ minutes: 58 }))
  expect(await phones()).toEqual(['13900000034', '13912345678'])
  await purgeCodes(t.db, t.now().add({ minutes: 59 }))
  expect(await phones()).toEqual(['13912345678'])
  await purgeCodes(t.db, t.now().add({ minutes: 60 }))
  expect(await phones()).toEqual([])
})
