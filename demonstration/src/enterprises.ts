import { at, dateIn, startOfDay } from '@yigen/domain/calendar/zone.ts'
import type { EnterpriseKind, EnterpriseState } from '@yigen/domain/enterprises/enterprise-kinds.ts'
import { type Building, buildings } from './buildings.ts'
import { makeCreditCode } from './credit-code.ts'
import type { DemoContact, DemoEnterprise } from './demonstration.types.ts'
import { makeFacts, type Size } from './facts.ts'
import { earlierOf, toMinute, workdayBefore } from './hours.ts'
import { type Industry, industries, industryOf } from './industries.ts'
import { asTold } from './landings/landing-enterprises.ts'
import { type NamedEnterprise, namedEnterprises } from './named-enterprises.ts'
import { brands, personNames } from './names.ts'
import { people } from './people.ts'
import { type Chance, chanceFrom } from './seed.ts'

const count = 300
const inFormation = 24
const unassigned = 20
/** officer01 keeps a desk one can take in at a glance; officer04 is a bureau's deputy director and holds three. */
const loads: Record<string, number> = { officer01: 14, officer04: 3 }
const streetOfficers: Record<string, string> = { '012': 'officer03', '016': 'officer12' }
const teams = ['officer02', 'officer05', 'officer06', 'officer07', 'officer08', 'officer09', 'officer10', 'officer11']

/** Firms that keep the books of a group: with them the district's ten months are those of haizhuBrought. */
const groupsOfHaizhu = { revenue: 2.045, tax: 2.505 }

type Plan = { formed: boolean; officer: string | null; industry: Industry; building: Building }

/** Haizhu's register: the named ones first, then enough to make 300; the same for the same seed, dated back from `now`. */
export function makeEnterprises(seed: number, now: Temporal.Instant): DemoEnterprise[] {
  const chance = chanceFrom(seed)
  const plans = planned(chance, count - namedEnterprises.length)
  const brandNames = brands(chance, plans.length)
  const reserved = new Set([
    ...people.map(({ name }) => name),
    ...namedEnterprises.flatMap(({ contacts }) => contacts.map(([name]) => name)),
  ])
  const persons = personNames(chance, plans.length * 3).filter(name => !reserved.has(name))
  const named = namedEnterprises.map((one, i) => fromNamed(chance, one, i, now))
  const others = plans.map((plan, i) => fromPlan(chance, plan, brandNames[i] ?? '', named.length + i, persons, now))
  return [...named, ...others.map(one => asTold(one, now))]
}

function planned(chance: Chance, size: number): Plan[] {
  const formation = new Set(
    chance.shuffle([...Array(size).keys()]).slice(0, inFormation - namedEnterprises.filter(one => !one.formed).length),
  )
  const free = new Set(chance.shuffle([...Array(size).keys()].filter(i => !formation.has(i) || chance.happens(0.4))).slice(0, unassigned))
  const held = new Map<string, number>()
  for (const { officer } of namedEnterprises) held.set(officer, (held.get(officer) ?? 0) + 1)
  return Array.from({ length: size }, (_, i) => {
    const industry = weighted(chance)
    const street = chance.pick(industry.streets)
    const officer = free.has(i) ? null : officerFor(chance, street, held)
    if (officer) held.set(officer, (held.get(officer) ?? 0) + 1)
    return { formed: !formation.has(i), officer, industry, building: chance.pick(buildings.filter(one => one.street === street)) }
  })
}

function weighted(chance: Chance): Industry {
  return chance.pick(industries.flatMap(industry => Array<Industry>(industry.weight).fill(industry)))
}

function officerFor(chance: Chance, street: string, held: ReadonlyMap<string, number>): string {
  const short = Object.keys(loads).find(login => (held.get(login) ?? 0) < (loads[login] ?? 0))
  if (short && chance.happens(0.1)) return short
  const local = streetOfficers[street]
  if (local && (held.get(local) ?? 0) < 19) return local
  return teams.reduce(
    (least, login) => ((held.get(login) ?? 0) + chance.next() * 9 < (held.get(least) ?? 0) + 4 ? login : least),
    chance.pick(teams),
  )
}

function fromNamed(chance: Chance, one: NamedEnterprise, index: number, now: Temporal.Instant): DemoEnterprise {
  const assignedAt = startOfDay(workdayBefore(now, 1))
    .subtract({ hours: 24 * (one.held - 1) - 11 })
    .add({ minutes: 46 })
  const size: Size = {
    capital: one.capital,
    paidIn: one.paidIn,
    people: one.people,
    area: one.area,
    lease: one.lease,
    age: one.age,
    growth: 1.14,
  }
  return {
    name: one.name,
    shortName: one.shortName,
    code: one.formed ? makeCreditCode(1000 + index * 37) : null,
    kind: one.kind,
    state: one.state,
    street: `440105${one.street}`,
    building: one.building,
    address: one.address,
    industry: industryOf(one.industry).name,
    note: one.note,
    contacts: one.contacts.map(([name, title, phone], i) => ({
      name,
      title,
      phone: `139-0000-${phone}`,
      ...(i === 0 && { login: `enterprise${String(index + 1).padStart(2, '0')}` }),
    })),
    facts: makeFacts(chance, size, industryOf(one.industry), one.formed, now),
    officer: one.officer,
    assignedAt,
    firstContactAt: assignedAt.add({ minutes: chance.between(9, 190) }),
    recordedAt: assignedAt.subtract({ minutes: 28 }),
  }
}

function fromPlan(chance: Chance, plan: Plan, brand: string, index: number, persons: string[], now: Temporal.Instant): DemoEnterprise {
  const { industry, formed, officer } = plan
  const [full, short] = chance.pick(industry.trades)
  const size = { ...sizeOf(chance, industry, formed), group: groupsOfHaizhu }
  const place = placeIn(chance, plan.building)
  const recordedAt = recordedWhen(chance, formed, officer, now)
  const assignedAt = officer ? recordedAt.add({ minutes: chance.between(18, 340) }) : null
  const kind = kindOf(chance, formed, size)
  return {
    name: companyName(chance, brand, full),
    shortName: brand + short,
    code: formed ? makeCreditCode(1000 + index * 37) : null,
    kind,
    state: stateOf(chance, formed, kind, officer),
    street: `440105${plan.building.street}`,
    ...place,
    industry: industry.name,
    note: formed ? '' : chance.pick(formationNotes),
    contacts: contactsFrom(chance, persons, index),
    facts: makeFacts(chance, size, industry, formed, now),
    officer,
    assignedAt,
    firstContactAt: assignedAt && earlierOf(assignedAt.add({ minutes: chance.between(12, 1150) }), now),
    recordedAt,
  }
}

function companyName(chance: Chance, brand: string, trade: string): string {
  const form = chance.next()
  if (form < 0.74) return `广州${brand}${trade}有限公司`
  if (form < 0.87) return `${brand}${trade}（广州）有限公司`
  if (form < 0.93) return `广东${brand}${trade}有限公司`
  if (form < 0.97) return `广州市${brand}${trade}有限责任公司`
  return `广东${brand}${trade}股份有限公司`
}

function placeIn(chance: Chance, building: Building) {
  const wing = building.wings ? chance.pick(building.wings) : ''
  const wingWords = wing && (/^[A-Z]$/.test(wing) ? ` ${wing} 座` : ` ${wing}`)
  const floor = chance.between(2, building.floors)
  const room = `${floor}${String(chance.between(1, 12)).padStart(2, '0')}`
  return { building: `${building.name}${wingWords} ${floor} 层`, address: `海珠区${building.road}${building.name}${wingWords} ${room} 室` }
}

/** Newcomers without an officer came in the last days; most others long ago, by the roster. */
function recordedWhen(chance: Chance, formed: boolean, officer: string | null, now: Temporal.Instant): Temporal.Instant {
  const age = chance.next()
  const days =
    officer === null
      ? chance.between(1, 9)
      : !formed
        ? chance.between(6, 70)
        : age < 0.72
          ? chance.between(210, 560)
          : age < 0.92
            ? chance.between(95, 209)
            : chance.between(12, 94)
  const day = workdayBefore(at(dateIn(now.subtract({ hours: 24 * (days - 1) })), '12:00'), 1)
  return toMinute(at(day, '09:00').add({ minutes: chance.between(8, 470) }))
}

function sizeOf(chance: Chance, industry: Industry, formed: boolean): Size {
  const big = chance.next() ** 2.4
  const within = ([low, high]: readonly [number, number], spread: number) =>
    Math.round(low + (high - low) * Math.min(1, Math.max(0, big + (chance.next() - 0.5) * spread)))
  const capital = chance.pick([100, 200, 300, 500, 500, 800, 1000, 1000, 1200, 2000, 3000, 5000]) * (big > 0.6 ? chance.between(2, 8) : 1)
  return {
    capital,
    paidIn: Math.round((capital * chance.pick([0, 0.2, 0.3, 0.5, 0.6, 1, 1])) / 10) * 10,
    people: within(industry.people, 0.2),
    area: Math.round(within(industry.area, 0.15) / 10) * 10,
    lease: chance.between(38, 1500),
    age: !formed ? 0 : chance.happens(0.2) ? chance.between(20, 330) : chance.between(331, 3900),
    growth: 0.86 + chance.next() * 0.55,
    revenue: within(industry.revenue, 0.12),
  }
}

function kindOf(chance: Chance, formed: boolean, size: Size): EnterpriseKind {
  if (!formed) return chance.happens(0.5) ? 'prospect' : 'target'
  if (size.people > 130 && chance.happens(0.62)) return 'key'
  return chance.happens(0.13) ? 'prospect' : 'target'
}

function stateOf(chance: Chance, formed: boolean, kind: EnterpriseKind, officer: string | null): EnterpriseState {
  if (!formed || officer === null || kind === 'prospect') return 'following'
  const fate = chance.next()
  if (fate < 0.3) return 'landed'
  if (fate < 0.315) return 'lost'
  return fate < 0.325 ? 'movedAway' : 'following'
}

const titles = [
  ['行政经理', '综合部经理', '总经理助理', '人事行政经理', '行政主管', '公共事务经理', '运营经理'],
  ['总经理', '创始人', '副总经理', '合伙人', '运营总监'],
  ['财务经理', '财务总监', '主办会计', '技术总监', '人力资源总监', '法务经理'],
] as const

/** Everyone different, phones of the 0000 block; 0100 on, below are the named ones. */
function contactsFrom(chance: Chance, persons: string[], index: number): DemoContact[] {
  const size = chance.pick([1, 1, 2, 2, 2, 3])
  return titles.slice(0, size).map((choice, i) => ({
    name: persons.pop() ?? '',
    title: chance.pick(choice),
    phone: `139-0000-${String(100 + index * 3 + i).padStart(4, '0')}`,
  }))
}

const formationNotes = [
  '筹建中：名称已自主申报，注册地址在两处之间比选。',
  '筹建中：股东三方，章程还在改，计划本月内去窗口。',
  '筹建中：外地团队，负责人每两周来一次，先用共享工位。',
  '筹建中：租约已签，等房东出住所证明。',
  '筹建中：母公司董事会已同意在海珠设子公司，资金月底到位。',
  '筹建中：外资股东的公证文件在路上。',
]
