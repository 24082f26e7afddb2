import { expect, test, vi } from 'vitest'
import { later } from './later.ts'

const Screen = () => null

test('a screen is fetched once, however often it is asked for', async () => {
  const file = vi.fn(async () => Screen)
  const screen = later(file)
  expect(screen.there()).toBeNull()
  await Promise.all([screen.bring(), screen.bring()])
  await screen.bring()
  expect(screen.there()).toBe(Screen)
  expect(file).toHaveBeenCalledTimes(1)
})

test('what did not come is asked for again the next time', async () => {
  const file = vi.fn(async () => Screen).mockRejectedValueOnce(new TypeError('no network'))
  const screen = later(file)
  await expect(screen.bring()).rejects.toThrow('no network')
  await screen.bring()
  expect(screen.there()).toBe(Screen)
})
