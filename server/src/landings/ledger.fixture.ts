import type { LedgerLine } from './ledger-columns.ts'
import type { Ledger } from './ledger-sheet.ts'

const now = Temporal.Instant.from('2026-11-25T09:42:00+08:00')
const names = ['华南研发中心', '南方总部', '南洲智慧冷链中心', '数字面料中心'] as const
const enterprises = ['汐原海工', '朔岭能源（华南）', '珠岸冷链', '灯塔纺织联合'] as const
const shifts = [0, 3, -2, 4] as const
const of = <T>(values: readonly [T, ...T[]], i: number): T => values[i % values.length] ?? values[0]

const line = (i: number): LedgerLine => ({
  ...{ at: i + 1, now, language: 'zh-CN' },
  row: {
    ...{ id: '', name: of(names, i), enterpriseId: '', enterpriseName: of(enterprises, i), kind: 'rd-centre', industry: '海洋工程' },
    ...{ investment: 24_000 + 500 * i, area: 8600, stage: 'staffed', stageSince: now, status: 'open', standing: 'late', isKey: true },
    ...{ officer: { id: '', name: '陈若溪' }, leader: { id: '', name: '苏明哲' }, streetName: '南石头', pausedUntil: null },
    ...{ stuck: i % 5 === 3, lastEventAt: now.subtract({ hours: 24 * 16 }), missing: ['社保清单'], next: null, planVersion: 3 },
    forecast:
      i % 7 === 6
        ? null
        : {
            landsAt: Temporal.Instant.from('2027-01-22T18:00:00+08:00'),
            ...{ shiftDays: of(shifts, i), provisional: i % 2 === 0 },
            sentence: '比方案晚 3 个工作日：“市规划联审”比计划多用 3 个工作日',
          },
    turn: {
      ...{ milestoneId: '', milestone: '消防设计审查提前介入', owner: 'unit', name: '区住建局' },
      ...{ dueAt: Temporal.Instant.from('2026-11-26T18:00:00+08:00'), expectedAt: null, overdue: false },
    },
    milestones: { all: 25, done: 12 },
  },
})

/** A ledger of so many projects: some late, some early, some standing still, some that nothing can be reckoned of. */
export const exampleLedger = (lines: number): Ledger => ({
  title: '海珠区重点项目跟进台账',
  filledBy: '填报：区投资促进中心　郑怀远',
  at: '2026-11-25 9:42',
  note: '注：带 * 的日期暂定，当年放假安排尚未公布；“比方案”正数为晚，按所列方案版本计算。',
  language: 'zh-CN',
  lines: Array.from({ length: lines }, (_, i) => line(i)),
})
