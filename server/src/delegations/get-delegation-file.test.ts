import { files } from '@yigen/server/files/files.fixture.ts'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { aCarrier } from '@yigen/testing/codes.ts'
import { aDraftedDelegation, aUsedDelegation, drawn } from '@yigen/testing/delegations.ts'
import { never } from '@yigen/testing/order.ts'
import { act } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'

let t: TestApp
const carrier = aCarrier()
beforeAll(async () => {
  t = await testApp(undefined, { texts: carrier })
})
afterAll(() => t.close())

it('a drawn signature goes to whoever sees what it signs, and to nobody by another’s address', async () => {
  const { id } = await aUsedDelegation(t, carrier)
  await act(t, t.cast.officer, `/api/delegations/${id}/receipt`, { of: 'principal', signedAs: drawn })
  const { fileId, sha256 } = (await (await t.as(t.cast.contact)).get(`/api/delegations/${id}`)).body.receivedBy
  expect(sha256).toMatch(/^[0-9a-f]{64}$/)
  const path = (of: string, file = fileId) => `/api/delegations/${of}/files/${file}`
  for (const who of [t.cast.contact, t.cast.minister]) {
    const answer = await t.app.inject({ url: path(id), headers: { cookie: `sid=${(await t.as(who)).cookie}` } })
    expect([answer.statusCode, answer.rawPayload]).toEqual([200, files.png])
  }
  const other = await aDraftedDelegation(t)
  for (const [who, at] of [
    [t.cast.foreignOfficer, path(id)],
    [t.cast.officer, path(other.id)],
    [t.cast.officer, path(id, never)],
  ] as const)
    expect((await (await t.as(who)).get(at)).status).toBe(404)
  expect((await (await t.as(null)).get(path(id))).status).toBe(401)
})
