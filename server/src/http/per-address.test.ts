import { expect, test } from 'vitest'
import { addressOf } from './per-address.ts'

test.for([
  ['10.2.3.4', '10.2.3.4'],
  ['::ffff:10.2.3.4', '::ffff:10.2.3.4'],
  ['2001:db8:0:7:1::5', '2001:db8:0:7::/64'],
  ['2001:0DB8:0000:0007:ffff:1:2:3', '2001:db8:0:7::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
])('%s is counted as %s', ([ip, counted]) => {
  expect(addressOf({ ip: ip as string })).toBe(counted)
})
