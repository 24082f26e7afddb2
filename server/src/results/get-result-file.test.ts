import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { never } from '@yigen/testing/order.ts'
import { aResult, attachToResult } from '@yigen/testing/results.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

type Paper = { id: string; fileId: string }

let t: TestApp
let [capital, tax, revenue]: Paper[] = []
const read = async (who: string | null, paper: Paper | undefined) =>
  (await t.as(who)).get(`/api/results/${paper?.id}/files/${paper?.fileId}`)
const statuses = async (paper: Paper | undefined, ...people: string[]) => {
  const found = []
  for (const who of people) found.push((await read(who, paper)).status)
  return found
}

async function aPaper(claimed: Parameters<typeof aResult>[1]): Promise<Paper> {
  const { id } = await aResult(t, claimed)
  return { id, fileId: (await attachToResult(t, id)).body.id }
}

beforeAll(async () => {
  t = await testApp()
  ;[capital, tax, revenue] = [await aPaper({}), await aPaper({ kind: 'tax' }), await aPaper({ kind: 'revenue' })]
})
afterAll(() => t.close())

describe('getResultFile', () => {
  it('refuses nobody: 401', async () => expect((await read(null, capital)).status).toBe(401))

  it('refuses an id that is none: 400', async () =>
    expect((await read(t.cast.officer, { id: 'first', fileId: 'second' })).status).toBe(400))

  it('is not there for who does not see the claim, nor for the enterprise: 404 like an id that never was', async () => {
    const { contact, foreignOfficer, foreignContact, outsider, otherMinister, auditAdministrator, clerk } = t.cast
    for (const who of [contact, foreignOfficer, foreignContact, outsider, otherMinister, auditAdministrator, clerk]) {
      const [hidden, absent] = [await read(who, capital), await read(who, { ...(capital as Paper), fileId: never })]
      expect([hidden.status, hidden.body]).toEqual([404, absent.body])
    }
  })

  it('is read by who sees the claim, as a download that runs nothing', async () => {
    for (const who of [t.cast.officer, t.cast.deputy, t.cast.minister, t.cast.leader, t.cast.head]) {
      const { status, body, headers } = await read(who, capital)
      expect([status, body]).toEqual([200, '银行回单'])
      expect(headers['content-security-policy']).toBe("sandbox; default-src 'none'")
    }
  })

  it('of tax is read by the clerks who verify it, of revenue by no head (R16.2, R16.6)', async () => {
    expect(await statuses(tax, t.cast.clerk, t.cast.leader, t.cast.head)).toEqual([200, 200, 404])
    expect(await statuses(revenue, t.cast.clerk, t.cast.minister, t.cast.head)).toEqual([404, 200, 404])
  })

  it('of revenue that the minister recorded is read by the next superior for whom it waits (R1.4)', async () => {
    const own = await aPaper({ kind: 'revenue', by: t.cast.minister })
    expect(await statuses(own, t.cast.head)).toEqual([200])
  })

  it('is of this claim alone', async () => {
    expect((await read(t.cast.officer, { id: (tax as Paper).id, fileId: (capital as Paper).fileId })).status).toBe(404)
  })
})
