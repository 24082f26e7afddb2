import { setTimeout } from 'node:timers/promises'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { aCarrier } from '@yigen/testing/codes.ts'
import type { KyselyPlugin } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { inTransaction } from '#database/in-transaction.ts'
import { holdCode } from './code-hash.ts'
import { keepCode } from './keep-code.ts'
import { purgeCodes } from './purge-codes.ts'
import { sendSignInCode } from './send-sign-in-code.ts'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

const phones = async () => (await t.db.selectFrom('sign_in_asking').select('phone').orderBy('phone').execute()).map(({ phone }) => phone)
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

it('a code asked for while the phone is being forgotten is kept', async () => {
  await ask('13900000034')
  t.travel({ hours: 2 })
  const of = { districtId: '440105', phone: '13900000034' }
  let purging: Promise<void> | undefined
  const meanwhile: KyselyPlugin = {
    transformQuery: ({ node }) => node,
    async transformResult({ result }) {
      purging ??= purgeCodes(t.db, t.now())
      await Promise.race([purging, setTimeout(200)])
      return result
    },
  }
  await inTransaction(t.db.withPlugin(meanwhile), trx =>
    keepCode(trx, of, holdCode('s', of.phone, '123456'), { way: 'byText', address: '::1' }, t.now()),
  )
  await purging
  expect(await phones()).toEqual(['13900000034'])
})
