import { randomBytes } from 'node:crypto'
import { expect, it } from 'vitest'
import { closeNumber, openNumber } from './close-number.ts'

const key = (name: string) => ({ name, bytes: randomBytes(32) })
const place = (delegationId: string, position = 0) => ({ districtId: '440105', delegationId, position })

it('a number opens where it stands alone, and under its key alone (R21.3)', () => {
  const [one, other] = [key('one'), key('other')]
  const closed = closeNumber('11010519491231002X', [one], place('a'))
  expect(closed).toMatchObject({ key_name: 'one', last_four: '002X' })
  expect(openNumber(closed, [other, one], place('a'))).toBe('11010519491231002X')
  for (const elsewhere of [place('b'), place('a', 1)]) expect(() => openNumber(closed, [one], elsewhere)).toThrow()
  expect(() => openNumber(closed, [other], place('a'))).toThrow('no key of the settings is called one')
  expect(() => openNumber(closed, [{ ...other, name: 'one' }], place('a'))).toThrow()
})
