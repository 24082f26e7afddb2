import { dateIn } from '@yigen/domain/calendar/zone.ts'
import type { DemoEnterprise } from './demonstration.types.ts'
import { dayInWords, workdayAfter } from './hours.ts'
import type { Matter } from './matters/matter.ts'
import { addressed } from './names.ts'
import { memberOf } from './people.ts'
import type { Chance } from './seed.ts'

export type Words = Readonly<Record<string, string>>

/** The template with its blanks filled; throws on a blank nobody knows, so that no brace is ever shown. */
export function fill(template: string, words: Words): string {
  const filled = template.replace(/\{(\w+)\}/g, (_whole, name: string) => {
    const word = words[name]
    if (word === undefined) throw new RangeError(`no word for {${name}} in ${template}`)
    return word
  })
  return spaced(filled)
}

/** A space between Chinese and Latin letters or digits, never two. */
export function spaced(text: string): string {
  return text
    .replace(/(\p{Script=Han})([A-Za-z0-9])/gu, '$1 $2')
    .replace(/([A-Za-z0-9%])(\p{Script=Han})/gu, '$1 $2')
    .replace(/ {2,}/g, ' ')
    .trim()
}

/** What the register knows of an enterprise, as its own people would say it. */
export function wordsOf(enterprise: DemoEnterprise, contact: number, streetName: string): Words {
  const person = enterprise.contacts[contact]
  if (!person) throw new RangeError(`${enterprise.name} has no contact ${contact}`)
  const { people, area } = sizeOf(enterprise)
  return {
    name: enterprise.shortName,
    place: enterprise.building,
    tower: enterprise.building.replace(/\s*\d+ 层$/, ''),
    floor: /\d+ 层$/.exec(enterprise.building)?.[0] ?? '本层',
    area: area.toLocaleString('en-US'),
    yearlyRent: String(Math.max(2, Math.round((area * 88 * 12) / 10_000))),
    people: String(people),
    street: streetName.replace(/街道$/, ''),
    who: person.name,
    dear: addressed(person.name, person.title),
  }
}

/** People, ㎡ and last year's revenue in 万元. */
export function sizeOf(enterprise: DemoEnterprise) {
  const latest = (kind: string) => enterprise.facts.findLast(fact => fact.kind === kind)?.number ?? 0
  return { people: latest('employees'), area: Math.round(latest('officeArea') / 100), revenue: latest('revenue') / 1_000_000 }
}

/** The matter's own blanks, decided once for a request, so that answer and settlement speak of the same things. */
export function wordsFor(chance: Chance, matter: Matter, filedAt: Temporal.Instant): Words {
  const filedOn = dateIn(filedAt)
  return Object.fromEntries(Object.entries(matter.blanks).map(([name, blank]) => [name, blank(chance, filedOn)]))
}

/** Days that a text written then promises, and who writes it. */
export function wordsAt(moment: Temporal.Instant, by: string): Words {
  const { name, phone } = memberOf(by)
  const [d1, d2, d4] = [1, 2, 4].map(n => dayInWords(workdayAfter(moment, n)))
  return { d1: d1 ?? '', d2: d2 ?? '', d4: d4 ?? '', officer: name, phone }
}
