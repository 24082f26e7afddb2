import { apart, fewest, type Made } from '@yigen/domain/result-figures/cells.ts'
import { lastDay } from '@yigen/domain/result-figures/months.ts'
import type { Results } from '@yigen/domain/result-figures/results.ts'
import type { Wire } from '@yigen/domain/wire/instant.ts'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { haizhu } from '@yigen/testing/cast.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aClaim, type Claim, chance, corrected, type Stands, someEnterprises, writeClaims } from './claims.fixture.ts'
import { tellCells } from './tell-cells.ts'

let t: TestApp
let enterprises: Stands[]
let claims: Claim[]
const months = ['2026-03', '2026-04', '2026-05', '2026-06'] as const
beforeAll(async () => {
  t = await testApp()
  enterprises = await someEnterprises(t, 30)
  claims = withCorrections(enterprises)
  await writeClaims(t, claims)
})
afterAll(() => t.close())

/** Four months of tax of most of them; later one enterprise's is corrected, then many at once. */
function withCorrections(some: readonly Stands[]): Claim[] {
  const any = chance(11)
  return months.flatMap(month =>
    some.flatMap(({ id }, i) => {
      const claim = aClaim({ enterpriseId: id, kind: 'tax', periodKind: 'month', until: lastDay(month), value: 1_000 + any(9_000) })
      const at = (text: string) => Temporal.Instant.from(`${text}T09:00:00+08:00`)
      if (i === 4 && month === '2026-03') return corrected(claim, claim.value + 77, at('2026-05-12'))
      if (month === '2026-04') return corrected(claim, claim.value + 5, at('2026-07-03'))
      return any(9) > 0 ? [claim] : []
    }),
  )
}

const read = async (who: string, query: Record<string, string>): Promise<Wire<typeof Results>> =>
  (await (await t.as(who)).get(`/api/results?${new URLSearchParams({ kind: 'tax', ...query })}`)).body
const told = (of: string, month: string) =>
  t.db
    .selectFrom('result_version')
    .select('known_at')
    .where('district_id', '=', haizhu)
    .where('month', '=', Temporal.PlainDate.from(`${month}-01`))
    .where('kind', '=', of as 'tax')
    .orderBy('known_at')
    .execute()

describe('tellCells', () => {
  it('tells the ends of all months that have passed, each once, after downtime and twice at once', async () => {
    const both = await Promise.all([tellCells(t.db, t.now()), tellCells(t.db, t.now())])
    // April to October: the first claim counted in April
    expect(both[0] + both[1]).toBe(7)
    expect(await tellCells(t.db, t.now())).toBe(0)
    expect(both).toContain(Math.max(...both))
  })

  it('keeps one enterprise’s correction until others come; many at once are told (R16.6)', async () => {
    const ends = async (month: string) => (await told('tax', month)).map(({ known_at }) => known_at.toString())
    expect(await ends('2026-03')).toEqual(['2026-04-30T16:00:00Z'])
    expect(await ends('2026-04')).toEqual(['2026-05-31T16:00:00Z', '2026-07-31T16:00:00Z'])
    const [district] = await t.db
      .selectFrom('result_cell')
      .select(({ fn }) => fn.countAll<number>().as('n'))
      .where('district_id', '=', haizhu)
      .where('dimension', '=', 'district')
      .where('value', 'is', null)
      .execute()
    expect(district?.n).toBe(0)
  })

  it('tells a reader who writes down every number and every difference of two of no fewer than three enterprises (R16.6)', async () => {
    const parts = await t.db
      .selectFrom('result_part')
      .select(['month', 'known_at', 'enterprise_id', 'street_id', 'industry', 'value'])
      .where('district_id', '=', haizhu)
      .execute()
    const cells = await t.db
      .selectFrom('result_cell')
      .select(['month', 'known_at', 'dimension', 'key', 'value'])
      .where('district_id', '=', haizhu)
      .execute()
    for (const month of new Set(parts.map(part => part.month.toString()))) {
      const ofMonth = cells.filter(cell => cell.month.toString() === month)
      const inCell = (cell: (typeof cells)[number]) =>
        parts.filter(
          part =>
            part.month.toString() === month &&
            part.known_at.equals(cell.known_at) &&
            (cell.dimension === 'district' || (cell.dimension === 'street' ? (part.street_id ?? '') : part.industry) === cell.key),
        )
      const made = (some: typeof parts): Made => new Map(some.map(part => [part.enterprise_id, part.value]))
      const open = ofMonth.filter(({ value }) => value !== null)
      const numbers = open.map(cell => made(inCell(cell)))
      const left = ofMonth.filter(({ value }) => value === null)
      const together = Map.groupBy(left, cell => `${cell.known_at} ${cell.dimension}`)
      for (const closed of together.values()) numbers.push(made(closed.flatMap(inCell)))
      open.forEach((cell, i) => {
        const sum = [...(numbers[i] as Made).values()].reduce((n, value) => n + value, 0)
        expect(cell.value).toBe(sum)
      })
      const few = (n: number) => n > 0 && n < fewest
      expect(numbers.filter(({ size }) => few(size))).toEqual([])
      expect(numbers.filter((one, i) => numbers.slice(i + 1).some(other => few(apart(one, other))))).toEqual([])
      expect(numbers.length).toBeGreaterThan(4)
    }
  })

  it('is what others read, by months, streets and industries, as known at a month’s end', async () => {
    const period = { from: '2026-03', until: '2026-06' }
    const view = await read(t.cast.streetHead, period)
    expect(view.cellsKnownAt).toBe('2026-10-31T16:00:00Z')
    const tax = view.figures.find(({ kind }) => kind === 'tax')
    const whole = (await read(t.cast.leader, period)).figures.find(({ kind }) => kind === 'tax')
    expect([tax?.reads, whole?.reads]).toEqual(['cells', 'all'])
    expect(tax).toMatchObject({ same: null, withheld: 0, before: null })
    // the one correction of March is not told yet
    expect((whole?.value ?? 0) - (tax?.value ?? 0)).toBe(77)
    expect(view.chosen).toMatchObject({ officers: null, projects: null })
    expect(view.chosen.streets.filter(({ value }) => value !== null).length).toBeGreaterThan(1)
    const both = await read(t.cast.streetHead, { ...period, streetId: '440105015', industry: '高端装备' })
    expect(both.figures.find(({ kind }) => kind === 'tax')).toMatchObject({ value: null, withheld: 4 })
  })

  it('gives an officer their own at once, one by one', async () => {
    const own = await read(t.cast.officer, { from: '2026-03', until: '2026-06', officerId: 'me' })
    const all = await read(t.cast.leader, { from: '2026-03', until: '2026-06', officerId: t.cast.officer })
    const of = (view: typeof own) => view.figures.find(({ kind }) => kind === 'tax')
    expect([of(own)?.reads, of(own)?.value]).toEqual(['own', of(all)?.value])
    const others = await read(t.cast.officer, { from: '2026-03', until: '2026-06', officerId: t.cast.foreignOfficer })
    expect(of(others)?.value).toBe(0)
  })
})
