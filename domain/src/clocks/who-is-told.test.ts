import { expect, test } from 'vitest'
import { holderOf } from './holder.ts'
import { standardLadder } from './rung.ts'
import { type People, whoIsTold } from './who-is-told.ts'

const here = (id: string) => ({ id, onLeave: false })
const away = (id: string) => ({ id, onLeave: true })
const [officer, deputy, minister, head, leader] = ['officer', 'deputy', 'minister', 'head', 'leader'].map(here)
const everyone = { holder: officer, officer, deputy, minister, head, leader, lastMinister: minister, lastLeader: leader } as People
const rung = (position: number) => standardLadder.clock[position]?.tells ?? []

test('everyone there: the holder, the minister, the head, the leader', () => {
  expect([0, 1, 2, 3, 4].map(position => whoIsTold(rung(position), everyone))).toEqual([
    { told: ['officer'], skipped: [] },
    { told: ['officer', 'minister'], skipped: [] },
    { told: ['head'], skipped: [] },
    { told: ['leader'], skipped: [] },
    { told: ['leader'], skipped: [] },
  ])
})

test('the officer on leave: the deputy is told, and the minister not before the due time', () => {
  const people = { ...everyone, officer: away('officer'), holder: here('deputy') }
  expect(whoIsTold(rung(0), people)).toEqual({ told: ['deputy'], skipped: [{ role: 'officer', personId: 'officer', why: 'onLeave' }] })
  expect(whoIsTold(rung(1), people)).toEqual({ told: ['deputy', 'minister'], skipped: [] })
})

test('a task: its clerk holds it, and the officer is told beside; on leave, the deputy', () => {
  const people = { ...everyone, holder: here('clerk') }
  expect(whoIsTold(rung(0), people).told).toEqual(['clerk', 'officer'])
  expect(whoIsTold(rung(0), { ...people, officer: away('officer') }).told).toEqual(['clerk', 'deputy'])
})

test('the minister is the holder: told already, so the head is told in their place', () => {
  const people = { ...everyone, officer: null, deputy: null, holder: here('minister') }
  expect(whoIsTold(rung(1), people)).toEqual({
    told: ['minister', 'head'],
    skipped: [{ role: 'minister', personId: 'minister', why: 'toldAlready' }],
  })
})

test('missing and on leave are skipped upward', () => {
  expect(whoIsTold(rung(2), { ...everyone, head: away('head') })).toEqual({
    told: ['leader'],
    skipped: [{ role: 'head', personId: 'head', why: 'onLeave' }],
  })
  expect(whoIsTold(rung(1), { ...everyone, minister: null, lastMinister: null, head: null })).toEqual({
    told: ['officer', 'leader'],
    skipped: [
      { role: 'minister', personId: null, why: 'missing' },
      { role: 'head', personId: null, why: 'missing' },
    ],
  })
})

test('told in this rung before, by the caller’s own record', () => {
  expect(whoIsTold(rung(2), everyone, ['head']).told).toEqual(['leader'])
  expect(whoIsTold(rung(3), everyone, ['leader'])).toEqual({
    told: [],
    skipped: [{ role: 'leader', personId: 'leader', why: 'toldAlready' }],
  })
})

test('the last one above is told even on leave: a day off switches no rung off', () => {
  expect(whoIsTold(rung(3), { ...everyone, leader: away('leader'), lastLeader: away('leader') })).toEqual({ told: ['leader'], skipped: [] })
  expect(whoIsTold(rung(2), { ...everyone, head: away('head'), leader: null, lastLeader: null })).toEqual({
    told: ['head'],
    skipped: [{ role: 'leader', personId: null, why: 'missing' }],
  })
  expect(whoIsTold(rung(3), { ...everyone, leader: null, lastLeader: null }).told).toEqual([])
})

test.each([
  ['the officer', everyone, 'officer'],
  ['on leave, the deputy', { ...everyone, officer: away('officer') }, 'deputy'],
  ['both, the minister', { ...everyone, officer: away('officer'), deputy: away('deputy') }, 'minister'],
  ['all three, the head', { ...everyone, officer: away('officer'), deputy: null, minister: away('minister') }, 'head'],
  ['not yet assigned, the minister', { ...everyone, officer: null }, 'minister'],
  ['nobody there', { officer: away('officer'), deputy: null, minister: null, head: null, lastLeader: null }, null],
  [
    'nobody but a leader on leave',
    { officer: away('officer'), deputy: null, minister: null, head: null, lastLeader: away('leader') },
    'leader',
  ],
])('%s holds the clock', (_, people, id) => {
  expect(holderOf(people)).toBe(id)
})

test('a rung always reaches somebody: another leader, another minister of the district (R10.2)', () => {
  const other = { ...everyone, lastLeader: here('other leader'), lastMinister: here('other minister') }
  expect(whoIsTold(rung(3), { ...other, leader: null })).toEqual({
    told: ['other leader'],
    skipped: [{ role: 'leader', personId: null, why: 'missing' }],
  })
  expect(whoIsTold(rung(3), { ...other, leader: away('leader') }).told).toEqual(['other leader'])
  expect(whoIsTold(rung(3), { ...other, leader: away('leader'), lastLeader: away('other leader') })).toEqual({
    told: ['leader'],
    skipped: [{ role: 'lastLeader', personId: 'other leader', why: 'onLeave' }],
  })
  expect(whoIsTold(rung(3), { ...other, leader: null, lastLeader: away('other leader') }).told).toEqual(['other leader'])
  expect(whoIsTold(rung(1), { ...other, minister: null }).told).toEqual(['officer', 'other minister'])
})
