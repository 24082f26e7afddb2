import { expect, test } from 'vitest'
import { handedWords } from './handed-words.ts'

const now = Temporal.Instant.from('2026-11-25T09:42:00+08:00')
const units = [
  { id: 'tax', shortName: '区税务局' },
  { id: 'talent', shortName: '区人才办' },
]
const handed = (...parts: [unitId: string, dueAt: string][]) => ({ tasks: parts.map(([unitId, dueAt]) => ({ id: unitId, unitId, dueAt })) })
const friday = '2026-11-27T18:00:00+08:00'

test('what was handed out is told by its unit and its time', () => {
  expect(handedWords(handed(['tax', friday]), units, now, 'zh-CN')).toEqual({ units: '区税务局', time: '周五 11-27 18:00', apart: false })
})

test('several by all their units, and the earliest of their times', () => {
  const parts = handed(['tax', friday], ['talent', '2026-11-26T18:00:00+08:00'])
  expect(handedWords(parts, units, now, 'zh-CN')).toEqual({ units: '区税务局、区人才办', time: '明天 18:00', apart: true })
  expect(handedWords(handed(['tax', friday], ['talent', friday]), units, now, 'en')).toMatchObject({
    units: '区税务局, 区人才办',
    apart: false,
  })
})
