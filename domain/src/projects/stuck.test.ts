import { describe, expect, it } from 'vitest'
import { moment } from '#calendar/official-calendar.fixture.ts'
import { isStuck, type Standstill } from './stuck.ts'

const now = moment('2026-11-25 09:00')
const silent: Standstill = { status: 'open', lastEventAt: moment('2026-11-11 08:59'), pausedUntil: null, waitsOutside: false }
const stuck = (more: Partial<Standstill> = {}) => isStuck({ ...silent, ...more }, now, 14)

describe('a project that is stuck (R13.6)', () => {
  it('has heard nothing for more than 14 days°', () => {
    expect([stuck(), stuck({ lastEventAt: moment('2026-11-11 09:00') })]).toEqual([true, false])
  })

  it('is none while it is paused, but once the pause is over', () => {
    expect([stuck({ pausedUntil: moment('2026-12-01 00:00') }), stuck({ pausedUntil: now })]).toEqual([false, true])
  })

  it('is none that only waits for an authority outside, nor one that is over', () => {
    expect([stuck({ waitsOutside: true }), stuck({ status: 'landed' }), stuck({ status: 'lost' })]).toEqual([false, false, false])
  })
})
