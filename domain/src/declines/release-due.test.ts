import { describe, expect, test } from 'vitest'
import { answerDueFirst } from './release-due.ts'

const at = (time: string) => Temporal.Instant.from(`2026-11-25T${time}:00+08:00`)
const answer = (time: string, stoppedAt: string | null = null) => ({ kind: 'answer', dueAt: at(time).toString(), stoppedAt })

describe('the answer that is owed before a refusal is decided', () => {
  test('is due first', () => expect(answerDueFirst([answer('15:00')], at('17:00'))?.toString()).toBe(at('15:00').toString()))

  test('is none once it was given', () => expect(answerDueFirst([answer('15:00', at('14:00').toString())], at('17:00'))).toBeNull())

  test('is none where the release comes first, or at the same time', () => {
    expect(answerDueFirst([answer('17:00')], at('17:00'))).toBeNull()
    expect(answerDueFirst([answer('18:00')], at('17:00'))).toBeNull()
  })

  test('is no other clock', () => expect(answerDueFirst([{ ...answer('15:00'), kind: 'settlement' }], at('17:00'))).toBeNull())
})
