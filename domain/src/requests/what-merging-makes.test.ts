import { describe, expect, it } from 'vitest'
import { whatMergingMakes } from './what-merging-makes.ts'

describe('what merging makes (R4.11)', () => {
  const at = (text: string) => Temporal.Instant.from(`2026-11-${text}:00+08:00`)
  const clock = (kind: string, dueAt: string, startedAt = '20T09:00') => ({ kind, startedAt: at(startedAt), dueAt: at(dueAt) })
  const [early, late] = [clock('settlement', '27T18:00'), clock('settlement', '30T18:00')]
  const merging = (own: ReturnType<typeof clock>[], theirs: ReturnType<typeof clock>[], received = ['25T09:00', '20T09:00']) =>
    whatMergingMakes({
      absorbed: { receivedAt: at(received[0] as string), clocks: theirs },
      survivor: { receivedAt: at(received[1] as string), clocks: own },
    })

  it('is received when the earlier was', () => {
    expect(merging([], []).receivedAt.equals(at('20T09:00'))).toBe(true)
    expect(merging([], [], ['19T09:00', '20T09:00']).receivedAt.equals(at('19T09:00'))).toBe(true)
  })

  it('keeps its own clock where that is due first, or at the same moment by no later a start', () => {
    expect(merging([early], [late])).toMatchObject({ clocks: [early], taken: [] })
    expect(merging([early], [{ ...early }]).taken).toEqual([])
    const earlier = clock('settlement', '27T18:00', '19T09:00')
    expect(merging([early], [earlier]).taken).toEqual([earlier])
  })

  it('takes the clock that is due before its own, and one that it has not', () => {
    const answer = clock('answer', '26T09:00')
    const made = merging([late], [early, answer])
    expect(made.taken).toEqual([early, answer])
    expect(made.clocks).toEqual([answer, early])
  })

  it('takes a promised next answer too, and no clock of somebody else', () => {
    const [promised, task] = [clock('promisedAnswer', '26T18:00'), clock('task', '25T18:00')]
    expect(merging([late], [promised, task]).taken).toEqual([promised])
  })
})
