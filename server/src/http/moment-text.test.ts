import { expect, it } from 'vitest'
import { momentText } from './moment-text.ts'

it('is what toString says, whole seconds or not, before 1970 and long after', () => {
  const moments = [
    '2026-11-25T01:42:00Z',
    '2026-02-28T23:59:59Z',
    '1970-01-01T00:00:00Z',
    '1969-12-31T23:59:59Z',
    '2026-11-25T01:42:00.5Z',
    '2026-11-25T01:42:00.000001Z',
    '2199-12-31T23:59:59.999999999Z',
  ]
  for (const text of moments) expect(momentText(Temporal.Instant.from(text))).toBe(Temporal.Instant.from(text).toString())
  for (let minutes = 0; minutes < 60 * 24 * 400; minutes += 977) {
    const moment = Temporal.Instant.from('2024-02-28T00:00:07Z').add({ minutes })
    expect(momentText(moment)).toBe(moment.toString())
  }
})
