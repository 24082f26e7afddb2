import { describe, expect, it } from 'vitest'
import { standardWorkingTime } from '#calendar/working-hours.ts'
import { standardLadder } from '#clocks/rung.ts'
import { standardNumbers } from './district-numbers.ts'
import { ladderOf, whyNotLadderOf, whyNotOver, whyNotWorkingTime } from './settings-steps.ts'
import { settingsChangeInWords } from './settings-words.ts'

const set = { workingTime: standardWorkingTime, numbers: standardNumbers, ladder: standardLadder }

describe('working time (R9.3)', () => {
  it.each([
    ['as the product brings it', standardWorkingTime, undefined],
    ['one stretch', [{ from: '08:00', to: '16:00' }], undefined],
    [
      'stretches that touch',
      [
        { from: '08:00', to: '12:00' },
        { from: '12:00', to: '16:00' },
      ],
      undefined,
    ],
    ['a stretch of nothing', [{ from: '09:00', to: '09:00' }], '09:00 至 09:00 没有时间。'],
    ['one that ends before it begins', [{ from: '18:00', to: '09:00' }], '18:00 至 09:00 没有时间。'],
    [
      'two that overlap',
      [
        { from: '09:00', to: '12:00' },
        { from: '11:30', to: '18:00' },
      ],
      '11:30 起的一段与前一段重叠。',
    ],
    [
      'two out of order',
      [
        { from: '14:00', to: '18:00' },
        { from: '09:00', to: '12:00' },
      ],
      '09:00 起的一段与前一段重叠。',
    ],
  ])('%s', (_what, workingTime, fault) => {
    expect(whyNotWorkingTime(workingTime, 'zh-CN')?.blanks?.fault).toBe(fault)
  })
})

it('a change is written over the version that was seen', () => {
  expect(whyNotOver({ version: 2, changedByName: '系统员' }, 2)).toBeNull()
  expect(whyNotOver({ version: 2, changedByName: '系统员' }, 1)).toMatchObject({
    code: 'settingsMoved',
    blanks: { version: 2, who: '系统员' },
  })
})

it('what changed is said with what was before; nothing is said of nothing', () => {
  expect(settingsChangeInWords(set, set)).toEqual({ zh: '', en: '' })
  const after = { workingTime: [{ from: '08:30', to: '17:30' }], numbers: { ...standardNumbers, pauseDays: 20 }, ladder: standardLadder }
  expect(settingsChangeInWords(set, after)).toEqual({
    zh: '工作时间由 9:00–12:00、14:00–18:00 改为 8:30–17:30，暂停计时合计最多由 15 改为 20 个工作日',
    en: 'working time 8:30–17:30 instead of 9:00–12:00, 14:00–18:00, pausing, in all at most 20 instead of 15 working days',
  })
})

describe('the ladder (R10.3)', () => {
  const sent = (more: object[] = []) => ladderOf({ clock: [...more, ...standardLadder.clock] as never, working: standardLadder.working })

  it('stands in the order of its times, however it was sent, the daily rung last', () => {
    expect(ladderOf({ clock: standardLadder.clock.toReversed(), working: standardLadder.working })).toEqual(standardLadder)
    expect(
      sent([{ offsetMinutes: 480, tells: ['minister'] }]).clock.map(({ position, offsetMinutes }) => [position, offsetMinutes]),
    ).toEqual([
      [0, -240],
      [1, 0],
      [2, 240],
      [3, 480],
      [4, 1440],
      [5, 540],
    ])
  })

  it('may have rungs and people added, and none taken away', () => {
    expect(whyNotLadderOf(sent([{ offsetMinutes: 480, tells: ['minister'] }]), 'zh-CN')).toBeNull()
    const shorter = ladderOf({ clock: standardLadder.clock.slice(1), working: standardLadder.working })
    expect(whyNotLadderOf(shorter, 'zh-CN')).toMatchObject({ code: 'ladderFaulty', field: 'ladder' })
    expect(whyNotLadderOf(sent([{ offsetMinutes: 240, tells: ['leader'] }]), 'zh-CN')?.blanks?.fault).toBe('各级要按时间先后排，不能同时。')
  })

  it('is said rung by rung', () => {
    const told = standardLadder.clock.map(rung =>
      rung.offsetMinutes === 240 ? { ...rung, tells: ['head' as const, 'leader' as const] } : rung,
    )
    const after = {
      ...set,
      ladder: ladderOf({ clock: [...told, { offsetMinutes: 480, tells: ['minister'] }], working: standardLadder.working }),
    }
    expect(settingsChangeInWords(set, after).zh).toBe('按小时计的“超时 4 小时”告知单位负责人、领导，按小时计的“超时 8 小时”告知部长')
    expect(settingsChangeInWords(after, set).zh).toBe('取消按小时计的“超时 8 小时”一级，按小时计的“超时 4 小时”告知单位负责人')
  })
})
