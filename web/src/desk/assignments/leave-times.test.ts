import { describe, expect, it } from 'vitest'
import { leaveFrom, leaveUntil } from './leave-times.ts'

const now = Temporal.Instant.from('2026-11-25T09:42:00+08:00')
const text = (moment: Temporal.Instant | null) => moment?.toZonedDateTimeISO('Asia/Shanghai').toPlainDateTime().toString() ?? null

describe('the times of a leave', () => {
  it('cover whole days of Guangzhou, the last one to its 24:00', () => {
    expect(text(leaveFrom('2026-11-26', 'morning', now))).toBe('2026-11-26T00:00:00')
    expect(text(leaveUntil('2026-11-27', 'evening'))).toBe('2026-11-28T00:00:00')
  })

  it('may begin or end at noon, or begin this minute', () => {
    expect(text(leaveFrom('2026-11-26', 'noon', now))).toBe('2026-11-26T12:00:00')
    expect(text(leaveUntil('2026-11-27', 'noon'))).toBe('2026-11-27T12:00:00')
    expect(text(leaveFrom('', 'now', now))).toBe('2026-11-25T09:42:00')
  })

  it('are none while a date is missing', () => {
    expect(leaveFrom('', 'morning', now)).toBeNull()
    expect(leaveUntil('2026-02-30', 'evening')).toBeNull()
  })
})
