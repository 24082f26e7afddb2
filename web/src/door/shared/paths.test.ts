import { expect, test } from 'vitest'
import { placeOf } from './paths.ts'

test.each([
  ['/door', { page: 'home' }],
  ['/door/', { page: 'home' }],
  ['/door/requests', { page: 'requests' }],
  ['/door/requests/0199-a', { page: 'request', id: '0199-a' }],
  ['/door/requests/0199-a/message', { page: 'request', id: '0199-a', act: 'message' }],
  ['/door/requests/0199-a/reopening', { page: 'request', id: '0199-a', act: 'reopening' }],
  ['/door/requests/0199-a/supplement', { page: 'request', id: '0199-a', act: 'supplement' }],
  ['/door/requests/0199-a/appeal', { page: 'request', id: '0199-a', act: 'appeal' }],
  ['/door/requests/0199-a/message/b', { page: 'missing' }],
  ['/door/delegations', { page: 'delegations' }],
  ['/door/delegations/0199-a', { page: 'delegations', id: '0199-a' }],
  ['/door/events', { page: 'events' }],
  ['/door/events/0199-a', { page: 'events', id: '0199-a' }],
  ['/door/verify', { page: 'verify' }],
  ['/door/verify/a', { page: 'missing' }],
  ['/door/me', { page: 'me' }],
  ['/door/me/password', { page: 'password' }],
  ['/door/sign-in', { page: 'sign-in' }],
  ['/door/activate/t%20k', { page: 'activate', token: 't k' }],
  ['/door/activate', { page: 'missing' }],
  ['/door/station/t0k', { page: 'book', token: 't0k' }],
  ['/door/booking/l1nk', { page: 'booking', link: 'l1nk' }],
  ['/door/station', { page: 'missing' }],
  ['/door/requests/a/b', { page: 'missing' }],
  ['/door/%E0%A4', { page: 'missing' }],
] as const)('%s', (path, place) => {
  expect(placeOf(path)).toEqual(place)
})
