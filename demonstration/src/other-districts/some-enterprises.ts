import { readFileSync } from 'node:fs'
import { at, dateIn } from '@yigen/domain/calendar/zone.ts'
import { makeCreditCode } from '../credit-code.ts'
import type { DemoEnterprise, Login } from '../demonstration.types.ts'
import { makeFacts } from '../facts.ts'
import { workdayBefore } from '../hours.ts'
import { industries } from '../industries.ts'
import { brands, personNames } from '../names.ts'
import { chanceFrom } from '../seed.ts'

type Wanted = { districtId: string; place: string; many: number; officers: readonly Login[] }

/** The register of another district, smaller and plainer than Haizhu's; the same for the same district. Who has no officers has prospects and what has landed, for whom nobody need be responsible. */
export function someEnterprises({ districtId, place, many, officers }: Wanted, now: Temporal.Instant): DemoEnterprise[] {
  const chance = chanceFrom(Number(districtId))
  const [names, persons, streets] = [brands(chance, many), personNames(chance, many), streetsOf(districtId)]
  return names.map((brand, index) => {
    const industry = chance.pick(industries)
    const [full, short] = chance.pick(industry.trades)
    const officer = officers.length > 0 ? chance.pick(officers) : null
    const recordedAt = at(workdayBefore(dateOf(now, chance.between(30, 400)), 1), '10:00')
    const people = chance.between(...industry.people)
    const size = {
      ...{ capital: chance.pick([500, 1000, 2000, 5000, 10_000]), paidIn: 0, people, area: 600, lease: chance.between(60, 900) },
      ...{ age: chance.between(700, 3600), growth: 1.1, revenue: chance.between(...industry.revenue) * 4 },
    }
    const street = chance.pick(streets)
    return {
      name: `广州${place}${brand}${full}有限公司`,
      shortName: brand + short,
      code: makeCreditCode(index, districtId),
      kind: officer === null ? ('prospect' as const) : index % 6 === 0 ? ('key' as const) : ('target' as const),
      state: index % 2 === 0 ? ('landed' as const) : ('following' as const),
      ...{ street: street.id, building: `${street.name.replace(/街道|镇$/, '')}产业园`, address: '', industry: industry.name, note: '' },
      contacts: [
        { name: persons[index] ?? '', title: '总经理助理', phone: `139-${districtId.slice(-4)}-${String(index).padStart(4, '0')}` },
      ],
      facts: makeFacts(chance, size, industry, true, now),
      officer,
      assignedAt: officer === null ? null : recordedAt.add({ minutes: 40 }),
      firstContactAt: officer === null ? null : recordedAt.add({ minutes: 200 }),
      recordedAt,
    }
  })
}

const dateOf = (now: Temporal.Instant, daysBack: number) => at(dateIn(now.subtract({ hours: 24 * daysBack })), '12:00')

function streetsOf(districtId: string): { id: string; name: string }[] {
  const lines = readFileSync(new URL(import.meta.resolve('@yigen/server/organisations/guangzhou-units.csv')), 'utf8')
    .trim()
    .split(/\r?\n/)
  return lines.flatMap(line => {
    const [id = '', , parent = '', name = ''] = line.split(',')
    return parent === districtId ? [{ id, name }] : []
  })
}
