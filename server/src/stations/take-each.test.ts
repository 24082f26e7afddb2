import { expect, it } from 'vitest'
import { takeEach } from './take-each.ts'

it('takes all of them also where one fails, then says what failed', async () => {
  const taken: number[] = []
  const take = async (one: number) => {
    taken.push(one)
    if (one === 2) throw new Error('二')
    return one
  }
  await expect(takeEach([1, 2, 3], take)).rejects.toThrow('1 of 3 failed: Error: 二')
  expect(taken).toEqual([1, 2, 3])
  expect(await takeEach([1, 3], take)).toBe(4)
})
