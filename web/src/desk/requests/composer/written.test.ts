import '../../shared/browser.fixture.ts'
import { requestStatuses } from '@yigen/domain/requests/request-status.ts'
import { expect, test } from 'vitest'
import { aClock, now } from '#shared/matter.fixture.ts'
import { tabsOf } from './written.ts'

const late = aClock({ kind: 'settlement', started: '11-10T09:00', due: '11-24T18:00' })

test('what can be written belongs to how the request stands', () => {
  const tabs = requestStatuses.map(status => tabsOf({ status, clocks: [] }, now).join(' '))
  const open = 'reply hand settle note call'
  expect(tabs).toEqual([open, open, 'note reopen', 'note', 'note', 'note', 'note'])
})

test('a promise can be given once settlement is late, not while it runs or was late (R4.7)', () => {
  const has = (clock: typeof late) => tabsOf({ status: 'replied', clocks: [clock] }, now).includes('promise')
  expect([has(late), has({ ...late, dueAt: '2026-11-25T10:40:01+08:00' }), has({ ...late, stoppedAt: late.startedAt })]).toEqual([
    true,
    false,
    false,
  ])
})
