import './shared/browser.fixture.ts'
import { clockKinds, clockNames, historyKinds, nextSteps, noticeKinds, noticeNames, subjectKinds } from '@yigen/domain/kinds.ts'
import * as namedInDomain from '@yigen/domain/slices.ts'
import { describe, expect, it } from 'vitest'
import { slices } from './all-slices.ts'
import { firstWord } from './shared/first-word.ts'
import { gather, kindsShownOn, ofSlices, placeOf, subjectOfNotice } from './shared/of-slices.ts'
import { navGroups } from './shared/slice.ts'

const inDomain = Object.values(namedInDomain)
gather(slices)
const { clocks, steps, links, records, nav } = ofSlices()
const about = { id: 't', requestId: 'r', enterpriseId: 'e' }

const languages = ['zh-CN', 'en'] as const
const first = { 'zh-CN': (await import('./words.zh-CN.ts')).default, en: (await import('./words.en.ts')).default }

/** Each word by its place, `step.accept.act`. */
function wordsIn(tree: object, below = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[below + key, value]] : wordsIn(value, `${below}${key}.`),
  )
}
const said = (name: string, words: object) => wordsIn(words).map(([key, word]): [string, string] => [`${name}:${key}`, word])
async function wordsOf(language: (typeof languages)[number]) {
  const ofPages = await Promise.all(slices.map(async ({ name, words }) => said(name, (await words.pages?.[language]())?.default ?? {})))
  return new Map([...Object.entries(first[language]).flatMap(([file, words]) => said(nameOf(file), words)), ...ofPages.flat()])
}
const nameOf = (file: string) => file.split(/[/.]/).at(-3) ?? ''

describe('what the slices of the desk say', () => {
  it('is said by every slice of domain, under its name there', () => {
    const names = slices.map(({ name }) => name)
    expect(inDomain.map(({ name }) => name).filter(name => !names.some(one => one === name))).toEqual([])
    expect(new Set(names).size).toBe(names.length)
  })

  it('is complete, and speaks of nothing that domain does not know', () => {
    expect(Object.keys(links).sort()).toEqual([...subjectKinds].sort())
    expect(Object.keys(clocks).sort()).toEqual([...clockNames].sort())
    expect(Object.keys(steps).sort()).toEqual([...nextSteps].sort())
    expect(records.map(({ subject }) => subject).sort()).toEqual(
      [...new Set(Object.keys(historyKinds).map(kind => kind.split('.')[0]))].sort(),
    )
  })

  it('reads the day of a clock by the rule that its kind has in domain', () => {
    for (const name of clockNames) expect(clocks[name]?.day).toBe(clockKinds[name].day)
  })

  it('is said once: no two slices speak of the same', () => {
    const said = slices.flatMap(slice =>
      [slice.links, slice.clocks, slice.steps, slice.notices].flatMap((kinds, n) => Object.keys(kinds ?? {}).map(kind => `${n} ${kind}`)),
    )
    expect(said.filter((kind, at) => said.indexOf(kind) !== at)).toEqual([])
    const paths = slices.flatMap(({ pages = [] }) => pages.map(({ route }) => (route.options as { path: string }).path))
    expect(paths.filter((path, at) => paths.indexOf(path) !== at)).toEqual([])
  })

  it('leads every subject somewhere or says that it leads nowhere, without going round in a circle', () => {
    for (const kind of subjectKinds)
      for (const own of [true, false]) expect([null, 'string']).toContain(placeOf(kind, about, own) && typeof placeOf(kind, about, own)?.to)
    expect(subjectKinds.filter(kind => placeOf(kind, about) === null).sort()).toEqual([
      'clock',
      'deputy',
      'feed',
      'leave',
      'member',
      'phrase',
      'view',
    ])
  })

  it('leads every notice to what it tells of', () => {
    for (const name of noticeNames) expect(subjectKinds).toContain(subjectOfNotice(name, 'answer'))
    expect(Object.keys(noticeKinds)).toHaveLength(noticeNames.length)
    expect([subjectOfNotice('rung', 'task'), subjectOfNotice('rung', 'release'), subjectOfNotice('task.handed', undefined)]).toEqual([
      'task',
      'decline',
      'task',
    ])
  })

  it('says what is told of on a page: what has no place but there', () => {
    const shown = kindsShownOn('enterprise')
    expect(shown).toEqual(expect.arrayContaining(['enterprise', 'assignment', 'contact', 'fact']))
    for (const kind of shown) expect(placeOf(kind, about)).toEqual({ to: '/enterprises/$id', params: { id: about.enterpriseId } })
  })

  it('leads a department to its own part, and who has matters to the matter', () => {
    expect([placeOf('task', about, true), placeOf('task', about, false), placeOf('task', { ...about, id: null }, true)]).toEqual([
      { to: '/tasks/$id', params: { id: 't' } },
      { to: '/requests/$id', params: { id: 'r' } },
      { to: '/tasks', params: {} },
    ])
    expect([placeOf('plan', about, true), placeOf('plan', about, false)]).toEqual([
      { to: '/projects/$id', params: { id: 't' } },
      { to: '/projects/$id/plan', params: { id: 't' } },
    ])
    expect(placeOf('decline', { ...about, requestId: null })).toEqual({ to: '/enterprises/$id', params: { id: 'e' } })
  })

  it('has its place in the nav: the groups in their order, no two places the same', () => {
    const places = nav.map(({ group, order }) => `${navGroups.indexOf(group)} ${order}`)
    expect(new Set(places).size).toBe(places.length)
  })

  it.each(languages)('has every word it needs in %s', async language => {
    const words = await wordsOf(language)
    const needed = [
      ...nav.map(({ title }) => title),
      ...slices.flatMap(({ name, pages = [] }) => pages.map(({ title }) => firstWord(name, title))),
      ...clockNames.flatMap(kind => ['name', 'start', 'stop'].map(word => firstWord(clocks[kind]?.slice ?? '', `clock.${kind}.${word}`))),
      ...nextSteps.flatMap(step => ['waits', 'act'].map(word => firstWord(steps[step]?.slice ?? '', `step.${step}.${word}`))),
      ...records.map(({ subject, slice }) => `${slice}:subject.${subject}`),
      ...inDomain.flatMap(slice =>
        'history' in slice
          ? slice.history.flatMap(list => Object.values(list).map(({ kind }: { kind: string }) => `${slice.name}:record.${kind}`))
          : [],
      ),
    ]
    expect(needed.length).toBeGreaterThan(150)
    expect(needed.filter(word => !words.get(word))).toEqual([])
  })

  it('has the same words in both languages, none of them empty', async () => {
    const [zh, en] = [await wordsOf('zh-CN'), await wordsOf('en')]
    expect([...en.keys()].sort()).toEqual([...zh.keys()].sort())
    expect([...zh, ...en].filter(([, word]) => word.trim() === '').map(([key]) => key)).toEqual([])
  })
})
