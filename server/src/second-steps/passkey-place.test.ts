import { expect, it } from 'vitest'
import { passkeyPlace } from './passkey-place.ts'

it.each([
  ['https://fuwu.example.gov.cn', { host: 'fuwu.example.gov.cn', origins: ['https://fuwu.example.gov.cn'] }],
  ['https://fuwu.example.gov.cn:8443', { host: 'fuwu.example.gov.cn', origins: ['https://fuwu.example.gov.cn:8443'] }],
  ['http://127.0.0.1:4600', { host: 'localhost', origins: ['http://localhost:4600'] }],
  ['http://localhost:4600', { host: 'localhost', origins: ['http://localhost:4600'] }],
  ['https://10.0.0.8', null],
  ['https://[2001:db8::1]', null],
])('%s: passkeys are bound to %o', (publicUrl, place) => {
  expect(passkeyPlace(publicUrl)).toEqual(place)
})
