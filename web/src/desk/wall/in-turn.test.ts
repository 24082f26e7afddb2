import { expect, test } from 'vitest'
import { inTurn } from './in-turn.ts'

test('what is asked for while it is busy is done once more, however often it was asked', async () => {
  const waiting: (() => void)[] = []
  const ask = inTurn(() => new Promise<void>(done => waiting.push(done)))
  for (let i = 0; i < 5; i += 1) ask()
  expect(waiting).toHaveLength(1)
  ask()
  waiting[0]?.()
  await Promise.resolve()
  await Promise.resolve()
  expect(waiting).toHaveLength(2)
})
