import { standardLadder } from '@yigen/domain/clocks/rung.ts'
import { describe, expect, it } from 'vitest'
import { addedRung, draftOf, fixedTells, sentOf, toggled } from './ladder-draft.ts'

const { clock } = draftOf(standardLadder)

describe('the ladder as it is written (R10.3)', () => {
  it('keeps whom the promise itself tells; of a rung of one’s own nobody is fixed', () => {
    expect(fixedTells('clock', { offsetMinutes: 0, tells: [] })).toEqual(['holder', 'minister'])
    expect(fixedTells('working', { offsetMinutes: 480, tells: [] })).toEqual(['leader'])
    expect(fixedTells('clock', { offsetMinutes: 540, tells: [] })).toEqual([])
    expect(fixedTells('clock', { offsetMinutes: 540, daily: true, tells: [] })).toEqual(['leader'])
  })

  it('gets a rung where none stands, in the order of time', () => {
    expect(addedRung(clock, 8, true)?.map(rung => rung.offsetMinutes)).toEqual([-240, 0, 240, 480, 1440, 540])
    expect(addedRung(clock, 0.5, false)?.map(rung => rung.offsetMinutes)).toEqual([-240, -30, 0, 240, 1440, 540])
    expect([addedRung(clock, 4, true), addedRung(clock, 0, true), addedRung(clock, Number.NaN, true)]).toEqual([null, null, null])
  })

  it('tells who is ticked, from the holder upward, and never nobody', () => {
    expect(toggled({ offsetMinutes: 0, tells: ['leader'] }, 'holder').tells).toEqual(['holder', 'leader'])
    expect(toggled({ offsetMinutes: 0, tells: ['leader'] }, 'leader').tells).toEqual(['leader'])
  })

  it('is sent without its places, as it came', () => {
    const { working } = standardLadder
    expect(sentOf(draftOf(standardLadder)).working).toEqual(working.map(({ position: _, ...rung }) => rung))
  })
})
