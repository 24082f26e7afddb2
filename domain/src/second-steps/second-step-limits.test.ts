import { describe, expect, it } from 'vitest'
import { isFresh, isLastNeeded, triesLeft } from './second-step-limits.ts'

describe('the last way of who must have one', () => {
  it.each([
    [{ totp: true, passkeys: 0, required: true }, true],
    [{ totp: false, passkeys: 1, required: true }, true],
    [{ totp: true, passkeys: 1, required: true }, false],
    [{ totp: false, passkeys: 2, required: true }, false],
    [{ totp: true, passkeys: 0, required: false }, false],
  ])('%j: %s', (held, last) => expect(isLastNeeded(held)).toBe(last))
})

it('as many tries as a password has, and none below nought', () => {
  expect([0, 1, 4, 5, 6].map(triesLeft)).toEqual([5, 4, 1, 0, 0])
})

it('what was made counts until its minutes have passed', () => {
  const made = Temporal.Instant.from('2026-11-25T09:42:00+08:00')
  expect(isFresh(made, 5, made.add({ milliseconds: 299_999 }))).toBe(true)
  expect(isFresh(made, 5, made.add({ minutes: 5 }))).toBe(false)
})
