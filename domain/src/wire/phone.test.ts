import { describe, expect, it } from 'vitest'
import { isPhone, keptPhone, textable } from './phone.ts'

describe('a phone number, typed at the door, at the desk or in a roster', () => {
  it.each([
    ['139-0000-0034', '139-0000-0034'],
    [' 13800000012 ', '13800000012'],
    ['１３８００００００１２', '13800000012'],
    ['（020）84200012', '020-84200012'],
    ['020－84200012', '020-84200012'],
    ['020 8420 0012', '020 8420 0012'],
    ['84200012转8001', '84200012-8001'],
    ['84200012 分机 8001', '84200012-8001'],
    ['\u202d13800000012\u202c', '13800000012'],
    ['＋86 138 0000 0012', '+86 138 0000 0012'],
    ['+852 2800 0012', '+852 2800 0012'],
  ])('%j is kept as %s', (typed, kept) => {
    expect(keptPhone(typed)).toBe(kept)
    expect(isPhone(typed)).toBe(true)
  })

  it.each(['1390000', '138000000123', '没有', '', '12'])('%j is none', typed => expect(isPhone(typed)).toBe(false))
})

describe('a phone that can be texted', () => {
  it.each([
    ['139-0000-0034', '13900000034'],
    ['１３９ ０００００ ０３４', '13900000034'],
    ['+86 139 0000 0034', '13900000034'],
    ['020-84200012', null],
    ['+852 6123 4567', null],
    ['400-800-1234', null],
    ['1390000', null],
    ['王嘉树', null],
  ])('%s', (written, plain) => expect(textable(written)).toBe(plain))
})
