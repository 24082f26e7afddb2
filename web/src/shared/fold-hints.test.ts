import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type About, some } from './about.ts'
import { type Fits, foldHints, type Heard, nextTurn } from './fold-hints.ts'

/** What a screen shows, and when it asked for it again, in milliseconds. */
function screen(shown: Record<string, About>) {
  const asked: string[] = []
  const askedIn: Record<string, number> = {}
  const ask = (name: string) => {
    askedIn[name] = nextTurn()
    asked.push(`${Date.now()} ${name}`)
  }
  const answer = (heard: readonly Heard[], fits: Fits) => {
    const again = Object.entries(shown).filter(([name, about]) =>
      heard.some(({ change, turn }) => (askedIn[name] ?? 0) < turn && fits(about, change)),
    )
    for (const [name] of again) ask(name)
    return again.length > 0
  }
  return { asked, ask, hints: foldHints(answer) }
}

const page: About = { of: ['request'], within: { request: 'r1' } }
const list: About = { of: ['request'] }
const bell: About = { of: ['bell'] }
const hintOf = (request: string) => ({ bell: some, request: [request] })

beforeEach(() => {
  vi.useFakeTimers({ now: 0 })
  vi.spyOn(Math, 'random').mockReturnValue(0.5)
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.useRealTimers()
})

describe('a hint', () => {
  it('is answered at once by the page of exactly what changed, by the rest within two seconds', () => {
    const { asked, hints } = screen({ page, list, bell })
    hints.hear(hintOf('r1'))
    vi.advanceTimersByTime(999)
    expect(asked).toEqual(['0 page'])
    vi.advanceTimersByTime(1)
    expect(asked).toEqual(['0 page', '1000 list', '1000 bell'])
    vi.advanceTimersByTime(60_000)
    expect(asked).toHaveLength(3)
  })

  it('asks nothing of the page of another', () => {
    const { asked, hints } = screen({ page, list, bell })
    hints.hear(hintOf('r2'))
    vi.advanceTimersByTime(60_000)
    expect(asked).toEqual(['1000 list', '1000 bell'])
  })

  it('that names nothing but the bell asks for the bell; that cannot name it, for all that is shown, spread', () => {
    const { asked, hints } = screen({ page, list, bell, catalogue: { of: [] } })
    hints.hear({ bell: some })
    vi.advanceTimersByTime(2_000)
    expect(asked).toEqual(['1000 bell'])
    hints.hear(null)
    vi.advanceTimersByTime(60_000)
    expect(asked.slice(1)).toEqual(['3000 page', '3000 list', '3000 bell'])
  })

  it.each([0, 0.25, 0.999])('is answered by each browser at its own time: %s of two seconds', share => {
    vi.mocked(Math.random).mockReturnValue(share)
    const { asked, hints } = screen({ list })
    hints.hear(hintOf('r1'))
    vi.advanceTimersByTime(2_000)
    expect(asked).toEqual([`${Math.floor(share * 2_000)} list`])
  })
})

describe('hints in quick succession', () => {
  it('are one for lists, and two for the page itself: at once, and what came in the second after', () => {
    const { asked, hints } = screen({ page, list })
    for (let n = 0; n < 5; n += 1) {
      hints.hear(hintOf('r1'))
      vi.advanceTimersByTime(100)
    }
    vi.advanceTimersByTime(60_000)
    expect(asked).toEqual(['0 page', '1000 page', '1000 list'])
  })

  it('of others do not let the page itself wait', () => {
    const { asked, hints } = screen({ page })
    hints.hear(hintOf('r2'))
    vi.advanceTimersByTime(100)
    hints.hear(hintOf('r1'))
    vi.advanceTimersByTime(0)
    expect(asked).toEqual(['100 page'])
  })
})

describe('what was asked after a hint was heard', () => {
  it('knows it already: the reader’s own act and its hint are one round', () => {
    const { asked, ask, hints } = screen({ list, bell })
    hints.hear(hintOf('r1'))
    vi.advanceTimersByTime(200)
    ask('list')
    vi.advanceTimersByTime(60_000)
    expect(asked).toEqual(['200 list', '1000 bell'])
  })

  it('and before another came is asked again: nothing is lost', () => {
    const { asked, ask, hints } = screen({ list })
    hints.hear(hintOf('r1'))
    vi.advanceTimersByTime(200)
    ask('list')
    hints.hear(hintOf('r2'))
    vi.advanceTimersByTime(60_000)
    expect(asked).toEqual(['200 list', '1000 list'])
  })
})

it('nothing is asked any more by who has stopped', () => {
  const ask = vi.fn(() => true)
  const hints = foldHints(ask)
  hints.hear(null)
  hints.stop()
  vi.advanceTimersByTime(60_000)
  expect(ask).not.toHaveBeenCalled()
})
