import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { act } from '@yigen/testing/tasks.ts'
import { type ATransfer, aProposedTransfer, type There, yuexiuPeople } from '@yigen/testing/transfers.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { allRows, doorsOf, type Figures } from './figures.fixture.ts'

let t: TestApp
let there: There
let early: ATransfer
let late: ATransfer

const period = { from: '2026-11-25', until: '2026-12-10' }
const accept = (one: ATransfer) => act(t, there.minister, `/api/transfers/${one.id}/acceptance`, { officerId: there.officer })
const ids = async (who: string, figure: string, kept?: string) =>
  (await allRows(t, who, { ...period, figure, ...(kept ? { kept } : {}) })).map(row => row.requestId).sort()
const goesOnAs = async ({ requestId }: ATransfer) =>
  (await t.db.selectFrom('transfer_matter').select('to_request_id').where('request_id', '=', requestId).executeTakeFirstOrThrow())
    .to_request_id

/** Two matters of enterprises that move, one before its answer fell due and one after. */
beforeAll(async () => {
  t = await testApp()
  there = await yuexiuPeople(t)
  early = await aProposedTransfer(t)
  late = await aProposedTransfer(t)
  t.travel({ hours: 20 })
  await accept(early)
  t.travel({ hours: 8 })
  await accept(late)
})
afterAll(() => t.close())

describe('transferred matters in figures (R18.4)', () => {
  it('are received once: in the district where they came', async () => {
    expect(await ids(t.cast.leader, 'received')).toEqual([early.requestId, late.requestId].sort())
    expect(await ids(there.leader, 'received')).toEqual([])
  })

  it('an answer that fell due is late where it fell due; one not yet due is owed where it goes on alone', async () => {
    expect(await ids(t.cast.leader, 'answers')).toEqual([late.requestId])
    expect(await ids(t.cast.leader, 'answers', 'late')).toEqual([late.requestId])
    expect(await ids(there.leader, 'answers', 'late')).toEqual([await goesOnAs(early)])
  })

  it('a settlement that goes on in time is owed there alone', async () => {
    t.travel(Temporal.Instant.from('2026-12-10T12:00:00+08:00'))
    expect(await ids(t.cast.leader, 'settlements')).toEqual([])
    expect(await ids(there.leader, 'settlements', 'late')).toEqual([await goesOnAs(early), await goesOnAs(late)].sort())
  })

  it('every figure opens exactly the rows it counts, in both districts', async () => {
    for (const who of [t.cast.leader, there.leader]) {
      const figures = (await (await t.as(who)).get(`/api/figures?${new URLSearchParams(period)}`)).body as Figures
      for (const { figure, kept, n } of doorsOf(figures.total.now))
        expect([figure, kept, (await ids(who, figure, kept)).length]).toEqual([figure, kept, n])
    }
  })
})
