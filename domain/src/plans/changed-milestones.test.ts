import { expect, it } from 'vitest'
import { changedMilestones } from './changed-milestones.ts'

const one = (id: string, more: object = {}) => ({ id, name: `节点 ${id}`, promise: { amount: 1, unit: 'workingDays' }, ...more })

it('says what was added, changed and removed, in the order of the later version (R15.8)', () => {
  const before = [one('a'), one('b'), one('c')]
  const after = [one('d'), one('b', { promise: { amount: 2, unit: 'workingDays' } }), one('a')]
  expect(changedMilestones(before, after)).toEqual([
    { id: 'd', name: '节点 d', what: 'added' },
    { id: 'b', name: '节点 b', what: 'changed' },
    { id: 'c', name: '节点 c', what: 'removed' },
  ])
})

it('keys in another order change nothing', () => {
  expect(changedMilestones([one('a')], [{ promise: { unit: 'workingDays', amount: 1 }, name: '节点 a', id: 'a' }])).toEqual([])
})
