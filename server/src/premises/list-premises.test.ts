import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { makeMember } from '@yigen/testing/cast.ts'
import { anAssociation } from '@yigen/testing/pointings.ts'
import { premisesBody, somePremises } from '@yigen/testing/premises.ts'
import { act } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
let on: Awaited<ReturnType<typeof somePremises>>
let elsewhere: string
const list = async (who: string, query = '') => (await t.as(who)).get(`/api/premises${query}`)
const names = async (who: string, query = '') => ((await list(who, query)).body.rows as { name: string }[]).map(({ name }) => name)

beforeAll(async () => {
  t = await testApp()
  on = await somePremises(t)
  elsewhere = await makeMember(t.db, t.now(), { name: '彭乐山', unitId: '440105001', roles: ['clerk'] })
  const body = {
    ...premisesBody,
    name: '赤岗北路仓',
    use: 'warehouse',
    area: 2000,
    rentFen: 4200,
    seenOn: '2026-09-20',
    freeFrom: '2026-11-01',
  }
  await act(t, elsewhere, '/api/premises', body)
})
afterAll(() => t.close())

describe('listPremises', () => {
  it('shows who follows enterprises the district’s, a street its ground’s, an association its own, and an enterprise none (R20.4)', async () => {
    for (const who of [t.cast.officer, t.cast.minister, t.cast.leader]) expect((await list(who)).body.total).toBe(4)
    expect((await names(t.cast.streetHead)).toSorted()).toEqual(['会展南路 9 号', '琶洲新村 3 号楼 6 层', '琶洲新村 5 号楼'])
    expect(await names(elsewhere)).toEqual(['赤岗北路仓'])
    expect((await names(on.village)).length).toBe(2)
    expect(await names(await anAssociation(t, 'huangpu'))).toEqual([])
    expect(await names(t.cast.clerk)).toEqual([])
    expect([(await list(t.cast.contact)).status, (await list(t.cast.outsider)).body.total]).toEqual([403, 0])
    expect([(await list(on.village)).body.mayRecord, (await list(t.cast.officer)).body.mayRecord]).toEqual([true, false])
  })

  it('counts the streets by the same filter but the street, and marks what nobody has seen for sixty days', async () => {
    const { body } = await list(t.cast.officer)
    expect(body.streets.map(({ name, count, area }: { name: string; count: number; area: number }) => [name, count, area])).toEqual([
      ['琶洲街道', 3, 1240],
      ['赤岗街道', 1, 2000],
    ])
    expect((await list(t.cast.officer, '?streetId=440105001')).body).toMatchObject({ total: 1, streets: { length: 2 } })
    expect(await names(t.cast.officer, '?state=unconfirmed')).toEqual(['赤岗北路仓'])
    expect(body.rows.filter((row: { unconfirmed: boolean }) => row.unconfirmed)).toHaveLength(1)
  })

  it.each([
    ['?use=shop', ['会展南路 9 号']],
    ['?leastArea=300&mostArea=900', ['琶洲新村 3 号楼 6 层', '琶洲新村 5 号楼']],
    ['?mostRent=85', ['琶洲新村 3 号楼 6 层', '赤岗北路仓']],
    ['?freeBy=2026-11-30', ['赤岗北路仓']],
    ['?search=会展', ['会展南路 9 号']],
  ])('is narrowed by %s', async (query, found) => {
    expect((await names(t.cast.officer, query)).toSorted()).toEqual(found.toSorted())
  })

  it('is ordered as a heading says, page after page', async () => {
    expect(await names(t.cast.officer, '?sort=area')).toEqual(['赤岗北路仓', '琶洲新村 3 号楼 6 层', '琶洲新村 5 号楼', '会展南路 9 号'])
    expect(await names(t.cast.officer, '?sort=rent')).toEqual(['赤岗北路仓', '琶洲新村 3 号楼 6 层', '会展南路 9 号', '琶洲新村 5 号楼'])
    for (const sort of ['seen', 'area', 'rent']) {
      const whole = await names(t.cast.officer, `?sort=${sort}`)
      const { body } = await list(t.cast.officer, `?sort=${sort}&limit=3`)
      const rest = await names(t.cast.officer, `?sort=${sort}&limit=3&after=${encodeURIComponent(body.next)}`)
      expect([...body.rows.map((row: { name: string }) => row.name), ...rest]).toEqual(whole)
    }
  })
})
