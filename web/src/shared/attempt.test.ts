import { expect, test } from 'vitest'
import { attempt } from './attempt.ts'
import { Problem } from './problem.ts'

const refused = (status: number) => new Problem(status, 'x', 'x')

test('a double click sends once and both get the same answer', async () => {
  let sent = 0
  const act = async () => {
    sent += 1
    return { id: 'r1' }
  }
  const [first, second] = await Promise.all([attempt('POST /double', undefined, act), attempt('POST /double', undefined, act)])
  expect(sent).toBe(1)
  expect(second).toBe(first)
})

test('the same words sent again after they arrived are a new intention', async () => {
  const keys: string[] = []
  const act = async (key: string) => keys.push(key)
  await attempt('POST /again', undefined, act)
  await attempt('POST /again', undefined, act)
  expect(keys[0]).not.toBe(keys[1])
})

test.each([
  [0, true],
  [429, true],
  [503, true],
  [400, false],
  [409, false],
  [401, false],
])('after a failure with status %i the next try keeps its key: %s', async (status, keeps) => {
  const keys: string[] = []
  const fail = async (key: string) => {
    keys.push(key)
    throw refused(status)
  }
  await expect(attempt(`POST /fail ${status}`, undefined, fail)).rejects.toThrow()
  await expect(attempt(`POST /fail ${status}`, undefined, fail)).rejects.toThrow()
  expect(keys[0] === keys[1]).toBe(keeps)
})

test('a given key is the one that is sent', async () => {
  const keys: string[] = []
  await attempt('POST /given', 'mine', async key => keys.push(key))
  expect(keys).toEqual(['mine'])
})
