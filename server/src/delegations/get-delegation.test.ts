import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { aCarrier } from '@yigen/testing/codes.ts'
import { aDraftedDelegation, aSignedDelegation } from '@yigen/testing/delegations.ts'
import { never } from '@yigen/testing/order.ts'
import { act } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'

let t: TestApp
const carrier = aCarrier()
beforeAll(async () => {
  t = await testApp(undefined, { texts: carrier })
})
afterAll(() => t.close())

const get = async (who: string | null, id: string) => (await t.as(who)).get(`/api/delegations/${id}`)

it('is read by the office who sees the enterprise whole and by the principal, each with the steps that are theirs', async () => {
  const { id } = await aDraftedDelegation(t)
  const mays = async (...who: string[]) => Promise.all(who.map(async one => (await get(one, id)).body.may))
  expect(await mays(t.cast.contact, t.cast.officer, t.cast.deputy, t.cast.minister)).toEqual([
    ...[['sendSigningCode', 'signDelegation', 'revokeDelegation'], ['revokeDelegation'], [], []],
  ])
  expect((await get(t.cast.minister, id)).body).toMatchObject({
    phone: '139****0034',
    as: 'office',
    codes: 'byText',
    signed: null,
    paper: null,
  })
  const signed = await aSignedDelegation(t, carrier)
  expect((await get(t.cast.officer, signed.id)).body.may).toEqual(['useDelegation', 'revokeDelegation'])
  expect((await get(null, id)).status).toBe(401)
  const hidden = await get(t.cast.foreignContact, id)
  expect([hidden.status, hidden.body]).toEqual([404, (await get(t.cast.foreignContact, never)).body])
})

it('of the enterprise’s other people nobody reads what one of them delegates', async () => {
  const { id } = await aDraftedDelegation(t)
  const { enterprise, foreignContact } = t.cast
  await act(t, t.cast.officer, `/api/enterprises/${enterprise}/contacts`, {
    name: '贺云舟',
    phone: '139-0000-0051',
    title: '',
    isMain: false,
  })
  await t.db
    .updateTable('contact')
    .set({ member_id: foreignContact })
    .where('enterprise_id', '=', enterprise)
    .where('name', '=', '贺云舟')
    .execute()
  expect((await get(foreignContact, id)).status).toBe(404)
  const said = (await (await t.as(foreignContact)).get('/api/history')).body
  expect(JSON.stringify(said)).not.toContain('委托')
})
