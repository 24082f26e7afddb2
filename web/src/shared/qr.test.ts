import { encode } from 'uqr'
import { expect, test } from 'vitest'
import { pathOf } from './Qr.tsx'

test('the path draws every dark square once, and no other', () => {
  const { data, size } = encode('https://yigen.example/door/activate/Qx7-3f9kLm2_0a', { ecc: 'M', border: 4 })
  const drawn = Array.from({ length: size }, () => new Array<boolean>(size).fill(false))
  for (const [, x, y, long] of pathOf(data).matchAll(/M(\d+) (\d+)h(\d+)v1H\d+z/g))
    for (let at = Number(x); at < Number(x) + Number(long); at++) {
      const row = drawn[Number(y)]
      expect(row?.[at]).toBe(false)
      if (row) row[at] = true
    }
  expect(drawn).toEqual(data)
})

test('a row that ends dark ends its stroke', () => {
  expect(
    pathOf([
      [true, false, true],
      [false, false, false],
    ]),
  ).toBe('M0 0h1v1H0zM2 0h1v1H2z')
})
