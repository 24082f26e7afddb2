import { randomUUID } from 'node:crypto'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { aHandover } from '@yigen/testing/handovers.ts'
import { brokenPromises } from '@yigen/testing/model/invariants.ts'
import { expectNobody, never } from '@yigen/testing/order.ts'
import { act } from '@yigen/testing/tasks.ts'
import { anAskingVisit, aStreetsVisit, aVisit, inDays, noteBody } from '@yigen/testing/visits.ts'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
const path = (id: string) => `/api/enterprises/${id}/visit-notes`
const note = async (who: string | null, more: object = {}, id = t.cast.enterprise, key?: string) =>
  (await t.as(who)).post(path(id), noteBody(t, more), key)
const plain = { facts: [], raised: [] }
const handOver = async (from: string, to: string) => {
  const id = await aHandover(t, { from, to })
  return act(t, to, `/api/handovers/${id}/acceptance`, {})
}
const countOf = async (table: 'visit' | 'fact' | 'request') =>
  (await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(t.db)).rows[0]?.n ?? 0

beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

describe('recordVisit, in the order of refusal', () => {
  it('401, 400, 404, 403', async () => {
    await expectNobody(t, t.cast.enterprise, { path, body: {} })
    expect((await note(t.cast.officer, { words: '' })).body.errors[0].field).toBe('words')
    for (const who of [t.cast.outsider, t.cast.clerk, t.cast.foreignContact]) expect((await note(who)).status).toBe(404)
    expect((await note(t.cast.officer, { visitId: never })).status).toBe(404)
    for (const who of [t.cast.contact, t.cast.foreignOfficer, t.cast.leader]) expect((await note(who)).status).toBe(403)
  })

  it('eight days late, or of a time to come: 400 at the field', async () => {
    const late = await note(t.cast.officer, {
      visitedAt: t
        .now()
        .subtract({ hours: 8 * 24 })
        .toString(),
    })
    expect([late.status, late.body.code, late.body.errors[0].field]).toEqual([400, 'timeTooOld', 'visitedAt'])
    expect((await note(t.cast.officer, { visitedAt: inDays(t, 1) })).body.code).toBe('timeInFuture')
    const fact = { kind: 'leaseUntil', period: '2026-11-25', number: 3, source: '合同' }
    expect((await note(t.cast.officer, { facts: [fact] })).status).toBe(400)
  })

  it('not before its day, nor before the enterprise agrees, nor twice: 409', async () => {
    expect((await note(t.cast.officer, { visitId: (await aVisit(t)).id })).body.code).toBe('visitNotBegun')
    const asking = await anAskingVisit(t)
    expect((await note(t.cast.otherMinister, { visitId: asking.id, ...plain })).body.code).toBe('visitNeedsConsent')
  })
})

describe('a note (R20.2)', () => {
  it('brings dated facts and requests in the same step, each with its number', async () => {
    const raisedAt = t.now().subtract({ hours: 1 }).toString()
    const raised = ['用电从 30 增到 70 千瓦。', '门口停车位够不够？'].map(body => ({ body, raisedAt }))
    const { status, body } = await note(t.cast.officer, { raised })
    expect([status, body.facts.length, body.raised.length]).toEqual([201, 1, 2])
    expect(new Set(body.raised.map((one: { number: string }) => one.number)).size).toBe(2)
    const { body: request } = await (await t.as(t.cast.officer)).get(`/api/requests/${body.raised[0].id}`)
    expect(request).toMatchObject({ source: 'visit', number: body.raised[0].number })
    const { body: shown } = await (await t.as(t.cast.minister)).get(`/api/visits/${body.id}`)
    expect(shown).toMatchObject({ status: 'done', whole: { facts: [{ kind: 'officeArea', number: 62_000 }], met: '王嘉树' } })
    expect(shown.whole.raised.map((one: { id: string }) => one.id)).toEqual(body.raised.map((one: { id: string }) => one.id))
    expect((await (await t.as(t.cast.contact)).get(`/api/visits/${body.id}`)).body).not.toHaveProperty('words')
  })

  it('sent again, also at once and with another key, is written once', async () => {
    const clientId = randomUUID()
    const before = [await countOf('visit'), await countOf('fact'), await countOf('request')]
    const [one, two] = await Promise.all([note(t.cast.officer, { clientId }), note(t.cast.officer, { clientId })])
    const third = await note(t.cast.officer, { clientId })
    expect([one.status, two.body, third.body]).toEqual([201, one.body, one.body])
    const other = await note(t.cast.officer, { clientId, words: '改过的话。' })
    expect([other.status, other.body.code]).toEqual([422, 'keyReused'])
    expect([await countOf('visit'), await countOf('fact'), await countOf('request')]).toEqual(before.map(n => n + 1))
  })

  it('of who was its officer then is taken where it has another since, who is told', async () => {
    const visitedAt = t.now().toString()
    t.travel({ hours: 1 })
    await handOver(t.cast.officer, t.cast.deputy)
    expect((await note(t.cast.officer, { visitedAt, ...plain })).status).toBe(201)
    expect((await (await t.as(t.cast.deputy)).get('/api/notices')).body.rows[0].kind).toBe('visit.done')
    expect((await note(t.cast.officer, { visitedAt: t.now().toString(), ...plain })).status).toBe(403)
    await handOver(t.cast.deputy, t.cast.officer)
  })

  it('of a planned visit is theirs who go; from two phones the second is told that it was recorded', async () => {
    const { id } = await aStreetsVisit(t, 100)
    t.travel({ hours: 24 * 100 + 3 })
    expect((await note(t.cast.otherMinister, { visitId: id, ...plain })).status).toBe(403)
    const both = await Promise.all([note(t.cast.foreignOfficer, { visitId: id }), note(t.cast.officer, { visitId: id, ...plain })])
    expect(both.map(({ status }) => status).toSorted()).toEqual([201, 409])
    expect(both.find(({ status }) => status === 409)?.body.code).toBe('visitOver')
    expect((await (await t.as(t.cast.foreignOfficer)).get(`/api/visits/${id}`)).body.whole.words).toBeTruthy()
  })
})

it('after all of it nothing is broken of what must always hold', async () => expect(await brokenPromises(t)).toEqual([]))
