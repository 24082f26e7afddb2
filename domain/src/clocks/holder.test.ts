import { describe, expect, it } from 'vitest'
import { holderOf } from './holder.ts'

const there = (id: string) => ({ id, onLeave: false })
const away = (id: string) => ({ id, onLeave: true })
const all = {
  officer: there('officer'),
  deputy: there('deputy'),
  minister: there('minister'),
  head: there('head'),
  lastLeader: there('leader'),
}

describe('who holds a clock (R3.4)', () => {
  it.each([
    ['the officer', all, 'officer'],
    ['the deputy while the officer is on leave', { ...all, officer: away('officer') }, 'deputy'],
    ['the minister while both are', { ...all, officer: away('officer'), deputy: away('deputy') }, 'minister'],
    ['the minister where there is no deputy', { ...all, officer: away('officer'), deputy: null }, 'minister'],
    ['the head of the unit when the minister is on leave too', { ...all, officer: away('o'), deputy: null, minister: away('m') }, 'head'],
  ])('is %s', (_who, holders, holder) => {
    expect(holderOf(holders)).toBe(holder)
  })

  it('is the minister without an officer: a deputy stands in for an officer, never for nobody (R3.2)', () => {
    expect(holderOf({ ...all, officer: null })).toBe('minister')
    expect(holderOf({ ...all, officer: null, minister: away('minister') })).toBe('head')
  })

  it('is a leader when everyone below is missing or on leave, and any leader even on leave; nobody only without one', () => {
    const none = { officer: away('o'), deputy: away('d'), minister: away('m'), head: null }
    expect(holderOf({ ...none, lastLeader: there('leader') })).toBe('leader')
    expect(holderOf({ ...none, lastLeader: away('leader') })).toBe('leader')
    expect(holderOf({ officer: null, deputy: there('deputy'), minister: null, head: null, lastLeader: null })).toBeNull()
  })
})
