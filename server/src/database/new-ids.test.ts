import { describe, expect, it, vi } from 'vitest'
import { newIds } from './new-ids.ts'

describe('ids of rows', () => {
  it('ascend in the order in which they are asked for, many in one millisecond', () => {
    const ids = [...newIds(1000), ...Array.from({ length: 1000 }, () => newIds(1)).flat()]
    expect(ids).toEqual([...ids].sort())
    expect(new Set(ids).size).toBe(2000)
  })

  it('are UUIDs of version 7, also where one takes the place of the one before', () => {
    const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
    expect(newIds(2000).filter(id => !uuid.test(id))).toEqual([])
  })

  it('ascend when the clock of the machine is put back', () => {
    const before = newIds(1)
    vi.useFakeTimers({ toFake: ['Date'], now: 0 })
    const after = newIds(1)
    vi.useRealTimers()
    expect((after[0] ?? '') > (before[0] ?? '')).toBe(true)
  })
})
