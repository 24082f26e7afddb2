import { catalogue } from '@yigen/server/services/catalogue.ts'
import { describe, expect, it } from 'vitest'
import type { DemoEvent, DemoRequest } from './demonstration.types.ts'
import { makeEnterprises } from './enterprises.ts'
import { dueOf, minuteOfDay } from './hours.ts'
import { people } from './people.ts'
import { makeRequests, matters } from './requests.ts'
import { wordsOf } from './texts.ts'

const now = Temporal.Instant.from('2026-11-25T09:42:00+08:00')
const enterprises = makeEnterprises(7, now)
const requests = makeRequests(7, now, enterprises)

const hours = (a: Temporal.Instant, b: Temporal.Instant) => (b.epochMilliseconds - a.epochMilliseconds) / 3_600_000
const wordsIn = (event: DemoEvent) =>
  'words' in event ? [event.words] : 'said' in event ? [event.said] : 'reason' in event ? [event.reason] : []
const textsOf = (request: DemoRequest) => [request.title, request.body, ...request.course.flatMap(wordsIn)]
const isOpen = ({ course }: DemoRequest) => {
  const last = course.findLast(({ kind }) => kind === 'settle' || kind === 'withdraw' || kind === 'reopen')
  return last === undefined || last.kind === 'reopen'
}
const firstReply = ({ course }: DemoRequest) => course.find(({ kind }) => kind === 'reply')
const officerOf = (request: DemoRequest) => enterprises[request.enterprise]?.officer

describe('the demonstration’s requests', () => {
  it('are 600 over the last 90 days, some 70 of them open', () => {
    expect(requests).toHaveLength(600)
    expect(requests.every(({ filedAt }) => hours(filedAt, now) <= 24 * 90 + 1)).toBe(true)
    expect(requests.filter(isOpen).length).toBeGreaterThanOrEqual(66)
    expect(requests.filter(isOpen).length).toBeLessThanOrEqual(76)
  })

  it('give officer01 the nine open matters of the first story and no other', () => {
    const hers = requests.filter(request => officerOf(request) === 'officer01' && isOpen(request))
    expect(hers.map(({ title }) => title)).toContain('二次消防能否先于房东的一次消防验收')
    expect(hers).toHaveLength(9)
  })

  it('were answered late in about 1.4 % of cases, and three wait past their 24 hours now', () => {
    const late = requests.filter(request => hours(request.filedAt, firstReply(request)?.at ?? request.filedAt) > 24)
    expect(late).toHaveLength(8)
    expect(requests.filter(request => !firstReply(request) && isOpen(request) && hours(request.filedAt, now) > 24)).toHaveLength(3)
  })

  it('never say the same twice in title or body, and hardly ever in an answer', () => {
    expect(new Set(requests.map(({ body }) => body)).size).toBe(600)
    expect(new Set(requests.map(({ title }) => title)).size).toBe(600)
    const answers = requests.flatMap(({ course }) => course.flatMap(event => (event.kind === 'reply' ? [event.words] : [])))
    expect(new Set(answers).size / answers.length).toBeGreaterThan(0.99)
  })

  it('are the same for the same seed, and others for another', () => {
    expect(JSON.stringify(makeRequests(7, now, enterprises))).toBe(JSON.stringify(requests))
    expect(JSON.stringify(makeRequests(8, now, enterprises))).not.toBe(JSON.stringify(requests))
  })

  it('name items of the catalogue only, and every item at least once', () => {
    const codes = new Set(catalogue.map(({ code }) => code))
    const named = requests.flatMap(({ serviceCode, course }) => [
      serviceCode,
      ...course.map(event => (event.kind === 'classify' ? event.serviceCode : null)),
    ])
    expect(named.filter(code => code !== null && !codes.has(code))).toEqual([])
    expect(new Set(named.filter(code => code !== null))).toEqual(codes)
  })

  it('come from contacts that exist and are written by members that exist', () => {
    const logins = new Set(people.map(({ login }) => login))
    for (const { enterprise, contact, filedBy, source, course } of requests) {
      const contacts = enterprises[enterprise]?.contacts ?? []
      expect(contacts[contact]).toBeDefined()
      expect(filedBy === null).toBe(source === 'door')
      for (const event of course) {
        if ('contact' in event) expect(contacts[event.contact]).toBeDefined()
        if ('by' in event) expect(logins).toContain(event.by)
      }
    }
  })

  it('are written as Chinese is: no ASCII comma beside a character, no open blank, titles of at most 40', () => {
    const faulty = requests.flatMap(textsOf).filter(text => /\p{Script=Han}[,;:?!]|[,;:?!]\p{Script=Han}|[{}]|undefined|NaN/u.test(text))
    expect(faulty).toEqual([])
    expect(requests.filter(({ title }) => [...title].length > 40)).toEqual([])
    expect(requests.flatMap(textsOf).filter(text => /\p{Script=Han}[A-Za-z0-9]|[A-Za-z0-9]\p{Script=Han}/u.test(text))).toEqual([])
  })
})

describe.each([
  ['a Wednesday morning', '2026-11-25T09:42:00+08:00'],
  ['a Sunday night', '2026-11-29T23:50:00+08:00'],
  ['a weekday at three in the night', '2026-12-01T03:10:00+08:00'],
  ['a weekday evening', '2026-12-02T19:30:00+08:00'],
  ['the middle of a holiday', '2026-10-04T15:00:00+08:00'],
  ['the week after Spring Festival', '2026-02-26T11:00:00+08:00'],
  ['a year without an official table', '2027-03-09T16:20:00+08:00'],
])('the times of the requests, loaded on %s', (_when, text) => {
  const moment = Temporal.Instant.from(text)
  const register = makeEnterprises(7, moment)
  const told = makeRequests(7, moment, register)

  it('run forward and end by now', () => {
    for (const { filedAt, recordedAt, course } of told) {
      const times = [filedAt, recordedAt, ...course.map(({ at }) => at), moment]
      for (const [i, time] of times.slice(1).entries()) expect(Temporal.Instant.compare(times[i] ?? time, time)).toBeLessThanOrEqual(0)
      expect(hours(filedAt, recordedAt)).toBeLessThan(7 * 24)
    }
  })

  it('follow the rules: a reply before settlement, nothing on a closed matter but its reopening', () => {
    for (const { course } of told) {
      let state: 'filed' | 'replied' | 'ended' = 'filed'
      for (const { kind } of course) {
        if (state === 'ended') expect(kind).toBe('reopen')
        if (kind === 'settle' || kind === 'promise') expect(state).toBe('replied')
        if (kind === 'reply' || kind === 'reopen') state = 'replied'
        if (kind === 'settle' || kind === 'withdraw') state = 'ended'
      }
    }
  })

  it('leave no further message a day without an answer', () => {
    for (const { course } of told)
      for (const [i, event] of course.entries()) {
        if (event.kind !== 'message') continue
        const answer = course.slice(i).find(({ kind }) => kind === 'reply')
        expect(hours(event.at, answer?.at ?? moment)).toBeLessThan(24)
      }
  })

  it('promise a next answer only once settlement is late (R4.7)', () => {
    const promised = told.filter(({ course }) => course.some(({ kind }) => kind === 'promise'))
    expect(promised.length).toBeGreaterThanOrEqual(12)
    for (const { filedAt, serviceCode, course } of promised) {
      const code = course.find(event => event.kind === 'classify')?.serviceCode ?? serviceCode
      const item = catalogue.find(one => one.code === code)
      const due = dueOf(filedAt, item?.promise ?? { amount: 10, unit: 'workingDays' })
      const event = course.find(one => one.kind === 'promise')
      if (!event) throw new Error('no promise')
      expect(Temporal.Instant.compare(due, event.at)).toBeLessThan(0)
      expect(Temporal.Instant.compare(event.at, event.answerBy)).toBeLessThan(0)
    }
  })

  it('let officers sleep', () => {
    const atNight = told
      .flatMap(({ course }) => course)
      .filter(event => 'by' in event && (minuteOfDay(event.at) < 420 || minuteOfDay(event.at) > 1400))
    expect(atNight.length / told.length).toBeLessThan(0.02)
  })

  it('come after the officer was assigned and knew the enterprise', () => {
    for (const { enterprise, filedAt } of told) {
      const one = register[enterprise]
      if (!one) throw new Error('no enterprise')
      expect(Temporal.Instant.compare(one.firstContactAt ?? one.recordedAt, filedAt)).toBeLessThanOrEqual(0)
    }
  })
})

describe('the matters', () => {
  it('are at least 60, and their blanks hide no word of the enterprise', () => {
    const first = enterprises[0]
    if (!first) throw new Error('no enterprise')
    const reserved = Object.keys(wordsOf(first, 0, '琶洲街道'))
    expect(matters.length).toBeGreaterThanOrEqual(60)
    expect(
      matters.flatMap(({ key, blanks }) =>
        Object.keys(blanks)
          .filter(name => reserved.includes(name))
          .map(name => `${key}: ${name}`),
      ),
    ).toEqual([])
  })

  it('use every title, body, answer and settlement in some story', () => {
    for (const { key, titles, bodies, replies, done, threads } of matters)
      for (const [part, texts] of Object.entries({ title: titles, body: bodies, reply: replies, done })) {
        const used = new Set(threads.map(thread => thread[part as 'title' | 'body' | 'reply' | 'done']))
        expect([key, part, [...used].toSorted()]).toEqual([key, part, texts.map((_, i) => i)])
      }
  })
})
