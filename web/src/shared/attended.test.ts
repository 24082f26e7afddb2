import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { attendance, lookForSession, watchActs, watchSession } from './attended.ts'

const minute = 60_000
const page = new EventTarget()
const tab = Object.assign(new EventTarget(), { hidden: false })
const asked = vi.fn(async (_path: string, _init: RequestInit) => ({ status: 200 }))
let stop: () => void

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page))
  vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page))
  vi.stubGlobal('dispatchEvent', page.dispatchEvent.bind(page))
  vi.stubGlobal('document', tab)
  vi.stubGlobal('fetch', asked)
  attendance()
  stop = watchActs()
  attendance()
  asked.mockClear()
})
afterEach(() => {
  stop()
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

const unattended = { 'x-unattended': '1' }
const act = (kind: string) => page.dispatchEvent(new Event(kind))

describe('a page', () => {
  it('that was just opened is somebody’s; a minute later it asks for itself', () => {
    expect(attendance()).toEqual({})
    vi.advanceTimersByTime(minute)
    expect(attendance()).toEqual({})
    vi.advanceTimersByTime(1)
    expect(attendance()).toEqual(unattended)
  })

  it.each(['pointerdown', 'keydown', 'wheel', 'touchmove'])('is somebody’s again with a %s', kind => {
    vi.advanceTimersByTime(minute * 60)
    act(kind)
    expect(attendance()).toEqual({})
  })

  it('is somebody’s again when its tab is looked at, not when it is left', () => {
    vi.advanceTimersByTime(minute * 60)
    tab.hidden = true
    tab.dispatchEvent(new Event('visibilitychange'))
    expect(attendance()).toEqual(unattended)
    tab.hidden = false
    tab.dispatchEvent(new Event('visibilitychange'))
    expect(attendance()).toEqual({})
  })

  it('tells the server of typing that asks for nothing, once in five minutes', () => {
    for (let i = 0; i < 22; i++) {
      vi.advanceTimersByTime(minute / 2)
      act('keydown')
    }
    expect(asked.mock.calls.map(([path, init]) => [path, init.headers])).toEqual([
      ['/api/session', {}],
      ['/api/session', {}],
    ])
  })

  it('looks every minute whether it is still signed in, by itself even while somebody types, until it is left', async () => {
    const ended = vi.fn()
    page.addEventListener('session-ended', ended)
    const leave = watchSession()
    act('keydown')
    await vi.advanceTimersByTimeAsync(2 * minute)
    expect(asked.mock.calls.map(([path, init]) => [path, init.headers])).toEqual([
      ['/api/session', unattended],
      ['/api/session', unattended],
    ])
    expect(ended).not.toHaveBeenCalled()
    asked.mockResolvedValueOnce({ status: 401 })
    await vi.advanceTimersByTimeAsync(minute)
    expect(ended).toHaveBeenCalledOnce()
    leave()
    await vi.advanceTimersByTimeAsync(2 * minute)
    expect(asked).toHaveBeenCalledTimes(3)
  })

  it('says when the session is gone', async () => {
    const ended = vi.fn()
    page.addEventListener('session-ended', ended)
    await lookForSession()
    expect(ended).not.toHaveBeenCalled()
    asked.mockResolvedValueOnce({ status: 401 })
    await lookForSession()
    expect(ended).toHaveBeenCalledOnce()
  })
})
