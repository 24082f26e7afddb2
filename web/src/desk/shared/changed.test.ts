import './browser.fixture.ts'
import { QueryObserver } from '@tanstack/react-query'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { type About, concerns, isItself, some } from '#shared/about.ts'
import { nextTurn } from '#shared/fold-hints.ts'
import * as slices from '../slices.ts'
import { askAgain, changed, forget, shownAgain } from './changed.ts'
import { gather } from './of-slices.ts'
import { queries } from './queries.ts'

gather(Object.values(slices))

const closing: (() => void)[] = []
let asked: string[] = []
afterEach(() => {
  for (const close of closing.splice(0)) close()
  queries.clear()
})

/** Answers that were read; those of `shown` are on the screen, the others were before. */
async function desk(shown: Record<string, About>, before: Record<string, About> = {}) {
  const options = (name: string, about: About) => ({
    queryKey: [about, name] as const,
    queryFn: () => {
      asked.push(name)
      return name
    },
  })
  for (const [name, about] of Object.entries(before)) await queries.fetchQuery(options(name, about))
  for (const [name, about] of Object.entries(shown))
    closing.push(new QueryObserver(queries, { ...options(name, about), staleTime: 15_000 }).subscribe(() => {}))
  await vi.waitFor(() => expect(queries.isFetching()).toBe(0))
  asked = []
}
const page: About = { of: ['request'], within: { request: 'r1' } }
const other: About = { of: ['request'], within: { request: 'r2' } }
const list: About = { of: ['request'] }
const day: About = { of: ['clock'] }
const bell: About = { of: ['bell'] }
const old = () =>
  queries
    .getQueryCache()
    .findAll({ predicate: query => query.state.isInvalidated })
    .map(({ queryKey }) => queryKey[1])

describe('an act of the reader’s', () => {
  it('asks again what is on the screen of it, and the clocks with it; neither another nor the bell', async () => {
    await desk({ page, other, list, day, bell })
    changed({ request: 'r1' })
    await shownAgain()
    expect(asked).toEqual(['page', 'list', 'day'])
    expect(old()).toEqual([])
  })

  it('makes old what is not on the screen, and asks it when it is opened', async () => {
    await desk({ page }, { list, other, bell })
    changed({ request: 'r1' })
    await shownAgain()
    expect(asked).toEqual(['page'])
    expect(old()).toEqual(['list'])
  })

  it('on what has no clock leaves the day alone', async () => {
    await desk({ day, contacts: { of: ['contact'], within: { enterprise: 'e1' } } })
    changed({ contact: some, within: { enterprise: 'e1' } })
    await shownAgain()
    expect(asked).toEqual(['contacts'])
  })
})

describe('a hint', () => {
  it('asks what fits and was not asked since, and says whether anything was', async () => {
    await desk({ page, other, list, bell })
    const heard = [{ change: { request: ['r1'], bell: some }, turn: nextTurn() }]
    expect(askAgain(heard, isItself)).toBe(true)
    expect(askAgain(heard, isItself)).toBe(false)
    expect(askAgain(heard, concerns)).toBe(true)
    expect(asked).toEqual(['page', 'list', 'bell'])
  })

  it('heard before the reader’s own act asks nothing that the act has asked', async () => {
    await desk({ page, list, bell })
    const heard = [{ change: { request: ['r1'], bell: some }, turn: nextTurn() }]
    changed({ request: 'r1' })
    await shownAgain()
    asked = []
    askAgain(heard, concerns)
    expect(asked).toEqual(['bell'])
  })

  it('in a tab that nobody looks at waits until somebody does', async () => {
    await desk({ page, other })
    vi.stubGlobal('document', { addEventListener: () => {}, hidden: true })
    forget({ request: ['r1'] })
    expect(askAgain([{ change: { request: ['r1'] }, turn: nextTurn() }], concerns)).toBe(false)
    expect(old()).toEqual(['page'])
    vi.stubGlobal('document', { addEventListener: () => {} })
  })
})
