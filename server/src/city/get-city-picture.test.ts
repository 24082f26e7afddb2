import type { CityPicture } from '@yigen/domain/city/city-picture.ts'
import type { Results } from '@yigen/domain/result-figures/results.ts'
import { secretKinds } from '@yigen/domain/results/result-kind.ts'
import type { Wire } from '@yigen/domain/wire/instant.ts'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { guangzhou, haizhu, makeEnterprise, makeMember, yuexiu } from '@yigen/testing/cast.ts'
import { anAskedLift, aProposedLift, theCity } from '@yigen/testing/lifts.ts'
import { aFiledRequest } from '@yigen/testing/requests.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { claimsByChance, someEnterprises, writeClaims } from '#result-figures/claims.fixture.ts'
import { tellCells } from '#result-figures/tell-cells.ts'

type Picture = Wire<typeof CityPicture>

let t: TestApp
let leader: string
let officer: string
beforeAll(async () => {
  t = await testApp()
  leader = await theCity(t)
  officer = await makeMember(t.db, t.now(), { name: '穆清扬', unitId: guangzhou, roles: ['officer'], districtId: guangzhou })
  const months = { from: '2025-01', until: '2026-10' }
  await writeClaims(t, claimsByChance(await someEnterprises(t, 12), months, 7))
  const there = await Promise.all(
    Array.from({ length: 9 }, (_, i) =>
      makeEnterprise(t.db, t.now(), { name: `越秀 ${i} 号`, officerId: null, createdBy: t.cast.minister, districtId: yuexiu }),
    ),
  )
  const stand = there.map(id => ({ id, streetId: null, industry: '', officerId: null }))
  await writeClaims(t, claimsByChance(stand, months, 11), yuexiu)
  await aFiledRequest(t)
  t.travel({ hours: 30 })
  await aFiledRequest(t)
  await tellCells(t.db, t.now())
})
afterAll(() => t.close())

const get = async (who: string | null, path: string) => (await t.as(who)).get(path)
const picture = async (who: string, query = ''): Promise<Picture> => (await get(who, `/api/city${query}`)).body
const resultsOf = async (who: string, query: string): Promise<Wire<typeof Results>> => (await get(who, `/api/results?${query}`)).body
const of = ({ districts }: Picture, id: string) => districts.find(one => one.id === id)

describe('getCityPicture', () => {
  it('is for who works in the office', async () => {
    expect((await get(null, '/api/city')).status).toBe(401)
    expect((await get(leader, '/api/city?from=2026-13')).status).toBe(400)
    for (const who of ['contact', 'systemAdministrator'] as const) expect((await get(t.cast[who], '/api/city')).status).toBe(403)
  })

  it.each(['', '&knownOn=2026-03-31'])(
    'shows a leader of the city every district as its own results are, added up to the whole%s (R16.3, R18.1)',
    async known => {
      const shown = await picture(leader, `?until=2026-10${known}`)
      expect(shown.districts).toHaveLength(11)
      for (const id of [haizhu, yuexiu]) {
        const { figures } = await resultsOf(leader, `until=2026-10&districtId=${id}${known}`)
        expect(of(shown, id)?.figures).toEqual(figures)
      }
      expect(of(shown, haizhu)?.figures).toEqual((await resultsOf(t.cast.leader, `until=2026-10${known}`)).figures)
      for (const [i, { value, before, claims }] of shown.total.figures.entries()) {
        const sum = (name: 'value' | 'before' | 'claims') => shown.districts.reduce((all, one) => all + (one.figures[i]?.[name] ?? 0), 0)
        expect([value, before, claims]).toEqual([sum('value'), sum('before'), sum('claims')])
      }
      expect(shown.total.figures.some(({ value }) => (value ?? 0) > 0)).toBe(true)
    },
  )

  it('says how matters stand beside how many enterprises are followed', async () => {
    const shown = await picture(leader)
    expect(of(shown, haizhu)).toMatchObject({ name: '海珠区', matters: { open: 2, overdue: 1 } })
    expect(of(shown, yuexiu)).toMatchObject({ followed: 9, enterprises: 9, matters: { open: 0, overdue: 0 } })
    expect(shown.total).toMatchObject({ matters: { open: 2, overdue: 1 } })
  })

  it('reads to others of the city what everybody of a district reads of the secret kinds, and nothing of matters (R16.6)', async () => {
    const shown = await picture(officer, '?until=2026-09')
    expect(shown.total.matters).toBeNull()
    const anybody = await resultsOf(t.cast.head, 'until=2026-09')
    for (const kind of secretKinds) {
      const figure = of(shown, haizhu)?.figures.find(one => one.kind === kind)
      expect(figure).toMatchObject({ reads: 'cells', value: anybody.figures.find(one => one.kind === kind)?.value })
    }
    expect((await get(officer, '/api/city/matters')).status).toBe(403)
  })

  it('counts what a district has lent up and waits for the city, for who reads it there (R18.2)', async () => {
    const before = (await picture(leader)).total.lifts
    await aProposedLift(t)
    const lift = await anAskedLift(t)
    const shown = await picture(leader)
    expect([before, of(shown, haizhu)?.lifts, of(shown, yuexiu)?.lifts, shown.total.lifts]).toEqual([0, 1, 0, 1])
    const listed = async (id: string) =>
      (await get(leader, `/api/lifts?state=open&districtId=${id}`)).body.rows.map((row: { id: string }) => row.id)
    expect([await listed(haizhu), await listed(yuexiu)]).toEqual([[lift.id], []])
    expect((await picture(t.cast.leader)).total.lifts).toBeNull()
  })

  it('is to the people of a district that district alone, and no other’s results are there', async () => {
    expect((await picture(t.cast.leader)).districts.map(({ id }) => id)).toEqual([haizhu])
    for (const path of ['/api/results?', '/api/results/entries?kind=tax&', '/api/city/enterprises?', '/api/city/matters?'])
      expect((await get(t.cast.leader, `${path}districtId=${yuexiu}`)).status, path).toBe(404)
  })

  it('opens each claim to a leader of the city, corrected ones beside what they correct (R16.3, R16.6)', async () => {
    const { body } = await get(leader, `/api/results/entries?kind=tax&districtId=${yuexiu}&limit=100`)
    expect(body.others).toBeNull()
    expect(body.rows.length).toBeGreaterThan(20)
    const replaced = (await get(leader, `/api/results/entries?kind=tax&districtId=${yuexiu}&show=replaced`)).body.rows
    const correcting = body.rows.find((row: { corrects: unknown }) => row.corrects)
    expect(replaced.map((row: { value: number }) => row.value)).toContain(correcting.corrects.value)
  })
})
