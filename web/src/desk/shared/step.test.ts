import './browser.fixture.ts'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { sharedSheet } from '#shared/shared-sheet.ts'

vi.mock('./changed.ts', () => ({ changed: vi.fn() }))
vi.stubGlobal('dispatchEvent', () => true)
await sharedSheet.bring()
const { changed } = await import('./changed.ts')
const { step } = await import('./step.ts')
const reply = () => step({ request: 'r1' }, 'POST', '/api/requests/r1/replies', { words: '好' })
const answered = (status: number) => vi.stubGlobal('fetch', async () => new Response(status === 204 ? null : '{}', { status }))

beforeEach(() => vi.mocked(changed).mockClear())

describe('a step', () => {
  it.each([200, 201, 204])('that is done (%s) changes what it says', async status => {
    answered(status)
    await reply()
    expect(changed).toHaveBeenCalledExactlyOnceWith({ request: 'r1' })
  })

  it.each([403, 404, 409, 500, 503])('that is refused because something moved, or may have been done (%s), too', async status => {
    answered(status)
    vi.useFakeTimers()
    const refused = expect(reply()).rejects.toMatchObject({ status })
    await vi.runAllTimersAsync()
    vi.useRealTimers()
    await refused
    expect(changed).toHaveBeenCalledExactlyOnceWith({ request: 'r1' })
  })

  it.each([400, 401, 413, 429])('that was not taken at all (%s) changes nothing', async status => {
    answered(status)
    await expect(reply()).rejects.toMatchObject({ status })
    expect(changed).not.toHaveBeenCalled()
  })

  it('is the only way by which the steps of a slice are sent, and what changed is asked again in one place', () => {
    const desk = join(import.meta.dirname, '..')
    const found = (pattern: string, text: RegExp) =>
      globSync(pattern, { cwd: desk })
        .filter(file => text.test(readFileSync(join(desk, file), 'utf8')))
        .sort()
    expect(globSync('*/*.steps.ts', { cwd: desk }).length).toBeGreaterThan(10)
    expect(found('*/*.steps.ts', /import .*\bsend\b.* from '#shared\/http\.ts'/)).toEqual([])
    const all = ['members/keep-language.ts', 'shell/SessionEnded.tsx']
    expect(found('**/!(*.test).{ts,tsx}', /\binvalidateQueries\(\)/)).toEqual(all)
  })
})

describe('a step that is not answered', () => {
  beforeEach(() => {
    vi.useFakeTimers()
    vi.stubGlobal('fetch', (_path: string, { signal }: RequestInit) => {
      const { promise, reject } = Promise.withResolvers<Response>()
      signal?.addEventListener('abort', () => reject(new Error('aborted')))
      return promise
    })
  })
  afterEach(() => void vi.useRealTimers())

  it.each([
    ['half a minute', {}, 30],
    ['as long as its route says, and a little', { patienceSeconds: 120 }, 130],
  ])('is waited for %s', async (_long, options, seconds) => {
    const gaveUp = vi.fn()
    step({ request: 'r1' }, 'PUT', `/api/slow/${seconds}`, {}, options).catch(gaveUp)
    await vi.advanceTimersByTimeAsync(seconds * 1000 - 100)
    expect(gaveUp).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(200)
    expect(gaveUp).toHaveBeenCalledOnce()
  })
})
