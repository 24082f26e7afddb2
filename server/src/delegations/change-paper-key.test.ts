import { randomBytes } from 'node:crypto'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { aCarrier } from '@yigen/testing/codes.ts'
import { aUsedDelegation, papersOf } from '@yigen/testing/delegations.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { changePaperKey } from './change-paper-key.ts'
import { openNumber } from './close-number.ts'
import { type PaperKeys, paperKeysOf } from './paper-keys.ts'

let t: TestApp
beforeAll(async () => {
  t = await testApp(undefined, { texts: aCarrier() })
})
afterAll(() => t.close())

it('numbers are closed anew under another key, after which the first is needed no more (R21.3)', async () => {
  const { id } = await aUsedDelegation(t, t.context.texts as ReturnType<typeof aCarrier>)
  const before = (await paperKeysOf(t.context.env)) as PaperKeys
  const next = { name: '2027', bytes: randomBytes(32) }
  const opened = async (keys: PaperKeys) =>
    (await papersOf(t, id)).map(({ position, key_name, sealed }) =>
      openNumber({ key_name: key_name as string, sealed: sealed as Uint8Array }, keys, {
        districtId: '440105',
        delegationId: id,
        position,
      }),
    )
  expect([await changePaperKey(t.db, [next, ...before]), await changePaperKey(t.db, [next, ...before])]).toEqual([2, 0])
  expect(await opened([next])).toEqual(['11010519491231002X', 'GZA2026000017'])
  await expect(opened(before)).rejects.toThrow('no key of the settings is called 2027')
  for (const keys of [null, before]) await expect(changePaperKey(t.db, keys)).rejects.toThrow('2 closed under the key 2027')
})

it('one number that does not open keeps none of the others from it, and is complained of', async () => {
  const { id } = await aUsedDelegation(t, t.context.texts as ReturnType<typeof aCarrier>)
  const before = (await paperKeysOf(t.context.env)) as PaperKeys
  const next = { name: '2028', bytes: randomBytes(32) }
  await t.db
    .updateTable('delegation_paper')
    .set({ sealed: randomBytes(40) })
    .where('delegation_id', '=', id)
    .where('position', '=', 0)
    .execute()
  await expect(changePaperKey(t.db, [next, ...before])).rejects.toThrow('1 closed under the key folder')
  expect((await papersOf(t, id)).map(({ key_name }) => key_name)).toEqual(['folder', '2028'])
})
