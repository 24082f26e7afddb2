import { expect, test } from 'vitest'
import { type Ladder, type Rung, standardLadder } from './rung.ts'
import { whyNotLadder } from './why-not-ladder.ts'

const withClock = (change: (rungs: Rung[]) => Rung[]): Ladder => ({
  ...standardLadder,
  clock: change(structuredClone(standardLadder.clock)),
})
const numbered = (rungs: Rung[]) => rungs.map((rung, position) => ({ ...rung, position }))

test('the standard ladder, and one with more rungs and people, may be', () => {
  expect(whyNotLadder(standardLadder)).toBeNull()
  const more = withClock(rungs =>
    numbered([
      { position: 0, offsetMinutes: -480, tells: ['holder'] },
      ...rungs.map(rung => ({ ...rung, tells: [...new Set([...rung.tells, 'leader' as const])] })),
    ]),
  )
  expect(whyNotLadder(more)).toBeNull()
})

test.each<[string, (rungs: Rung[]) => Rung[], string]>([
  ['a rung taken away', rungs => numbered(rungs.filter(rung => rung.offsetMinutes !== 240)), '不能去掉规定的一级：到期后 4 小时。'],
  ['the daily rung taken away', rungs => rungs.slice(0, 4), '不能去掉规定的一级：每天 09:00。'],
  [
    'a rung moved',
    rungs => rungs.map(rung => (rung.position === 3 ? { ...rung, offsetMinutes: 2880 } : rung)),
    '不能去掉规定的一级：到期后 24 小时。',
  ],
  [
    'a person taken away',
    rungs => rungs.map(rung => (rung.position === 1 ? { ...rung, tells: ['holder'] } : rung)),
    '到期时规定通知的人不能减少。',
  ],
  ['nobody told', rungs => rungs.map(rung => (rung.position === 2 ? { ...rung, tells: [] } : rung)), '第 3 级没有写通知谁。'],
  ['a gap in the positions', rungs => rungs.map(rung => ({ ...rung, position: rung.position * 2 })), '各级的序号要从 0 起，依次不断。'],
  [
    'out of order',
    rungs => numbered([...rungs.slice(0, 4), { position: 4, offsetMinutes: 60, tells: ['head'] }, ...rungs.slice(4)]),
    '各级要按时间先后排，不能同时。',
  ],
  ['daily in the middle', rungs => numbered([...rungs, ...rungs.slice(4)]), '每日一次的一级只能有一个，排在最后。'],
  ['half a minute', rungs => numbered([{ position: 0, offsetMinutes: -300.5, tells: ['holder'] }, ...rungs]), '第 1 级的时间要是整分钟。'],
])('%s is refused', (_, change, sentence) => {
  expect(whyNotLadder(withClock(change))).toBe(sentence)
})

test('the ladder in working hours is held to the same, in English too', () => {
  expect(whyNotLadder({ ...standardLadder, working: standardLadder.clock }, 'en')).toBe('The rung 8 hours after cannot be taken away.')
})
