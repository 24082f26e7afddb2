import { declineSorts } from '@yigen/domain/declines/decline-sorts.ts'
import { runOnce } from '@yigen/testing/admin.ts'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { aDeclinedRequest, anAppeal, aProposedDecline } from '@yigen/testing/declines.ts'
import { aSettledRequest } from '@yigen/testing/requests.ts'
import { act } from '@yigen/testing/tasks.ts'
import { turnedPages } from '@yigen/testing/turned-pages.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
let proposed: { id: string; requestId: string }
let appealed: { id: string; requestId: string; declineId: string }
const service = 'second-fire-inspection'
beforeAll(async () => {
  t = await testApp()
  const classified = async (id: string) =>
    (await t.as(t.cast.officer)).send('PUT', `/api/requests/${id}/classification`, { serviceCode: service })
  proposed = await aProposedDecline(t)
  t.travel({ minutes: 10 })
  const declined = await aDeclinedRequest(t)
  await runOnce(t.ownerUrl, `update decline set service_code = '${service}', unit_id = '440105-housing' where id = '${declined.declineId}'`)
  t.travel({ minutes: 10 })
  appealed = await anAppeal(t)
  await classified((await aSettledRequest(t, { serviceCode: service })).id)
})
afterAll(() => t.close())

type Row = { id: string; status: string; mayRelease: boolean; mayDecide: boolean }
const list = async (who: string | null, query = '') => (await t.as(who)).get(`/api/declines${query}`)
const rowsOf = async (who: string, query = ''): Promise<Row[]> => (await list(who, query)).body.rows

describe('listDeclines', () => {
  it('refuses nobody (401), a bad filter (400), and who decides no refusals (403)', async () => {
    expect((await list(null)).status).toBe(401)
    expect((await list(t.cast.minister, '?status=maybe')).status).toBe(400)
    expect((await list(t.cast.minister, '?after=nonsense')).body.code).toBe('badCursor')
    for (const who of ['contact', 'clerk', 'systemAdministrator', 'auditAdministrator'] as const)
      expect((await list(t.cast[who])).status).toBe(403)
  })

  it('shows an officer their own, a minister the team’s, a leader the district’s, another team nothing', async () => {
    for (const who of ['officer', 'deputy', 'minister', 'head', 'leader'] as const) expect(await rowsOf(t.cast[who])).toHaveLength(3)
    for (const who of ['otherMinister', 'foreignOfficer'] as const) expect(await rowsOf(t.cast[who])).toHaveLength(0)
    expect((await list(t.cast.outsider)).body.rows).toEqual([])
  })

  it('tells each with reason, ways, words and due times, the latest first, and what the reader may do', async () => {
    const [last, , first] = (await list(t.cast.minister)).body.rows
    expect(first).toMatchObject({
      id: proposed.id,
      status: 'proposed',
      ways: 2,
      releaseDueAt: '2026-11-25T07:42:00Z',
      releaseHolderId: t.cast.minister,
      mayRelease: true,
      mayDecide: false,
      enterpriseName: '广州鹭汀智能装备有限公司',
    })
    expect(last).toMatchObject({ id: appealed.declineId, status: 'released', releaseDueAt: null, mayRelease: false, mayDecide: false })
    expect(last.appeal.id).toBe(appealed.id)
    expect(last.appealDueAt).toBe('2026-12-02T10:00:00Z')
  })

  it('tells of the answer that is owed meanwhile, for a proposal stops no clock (R5.2)', async () => {
    const [, , first] = (await list(t.cast.minister)).body.rows
    expect([first.answerStartedAt, first.answerDueAt]).toEqual([null, null])
    await act(t, t.cast.contact, `/api/requests/${first.requestId}/messages`, { words: '还有别的办法吗？' })
    const [, , again] = (await list(t.cast.minister)).body.rows
    expect([again.answerStartedAt, again.answerDueAt]).toEqual([t.now().toString(), t.now().add({ hours: 24 }).toString()])
  })

  it('lets release and decide exactly those whom the steps let', async () => {
    const may = async (who: string) => (await rowsOf(who)).map(row => [row.mayRelease, row.mayDecide])
    expect(await may(t.cast.officer)).toEqual([
      [false, false],
      [false, false],
      [false, false],
    ])
    expect(await may(t.cast.head)).toEqual([
      [false, false],
      [false, false],
      [false, false],
    ])
    expect(await may(t.cast.leader)).toEqual([
      [false, true],
      [false, false],
      [true, false],
    ])
  })

  it('is filtered by what waits, by unit and service item, by time', async () => {
    const ids = async (query: string) => (await rowsOf(t.cast.leader, query)).map(row => row.id)
    expect(await ids('?status=proposed')).toEqual([proposed.id])
    expect(await ids('?status=appealed')).toEqual([appealed.declineId])
    expect(await ids('?status=returned')).toEqual([])
    expect(await ids(`?serviceCode=${service}`)).toHaveLength(1)
    expect(await ids('?unitId=440105-housing')).toHaveLength(1)
    expect(await ids('?from=2026-11-26')).toEqual([])
    expect(await ids('?until=2026-11-25')).toHaveLength(3)
  })

  it('pages without gap or repeat', async () => {
    const first = (await list(t.cast.leader, '?limit=2')).body
    const second = (await list(t.cast.leader, `?limit=2&after=${encodeURIComponent(first.next)}`)).body
    expect([first.rows.length, second.rows.length, second.next]).toEqual([2, 1, null])
    expect(new Set([...first.rows, ...second.rows].map((row: Row) => row.id)).size).toBe(3)
  })

  it.each(declineSorts.flatMap(sort => [`sort=${sort}`, `sort=${sort}&direction=asc`, `sort=${sort}&direction=desc`]))(
    'by %s goes on where the page before ended, and leaves nothing out',
    async query => {
      const { whole, paged } = await turnedPages((await t.as(t.cast.leader)).get, `/api/declines?${query}`)
      expect(paged).toEqual(whole)
      expect(new Set(whole).size).toBe(whole.length)
      expect(whole.length).toBeGreaterThan(2)
    },
  )

  it('sums up per unit and service item beside what was settled there', async () => {
    expect((await list(t.cast.leader)).body.summary).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ unitId: '440105-housing', serviceCode: service, released: 1, settled: 1, upheld: 0 }),
        expect.objectContaining({ unitId: null, serviceCode: null, released: 1, upheld: 0 }),
      ]),
    )
    await act(t, t.cast.leader, `/api/appeals/${appealed.id}/decision`, { decision: 'upheld', words: '再看。' })
    const summary = (await list(t.cast.leader)).body.summary
    expect(summary.find((row: { unitId: string | null }) => row.unitId === null)).toMatchObject({ released: 1, upheld: 1 })
  })
})
