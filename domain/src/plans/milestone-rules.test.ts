import { describe, expect, it } from 'vitest'
import { refusalSentence } from '#refusals/refusals.ts'
import { whyNotMilestones } from './milestone-rules.ts'
import type { OwnerKind } from './plan-status.ts'

const one = (
  id: string,
  name: string,
  before: string[] = [],
  owner: { kind: OwnerKind; name: string } = { kind: 'officer', name: '' },
) => ({
  ...{ id, name, owner, promise: { amount: 1, unit: 'workingDays' as const } },
  predecessors: before.map(other => ({ id: other, link: 'finishStart' as const, lag: 0 })),
})
const why = (milestones: ReturnType<typeof one>[], finished: { id: string; name: string }[] = []) => {
  const refused = whyNotMilestones(milestones, finished)
  return refused && refusalSentence(refused, 'zh-CN')
}

describe('what is no plan (R15.1)', () => {
  it('takes a graph without circles', () => expect(why([one('a', '设计'), one('b', '联审', ['a'])])).toBeNull())

  it.each([
    ['a circle by names', [one('a', '联审', ['b']), one('b', '设计', ['a'])], '节点互相等待：“联审 → 设计 → 联审”。'],
    ['what waits for itself', [one('a', '联审', ['a'])], '节点互相等待：“联审 → 联审”。'],
    ['what waits for another plan', [one('a', '联审', ['z'])], '“联审”等待的节点不在这份方案里。'],
    ['one twice', [one('a', '联审'), one('a', '联审')], '“联审”在方案里出现了两次。'],
    ['an authority without a name', [one('a', '联审', [], { kind: 'outside', name: '' })], '“联审”由区外单位办，请写明是哪个单位。'],
  ])('names %s', (_, milestones, sentence) => expect(why(milestones)).toBe(sentence))

  it('and a version that lacks what is finished (R15.7)', () => {
    expect(why([one('a', '联审')], [{ id: 'f', name: '需求' }])).toBe('“需求”已经完成，要留在方案里。')
  })
})
