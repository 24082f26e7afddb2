import { expect, test } from 'vitest'
import type { Notice } from './climbed.query.ts'
import { hasClimbed } from './climbed.ts'

const late = { kind: 'settlement', requestId: 'r', enterpriseId: 'e', dueAt: '2026-11-24T10:00:00Z' }
const rung = (data: Notice['data'], requestId: string | null = 'r') => ({ kind: 'rung', requestId, enterpriseId: 'e', data }) as Notice

test('a late clock climbed to the reader when a rung after its due time told them of it', () => {
  expect(hasClimbed(late, [rung({ clock: 'settlement', offsetMinutes: 1440, dueAt: '2026-11-24T18:00:00+08:00' })])).toBe(true)
})

test('a reminder before it is due, another clock or another matter is no climb', () => {
  expect(hasClimbed(late, [rung({ clock: 'settlement', offsetMinutes: -240, dueAt: late.dueAt })])).toBe(false)
  expect(hasClimbed(late, [rung({ clock: 'answer', offsetMinutes: 1440, dueAt: late.dueAt })])).toBe(false)
  expect(hasClimbed(late, [rung({ clock: 'settlement', offsetMinutes: 1440, dueAt: late.dueAt }, 'other')])).toBe(false)
  expect(hasClimbed(late, [rung({ clock: 'settlement', offsetMinutes: 1440, dueAt: '2026-11-20T10:00:00Z' })])).toBe(false)
})

test('a first contact has no request: it is known by its enterprise', () => {
  const contact = { ...late, kind: 'firstContact', requestId: null }
  expect(hasClimbed(contact, [rung({ clock: 'firstContact', offsetMinutes: 1440, dueAt: late.dueAt }, null)])).toBe(true)
})
