import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { expectNobody, never } from '@yigen/testing/order.ts'
import { anAssociation } from '@yigen/testing/pointings.ts'
import { premisesBody, somePremises } from '@yigen/testing/premises.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
let on: Awaited<ReturnType<typeof somePremises>>
const path = (id: string) => `/api/premises/${id}`
const change = async (who: string, more: object = {}, id = on.first) =>
  (await t.as(who)).send('PUT', path(id), { ...premisesBody, seen: 1, ...more })

beforeAll(async () => {
  t = await testApp()
  on = await somePremises(t)
})
afterAll(() => t.close())

describe('changePremises', () => {
  it('refuses in the order: 401, 400, 404, 403', async () => {
    await expectNobody(t, on.first, { method: 'PUT', path, body: {} })
    expect((await change(on.village, { area: 1.5 })).status).toBe(400)
    const neighbour = await anAssociation(t, 'huangpu')
    const absent = (await change(on.village, {}, never)).body
    for (const who of [neighbour, t.cast.clerk, t.cast.contact, t.cast.outsider, t.cast.systemAdministrator])
      expect([(await change(who)).status, (await change(who)).body]).toEqual([404, absent])
    for (const who of [t.cast.officer, t.cast.minister, t.cast.leader]) expect((await change(who)).body.code).toBe('mayNot')
    expect((await change(on.village, {}, on.ofStreet)).status).toBe(404)
  })

  it('writes what is said anew over the version that was seen, and what changed into the record', async () => {
    expect((await change(t.cast.streetHead, { area: 780, rentFen: null, seenOn: '2026-11-25' })).body.version).toBe(2)
    const row = await t.db
      .selectFrom('premises')
      .select(['area', 'rent_fen', 'seen_by'])
      .where('id', '=', on.first)
      .executeTakeFirstOrThrow()
    expect(row).toEqual({ area: 780, rent_fen: null, seen_by: t.cast.streetHead })
    expect((await historyOf(t, 'premises.changed')).at(-1)?.data).toMatchObject({
      changes: { zh: '面积由“820 ㎡”改为“780 ㎡”，租金由“85 元/㎡·月”改为“租金面议”' },
    })
    const late = await change(on.village)
    expect(late.body).toMatchObject({ code: 'premisesMoved', title: expect.stringContaining('许望川'), changed: { version: 2 } })
  })

  it('refuses a day before it was seen last, the name of another, and what is off the list: 409', async () => {
    expect((await change(on.village, { seen: 2, seenOn: '2026-11-24' })).body.code).toBe('premisesSeenSince')
    const twin = { seen: 2, seenOn: '2026-11-25', name: '琶洲新村 5 号楼' }
    expect((await change(on.village, twin)).body.code).toBe('premisesThere')
    await (await t.as(on.village)).post(`${path(on.first)}/taking-off`, { why: 'let' })
    expect((await change(on.village, { seen: 3 })).body.code).toBe('premisesOff')
  })
})
