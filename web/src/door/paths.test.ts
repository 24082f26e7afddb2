import { expect, test } from 'vitest'
import { placeOf } from './paths.ts'

test.each([
  ['/door', { page: 'home' }],
  ['/door/', { page: 'home' }],
  ['/door/requests', { page: 'requests' }],
  ['/door/requests/0199-a', { page: 'request', id: '0199-a' }],
  ['/door/me', { page: 'me' }],
  ['/door/sign-in', { page: 'sign-in' }],
  ['/door/activate/t%20k', { page: 'activate', token: 't k' }],
  ['/door/activate', { page: 'missing' }],
  ['/door/requests/a/b', { page: 'missing' }],
  ['/door/%E0%A4', { page: 'missing' }],
] as const)('%s', (path, place) => {
  expect(placeOf(path)).toEqual(place)
})
