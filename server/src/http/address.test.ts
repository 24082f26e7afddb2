import { expect, it } from 'vitest'
import { addressOf, blockOf } from './address.ts'

const from = (ip: string) => addressOf({ ip, socket: { remoteAddress: '10.0.0.1' } as never })

it('an address that a proxy passed on is one, else it is the proxy’s own', () => {
  expect(['203.0.113.9', '2001:db8::9'].map(from)).toEqual(['203.0.113.9', '2001:db8::9'])
  expect(['unknown', '', '203.0.113.9:4711', "'; drop table", '256.1.1.1'].map(from)).toEqual(Array(5).fill('10.0.0.1'))
})

it('IPv6 is counted by /64, IPv4 by address', () => {
  expect(blockOf('2001:db8:1:2:3:4:5:6')).toBe(blockOf('2001:db8:1:2:ffff::1'))
  expect(blockOf('2001:db8:1:2::1')).not.toBe(blockOf('2001:db8:1:3::1'))
  expect(blockOf('::ffff:203.0.113.9')).toBe(blockOf('203.0.113.9'))
  expect(blockOf('203.0.113.9')).not.toBe(blockOf('203.0.113.8'))
})
