import { readFileSync } from 'node:fs'
import type { TimePromise } from '@yigen/domain/calendar/time-promise.ts'
import { at } from '@yigen/domain/calendar/zone.ts'
import { catalogue } from '@yigen/server/services/catalogue.ts'
import { courseOf, type Fate, type Telling } from './course.ts'
import type { DemoEnterprise, DemoLeave, DemoRequest } from './demonstration.types.ts'
import { firstStory } from './first-story.ts'
import { dueOf, isBefore, minuteOfDay, toMinute, whenPeopleWrite, workdayBefore } from './hours.ts'
import { industries } from './industries.ts'
import { makeLeaves, onDuty } from './leaves.ts'
import { beginnings } from './matters/beginnings.ts'
import { building } from './matters/building.ts'
import { growth } from './matters/growth.ts'
import type { Matter } from './matters/matter.ts'
import { staff } from './matters/staff.ts'
import { taxes } from './matters/taxes.ts'
import { openers, tails } from './phrases.ts'
import { type Chance, chanceFrom } from './seed.ts'
import { fill, sizeOf, type Words, wordsAt, wordsFor, wordsOf } from './texts.ts'

export const matters: readonly Matter[] = [...beginnings, ...building, ...taxes, ...staff, ...growth]

const count = 600
const days = 90
/** R4.6: an unclassified matter is settled within 10 working days. */
const unclassified: TimePromise = { amount: 10, unit: 'workingDays' }
/** How many of each, besides the first story's twelve; all others are settled in time. */
const fates: Readonly<Record<Exclude<Fate, 'settled'>, number>> = {
  waiting: 16,
  inProgress: 33,
  asksAgain: 6,
  promised: 3,
  settledLate: 9,
  withdrawn: 10,
  reopened: 8,
}
const answeredLate = 8

type Register = { enterprise: DemoEnterprise; index: number; street: string; told: Set<string> }
type Making = {
  chance: Chance
  now: Temporal.Instant
  leaves: readonly DemoLeave[]
  register: Register[]
  turns: Map<string, number>
  bodies: Set<string>
  titles: Set<string>
}

/** Some 600 matters of the last 90 days with what became of each, the first story's among them; the same for the same seed, nothing after `now`. */
export function makeRequests(seed: number, now: Temporal.Instant, enterprises: readonly DemoEnterprise[]): DemoRequest[] {
  const moment = toMinute(now)
  const story = firstStory(enterprises, moment)
  const register = enterprises.map((enterprise, index) => ({
    enterprise,
    index,
    street: streetNames.get(enterprise.street) ?? '',
    told: new Set<string>(),
  }))
  const bodies = new Set(story.map(({ body }) => body))
  const making: Making = {
    chance: chanceFrom(seed ^ 0x9e37_79b9),
    now: moment,
    leaves: makeLeaves(moment),
    register,
    turns: new Map(),
    bodies,
    titles: new Set(story.map(({ title }) => title)),
  }
  const planned = fatesInOrder(count - story.length)
  const late = new Set(
    planned
      .flatMap((fate, i) => (fate === 'settled' ? [i] : []))
      .filter((_, i) => i % 61 === 30)
      .slice(0, answeredLate),
  )
  const told = planned.map((fate, i) => oneRequest(making, fate, late.has(i), coveredNow(planned, i)))
  return [...story, ...told].toSorted((a, b) => Temporal.Instant.compare(a.recordedAt, b.recordedAt))
}

/** Open ones first: they have the narrowest choice of enterprise and time. */
function fatesInOrder(size: number): Fate[] {
  const special = Object.entries(fates).flatMap(([fate, many]) => Array<Fate>(many).fill(fate as Fate))
  return [...special, ...Array<Fate>(size - special.length).fill('settled')]
}

/** officer01 covers officer04 today: one matter of hers waits, another is under way. */
const coveredNow = (planned: readonly Fate[], i: number) => i === planned.indexOf('waiting') || i === planned.indexOf('inProgress')

const isOpen = (fate: Fate) => ['waiting', 'inProgress', 'asksAgain', 'promised'].includes(fate)

function oneRequest(making: Making, fate: Fate, isLate: boolean, covered: boolean): DemoRequest {
  for (let tries = 0; tries < 3000; tries += 1) {
    const made = tryRequest(making, fate, isLate, covered)
    if (made) return made
  }
  throw new RangeError(`no enterprise, matter and time fit a request that is ${fate}`)
}

function tryRequest(making: Making, fate: Fate, isLate: boolean, covered: boolean): DemoRequest | null {
  const { chance, now } = making
  const one = chance.pick(making.register)
  const { enterprise } = one
  if (!mayFile(chance, enterprise, fate, covered)) return null
  const matter = nextMatter(making, one)
  const promise = catalogue.find(({ code }) => code === matter.service)?.promise ?? unclassified
  const filedAt = filedWhen(chance, fate, promise, now)
  if (!filedAt || !isBefore(enterprise.firstContactAt ?? enterprise.recordedAt, filedAt)) return null
  return tell(making, one, matter, { fate, isLate, filedAt, promise })
}

/** officer01's open matters are the first story's nine and no others. */
function mayFile(chance: Chance, enterprise: DemoEnterprise, fate: Fate, covered: boolean): boolean {
  if (enterprise.state !== 'following' && enterprise.state !== 'landed') return false
  if (isOpen(fate) || fate === 'reopened') {
    if (covered) return enterprise.officer === 'officer04'
    if (enterprise.officer === 'officer01' || enterprise.officer === 'officer04') return false
  }
  return chance.happens(enterprise.kind === 'key' ? 1 : enterprise.officer === 'officer01' ? 0.9 : 0.55)
}

/** The matter told least so far among those that suit, never one the enterprise has brought before. */
function nextMatter({ chance, turns }: Making, { enterprise, told }: Register): Matter {
  const suiting = matters.filter(matter => !told.has(matter.key) && suits(matter, enterprise))
  const ranked = (suiting.length > 0 ? suiting : matters.filter(matter => suits(matter, enterprise))).map(matter => ({
    matter,
    rank: (turns.get(matter.key) ?? 0) + chance.next() * 5,
  }))
  const first = ranked.toSorted((a, b) => a.rank - b.rank)[0]
  if (!first) throw new RangeError(`no matter suits ${enterprise.name}`)
  return first.matter
}

function suits(matter: Matter, enterprise: DemoEnterprise): boolean {
  const formed = enterprise.code !== null
  const founded = enterprise.facts.find(({ kind }) => kind === 'foundedOn')?.day
  const young = formed && founded !== undefined && !enterprise.facts.some(({ kind }) => kind === 'revenue')
  const key = industries.find(({ name }) => name === enterprise.industry)?.key ?? ''
  if (matter.industries && !matter.industries.includes(key)) return false
  if (matter.fits && !matter.fits(sizeOf(enterprise))) return false
  if (matter.suits === 'formation') return !formed
  if (matter.suits === 'young') return young
  return matter.suits === 'any' || formed
}

function filedWhen(chance: Chance, fate: Fate, promise: TimePromise, now: Temporal.Instant): Temporal.Instant | null {
  const back = (hours: number) => now.subtract({ minutes: Math.round(hours * 60) })
  switch (fate) {
    case 'waiting':
      return whenPeopleWrite(chance, back(23), back(0.2))
    case 'inProgress':
    case 'asksAgain': {
      const moment = whenPeopleWrite(chance, back(24 * 16), back(fate === 'asksAgain' ? 30 : 6))
      return isBefore(now.add({ minutes: 150 }), dueOf(moment, promise)) ? moment : null
    }
    case 'promised':
      return promise.unit === 'workingDays' && promise.amount >= 5 ? filedDueBefore(chance, promise, now) : null
    default:
      return whenPeopleWrite(chance, back(24 * days), back(30))
  }
}

/** So that the promise ended two or three workdays ago. */
function filedDueBefore(chance: Chance, promise: TimePromise, now: Temporal.Instant): Temporal.Instant {
  const due = at(workdayBefore(now, chance.between(2, 3)), '12:00')
  return at(workdayBefore(due, promise.amount), '09:00').add({ minutes: chance.between(5, 480) })
}

type Plot = { fate: Fate; isLate: boolean; filedAt: Temporal.Instant; promise: TimePromise }

function tell(making: Making, one: Register, matter: Matter, { fate, isLate, filedAt, promise }: Plot): DemoRequest | null {
  const { chance, now, leaves } = making
  const { enterprise } = one
  const officer = enterprise.officer ?? 'minister01'
  const contact = chance.happens(0.72) ? 0 : chance.between(0, enterprise.contacts.length - 1)
  const turn = making.turns.get(matter.key) ?? 0
  const thread = matter.threads[turn % matter.threads.length]
  const words: Words = { ...wordsOf(enterprise, contact, one.street), ...wordsFor(chance, matter, filedAt) }
  if (!thread || words.other === words.street) return null
  const source = sourceOf(chance, filedAt, fate)
  const recordedAt = source === 'door' ? filedAt : recordedWhen(chance, filedAt)
  if (!isBefore(recordedAt, now)) return null
  const unnamed = matter.service !== null && chance.happens(0.08)
  const telling: Telling = {
    chance,
    now,
    leaves,
    officer,
    contact,
    matter,
    thread,
    words,
    filedAt,
    recordedAt,
    promise,
    turn,
    fate,
    answeredLate: isLate,
    classifyAs: unnamed && fate !== 'waiting' ? matter.service : null,
  }
  const course = courseOf(telling)
  const title = titleOf(making, matter.titles[thread.title] ?? '', words)
  const body = bodyOf(making, matter.bodies[thread.body] ?? '', source, { ...words, ...wordsAt(filedAt, onDuty(leaves, officer, filedAt)) })
  if (!course || [...title].length > 40 || making.bodies.has(body)) return null
  making.turns.set(matter.key, turn + 1)
  making.bodies.add(body)
  making.titles.add(title)
  one.told.add(matter.key)
  return {
    enterprise: one.index,
    contact,
    serviceCode: unnamed ? null : matter.service,
    title,
    body,
    source,
    filedAt,
    recordedAt,
    filedBy: source === 'door' ? null : onDuty(leaves, officer, recordedAt),
    course,
  }
}

/** Visits in office hours; calls at any hour people are awake. */
function sourceOf(chance: Chance, filedAt: Temporal.Instant, fate: Fate): DemoRequest['source'] {
  const share = chance.next()
  const minute = minuteOfDay(filedAt)
  if (fate === 'waiting' || share < 0.75) return 'door'
  if (share < 0.93 || minute < 560 || minute > 1050) return 'call'
  return 'visit'
}

/** Logged at once by day, the next morning when the call came in the night. */
function recordedWhen(chance: Chance, filedAt: Temporal.Instant): Temporal.Instant {
  const soon = filedAt.add({ minutes: chance.between(4, 75) })
  const minute = minuteOfDay(soon)
  if (minute >= 470 && minute <= 1380) return soon
  return filedAt.add({ minutes: chance.between(6, 18) })
}

const titleFrames = ['', '（{tower}）', '，请帮忙看看', '，怎么办好', '（{floor}）']

/** The title as it is, or with a little more where another has it already. */
function titleOf({ titles }: Making, title: string, words: Words): string {
  const framed = titleFrames.map(frame => fill(title + frame, words))
  return framed.find(one => !titles.has(one) && [...one].length <= 40) ?? framed[0] ?? ''
}

function bodyOf({ chance }: Making, core: string, source: DemoRequest['source'], words: Words): string {
  if (source === 'call') return fill(`${chance.pick(['{who}来电：', '{dear}来电说：', '接{who}电话：'])}${core}`, words)
  if (source === 'visit')
    return fill(`${chance.pick(['走访时{who}提出：', '上门时{dear}说：', '在{place}走访，{who}反映：'])}${core}`, words)
  const opener = chance.happens(0.4) ? chance.pick(openers) : ''
  const tail = chance.happens(0.6) ? chance.pick(tails) : ''
  return fill(`${opener}${core}${tail}`, words)
}

const streetNames = readStreets()

function readStreets(): ReadonlyMap<string, string> {
  const lines = readFileSync(new URL(import.meta.resolve('@yigen/server/organisations/guangzhou-units.csv')), 'utf8')
    .trim()
    .split(/\r?\n/)
  return new Map(
    lines.map(line => {
      const [code = '', , , name = ''] = line.split(',')
      return [code, name]
    }),
  )
}
