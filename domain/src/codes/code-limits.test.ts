import { describe, expect, it } from 'vitest'
import { askedWithinHour, isLive, type KeptCode, secondsToNextCode, whyNotCode } from './code-limits.ts'

const now = Temporal.Instant.from('2026-11-25T09:42:00+08:00')
const ago = (minutes: number) => now.subtract({ seconds: Math.round(minutes * 60) })

describe('the next code to a phone', () => {
  it.each([
    [[], null],
    [[0], 60],
    [[0.5], 30],
    [[1], null],
    [[1.1], null],
    [[50, 40, 30, 20, 10], 600],
    [[10, 20, 30, 40, 50], 600],
    [[59.5, 40, 30, 20, 0], 60],
    [[60, 40, 30, 20, 10], null],
    [[59, 58, 57, 56, 55, 0], 120],
    [[61, 62, 63, 64, 65], null],
  ])('asked for %j minutes ago: in %j seconds', (minutes, seconds) => {
    expect(secondsToNextCode(minutes.map(ago), now)).toBe(seconds)
  })

  it('never more than five in any hour, however they are asked for', () => {
    const sent: Temporal.Instant[] = []
    for (let at = ago(240); Temporal.Instant.compare(at, now) < 0; at = at.add({ seconds: 61 }))
      if (secondsToNextCode(sent, at) === null) sent.push(at)
    for (const at of sent)
      expect(
        askedWithinHour(
          sent.filter(one => Temporal.Instant.compare(one, at) <= 0),
          at,
        ).length,
      ).toBeLessThanOrEqual(5)
    expect(sent.length).toBeGreaterThan(15)
  })
})

describe('a code that was typed', () => {
  const kept = (more: Partial<KeptCode> = {}): KeptCode => ({ sentAt: ago(1), tries: 0, spent: false, ...more })
  const codeOf = (what: KeptCode | null, right: boolean) => {
    const why = whyNotCode(what, right, now)
    return why && [why.code, why.blanks.left]
  }

  it('signs in while it is right and live', () => {
    expect(codeOf(kept(), true)).toBeNull()
    expect(codeOf(kept({ tries: 4 }), true)).toBeNull()
    expect(codeOf(kept({ sentAt: ago(5).add({ milliseconds: 1 }) }), true)).toBeNull()
  })

  it('signs nobody in when it never was, is over, was used, or was typed wrong five times', () => {
    for (const what of [null, kept({ sentAt: ago(5) }), kept({ spent: true }), kept({ tries: 5 })]) {
      expect(codeOf(what, true)).toEqual(['codeSpent', undefined])
      expect(codeOf(what, false)).toEqual(['codeSpent', undefined])
      expect(what && isLive(what, now)).not.toBe(true)
    }
  })

  it('wrong says how many tries are left; the last one makes it void', () => {
    expect([0, 3, 4].map(tries => codeOf(kept({ tries }), false))).toEqual([
      ['codeWrong', 4],
      ['codeWrong', 1],
      ['codeSpent', undefined],
    ])
    expect(whyNotCode(kept(), false, now)?.field).toBe('signInCode')
  })
})
