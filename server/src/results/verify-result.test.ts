import { toldTo } from '@yigen/testing/accounts.ts'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { makeMember } from '@yigen/testing/cast.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { expectNobody, never } from '@yigen/testing/order.ts'
import { aResult, aReturnedResult, aVerifiedResult, correct, resultRow } from '@yigen/testing/results.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
const path = (id: string) => `/api/results/${id}/verification`
const verify = async (who: string, id: string, key?: string) => (await t.as(who)).post(path(id), {}, key)

beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

describe('verifyResult, in the order of refusal', () => {
  it('refuses who is not signed in: 401', async () => expectNobody(t, (await aResult(t)).id, { path, body: {} }))

  it('refuses a field too many: 400', async () => {
    expect((await (await t.as(t.cast.minister)).post(path((await aResult(t)).id), { words: '看过' })).status).toBe(400)
  })

  it('hides it from who does not see the enterprise, from the enterprise while it waits, and what is secret from its head (R16.6): 404', async () => {
    const { id } = await aResult(t)
    const revenue = (await aResult(t, { kind: 'revenue' })).id
    const { foreignOfficer, foreignContact, otherMinister, outsider, clerk, streetHead, contact, head } = t.cast
    for (const who of [foreignOfficer, foreignContact, otherMinister, outsider, clerk, streetHead, contact])
      expect([(await verify(who, id)).status, (await verify(who, never)).status]).toEqual([404, 404])
    expect([(await verify(head, id)).status, (await verify(head, revenue)).status]).toEqual([403, 404])
  })

  it.each([['deputy'], ['leader']] as const)('is not for the %s: 403', async role => {
    expect((await verify(t.cast[role], (await aResult(t)).id)).body).toMatchObject({ status: 403, title: '这一步由项目部长来做。' })
  })

  it('is never of one’s own, nor the officer’s (R1.4): 403', async () => {
    expect((await verify(t.cast.officer, (await aResult(t, { by: t.cast.deputy })).id)).body.code).toBe('notOwnWork')
    const ofMinister = await aResult(t, { by: t.cast.minister })
    expect((await verify(t.cast.minister, ofMinister.id)).body.code).toBe('notOwnWork')
    expect((await verify(t.cast.head, ofMinister.id)).status).toBe(200)
  })

  it('of tax is for a clerk of the tax bureau alone: 403', async () => {
    const { id } = await aResult(t, { kind: 'tax' })
    expect((await verify(t.cast.minister, id)).body).toMatchObject({ status: 403, title: '这一步由税务局的经办人来做。' })
    const otherClerk = await makeMember(t.db, t.now(), { name: '住建经办', unitId: '440105-housing', roles: ['clerk'] })
    expect((await verify(otherClerk, id)).status).toBe(404)
    expect((await verify(t.cast.clerk, id)).status).toBe(200)
  })

  it('refuses what is verified, returned or corrected: 409', async () => {
    const codes = []
    for (const { id } of [await aVerifiedResult(t), await aReturnedResult(t)]) codes.push((await verify(t.cast.minister, id)).body.code)
    const wrong = await aResult(t)
    await correct(t, wrong)
    codes.push((await verify(t.cast.minister, wrong.id)).body.code)
    expect(codes).toEqual(['resultVerified', 'resultReturned', 'resultCorrected'])
  })
})

describe('a result verified (R16.2)', () => {
  it('counts from then on; its officer is told, and the enterprise is asked for the first time', async () => {
    const { id, period } = await aResult(t)
    expect((await verify(t.cast.minister, id)).body).toMatchObject({ id, at: t.now().toString() })
    const row = await resultRow(t, id)
    expect(row).toMatchObject({ verified_by: t.cast.minister, reminded: 1, confirmed_at: null })
    expect(row.remind_at?.toString()).toBe(
      t
        .now()
        .add({ hours: 24 * 7 })
        .toString(),
    )
    expect((await historyOf(t, 'result.verified')).at(-1)).toMatchObject({ public: false, data: { period } })
    expect(await toldTo(t, t.cast.officer)).toContain(`郑怀远核实了广州鹭汀智能装备有限公司的“实缴资本”（${period}）。`)
    expect(await toldTo(t, t.cast.contact)).toContain(`请广州鹭汀智能装备有限公司确认“实缴资本”（${period}）是否属实。`)
  })

  it('takes the place of what it corrects, which counted until then (R16.3)', async () => {
    const wrong = await aVerifiedResult(t)
    const right = await correct(t, wrong)
    expect((await resultRow(t, wrong.id)).replaced_at).toBeNull()
    await verify(t.cast.minister, right.id)
    expect(await resultRow(t, wrong.id)).toMatchObject({ replaced_at: expect.anything(), remind_at: null, value: 5_000_000_000 })
  })

  it('also where a returned correction lies between', async () => {
    const wrong = await aVerifiedResult(t)
    const half = await correct(t, wrong)
    await (await t.as(t.cast.minister)).post(`/api/results/${half.id}/return`, { reason: '还是不对。' })
    const right = await correct(t, half, 3_000_000_000)
    await verify(t.cast.minister, right.id)
    expect((await resultRow(t, wrong.id)).replaced_at).not.toBeNull()
    expect(await resultRow(t, right.id)).toMatchObject({ first_id: wrong.id, corrects_id: half.id })
  })

  it('cannot be one’s own in the database either, nor two of one period, nor another value', async () => {
    const { id } = await aResult(t)
    const own = { verified_by: t.cast.officer, verified_at: t.now() }
    await expect(t.db.updateTable('result_claim').set(own).where('id', '=', id).execute()).rejects.toThrow(/check/)
    const verified = await aVerifiedResult(t)
    const row = await resultRow(t, verified.id)
    await expect(
      t.db
        .insertInto('result_claim')
        .values({ ...row, id: never, first_id: never })
        .execute(),
    ).rejects.toThrow(/counts_once/)
    await expect(t.db.updateTable('result_claim').set({ value: 1 }).where('id', '=', id).execute()).rejects.toThrow(/permission denied/)
  })

  it('is done once for the same key, and once by two at the same moment', async () => {
    const { id } = await aResult(t)
    const [one, two] = await Promise.all([verify(t.cast.minister, id, 'same'), verify(t.cast.minister, id, 'same')])
    expect([one.status, two.body]).toEqual([200, one.body])
    const other = await aResult(t)
    const raced = await Promise.all([verify(t.cast.minister, other.id), verify(t.cast.minister, other.id)])
    expect(raced.map(({ status }) => status).sort()).toEqual([200, 409])
  })
})
