import { describe, expect, it } from 'vitest'
import { DayText, Instant } from './instant.ts'

describe('a moment or a date on the wire', () => {
  it.each(['0000-01-01T00:00:00Z', '9999-12-31T23:59:59-23:59', '+010000-01-01T00:00:00Z', '1899-12-31T23:59:59Z', '3000-01-01T00:00:00Z'])(
    'is none that the database cannot keep or nobody can mean: %s',
    text => expect(Instant.safeParse(text).success).toBe(false),
  )

  it.each(['0000-01-01', '9999-12-31', '10000-01-01', '2026-02-30'])('nor the date %s', text => {
    expect(DayText.safeParse(text).success).toBe(false)
  })

  it('is one of the years that people mean', () => {
    expect(Instant.parse('2026-11-25T09:42:00+08:00').toString()).toBe('2026-11-25T01:42:00Z')
    expect(DayText.parse('1998-07-01')).toBe('1998-07-01')
  })
})
