import { expect, test } from 'vitest'
import { firstLateRung } from './late-rung.ts'
import { standardLadder } from './rung.ts'

test('a reminder is no lateness, the due time itself is', () => {
  expect([firstLateRung(standardLadder, 'clock'), firstLateRung(standardLadder, 'working')]).toEqual([1, 1])
})

test('a district that reminds twice is late one rung later', () => {
  const reminder = { position: 0, offsetMinutes: -480, tells: ['holder' as const] }
  const working = [reminder, ...standardLadder.working.map(rung => ({ ...rung, position: rung.position + 1 }))]
  expect(firstLateRung({ ...standardLadder, working }, 'working')).toBe(2)
})
