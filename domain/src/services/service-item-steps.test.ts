import { expect, it } from 'vitest'
import { whyNotChangeItem, whyNotRetireItem } from './service-item-steps.ts'

const item = { nameZh: '营业执照', version: 3, changedByName: '系统员', validUntil: null }
const retired = { ...item, validUntil: Temporal.Instant.from('2026-11-20T00:00:00Z') }

it('an item is changed over the version that was seen, and what was retired is taken back in words (R4.6)', () => {
  expect(whyNotChangeItem(item, { seen: 3, restores: false })).toBeNull()
  expect(whyNotChangeItem(item, { seen: 2, restores: false })).toMatchObject({
    code: 'serviceItemMoved',
    blanks: { version: 3, who: '系统员' },
  })
  expect(whyNotChangeItem(retired, { seen: 3, restores: false })?.code).toBe('serviceItemRetired')
  expect(whyNotChangeItem(retired, { seen: 3, restores: true })).toBeNull()
})

it('an item is retired once, by somebody who has seen what it is now', () => {
  expect(whyNotRetireItem(item, 3)).toBeNull()
  expect(whyNotRetireItem(item, 1)?.code).toBe('serviceItemMoved')
  expect(whyNotRetireItem(retired, 3)?.code).toBe('serviceItemRetired')
})
