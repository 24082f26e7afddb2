import { requestSorts } from '@yigen/domain/requests/request-sorts.ts'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { aRating } from '@yigen/testing/ratings.ts'
import { aFiledRequest, aSettledRequest } from '@yigen/testing/requests.ts'
import { aHandedTask, street, tax } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
let handed: string
let rated: string
let unrated: string
let late: string
let open: string

beforeAll(async () => {
  t = await testApp()
  late = (await aFiledRequest(t, { title: '早就该办结的' })).id
  t.travel({ hours: 24 * 20 })
  handed = (await aHandedTask(t)).requestId
  rated = (await aRating(t, 2)).requestId
  unrated = (await aSettledRequest(t)).id
  open = (await aFiledRequest(t, { title: '刚来的' })).id
})
afterAll(() => t.close())

type List = { rows: { id: string; onTime: boolean | null; grade: number | null }[]; next: string | null }
const asked = async (query: string, who: string = t.cast.officer) => (await (await t.as(who)).get(`/api/requests?${query}`)).body as List
const listed = async (query: string, who?: string) => (await asked(query, who)).rows.map(row => row.id).sort()

describe('the filters of the list of requests', () => {
  it('narrow by the unit that takes part', async () => {
    expect(await listed(`unitId=${tax}`)).toEqual([handed])
    expect(await listed(`unitId=${street}`)).toEqual([])
  })

  it('by how it came', async () => {
    expect(await listed('source=door')).toHaveLength(5)
    expect(await listed('source=call')).toEqual([])
  })

  it('by the promise of a settlement: kept, or past it, settled or not', async () => {
    expect(await listed('timing=onTime')).toEqual([rated, unrated].sort())
    expect(await listed('timing=late')).toEqual([late])
  })

  it('by how the enterprise found it, for those who see what it said (R11.2)', async () => {
    expect(await listed('grade=2')).toEqual([rated])
    expect(await listed('grade=none')).toEqual([unrated])
    expect(await listed('grade=2', t.cast.foreignOfficer)).toEqual([])
  })

  it('by the days in which they ended', async () => {
    const today = t.now().toZonedDateTimeISO('+08:00').toPlainDate()
    const ended = [rated, unrated].sort()
    expect(await listed(`state=ended&endedFrom=${today}&endedUntil=${today}`)).toEqual(ended)
    expect(await listed(`endedFrom=${today}`)).toEqual(ended)
    expect(await listed(`state=ended&endedFrom=${today.add({ days: 1 })}`)).toEqual([])
    expect(await listed(`state=ended&endedUntil=${today.subtract({ days: 1 })}`)).toEqual([])
  })

  it('by what a street’s people see with everything in it: not what they see the state of alone (R11.2)', async () => {
    const { streetHead, enterprise } = t.cast
    await t.db.updateTable('enterprise').set({ street_id: street }).where('id', '=', enterprise).execute()
    expect(await listed('state=open', streetHead)).toEqual(await listed('state=open'))
    expect(await listed('state=open&sight=whole', streetHead)).toEqual([])
    expect(await listed('state=open&sight=whole')).toEqual(await listed('state=open'))
  })

  it('refuse what is none of them: 400', async () => {
    for (const query of ['timing=soon', 'grade=6', 'source=dream', 'sort=colour', 'direction=up'])
      expect((await (await t.as(t.cast.officer)).get(`/api/requests?${query}`)).status).toBe(400)
  })

  it('what is over says whether in time, and the grade', async () => {
    const { rows } = await asked('state=settled')
    expect(rows.find(row => row.id === rated)).toMatchObject({ onTime: true, grade: 2 })
    expect(rows.find(row => row.id === unrated)).toMatchObject({ onTime: true, grade: null })
    expect((await asked('state=open')).rows.every(row => row.onTime === null && row.grade === null)).toBe(true)
  })
})

describe('the order of the list of requests', () => {
  it.each(requestSorts.flatMap(sort => [`sort=${sort}&direction=asc`, `sort=${sort}&direction=desc`, `sort=${sort}&state=open`]))(
    'by %s goes on where the page before ended, and leaves nothing out',
    async query => {
      const whole = (await asked(query)).rows.map(row => row.id)
      const paged: string[] = []
      for (let after: string | null = ''; after !== null; ) {
        const page: List = await asked(`${query}&limit=2${after ? `&after=${encodeURIComponent(after)}` : ''}`)
        paged.push(...page.rows.map(row => row.id))
        after = page.next
      }
      expect(paged).toEqual(whole)
      expect(new Set(whole).size).toBe(whole.length)
    },
  )

  it('the other way is the other way round', async () => {
    const [up, down] = [await asked('sort=received&direction=asc'), await asked('sort=received&direction=desc')]
    expect(up.rows.map(row => row.id)).toEqual(down.rows.map(row => row.id).toReversed())
    expect(up.rows[0]?.id).toBe(late)
    expect(down.rows[0]?.id).toBe(open)
  })
})
