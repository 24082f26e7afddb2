import { describe, expect, it } from 'vitest'
import { keepsOwn, unitHolderOf } from './unit-holder.ts'

const clerk = { id: 'clerk', clerk: true, head: false, onLeave: false }
const head = { id: 'head', clerk: false, head: true, onLeave: false }
const away = { onLeave: true }

describe('who holds the clocks of a unit (R7.2)', () => {
  it('is the first clerk who is there', () => {
    expect(unitHolderOf([head, clerk, { ...clerk, id: 'second' }])).toBe('clerk')
    expect(unitHolderOf([{ ...clerk, ...away }, { ...clerk, id: 'second' }, head])).toBe('second')
  })

  it('else a head who is there, else a head', () => {
    expect(
      unitHolderOf([
        { ...clerk, ...away },
        { ...head, ...away },
        { ...head, id: 'second' },
      ]),
    ).toBe('second')
    expect(
      unitHolderOf([
        { ...clerk, ...away },
        { ...head, ...away },
      ]),
    ).toBe('head')
  })

  it('is nobody where there is no head either', () => {
    expect(unitHolderOf([{ ...clerk, ...away }])).toBeNull()
    expect(unitHolderOf([])).toBeNull()
  })

  it('keeps what they took upon themselves while they are there', () => {
    expect([keepsOwn(clerk), keepsOwn({ ...head, ...away })]).toEqual([true, false])
  })
})
