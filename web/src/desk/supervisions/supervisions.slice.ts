import { supervisionDay } from '@yigen/domain/supervisions/supervision-day.ts'
import { later } from '#shared/later.ts'
import { slice, words } from '../shared/slice.ts'
import type en from './supervisions-first.en.ts'
import type zhCN from './supervisions-first.zh-CN.ts'

export const supervisionsSlice = slice(
  'supervisions',
  {
    floor: 'beside',
    links: { supervision: 'request' },
    clocks: { supervision: { subject: 'supervision', day: supervisionDay, dated: 'givenWhy' } },
    steps: {
      supervise: { take: { below: later(async () => (await import('./SuperviseHere.tsx')).SuperviseHere), needs: 'requestId' } },
      answerSupervision: { take: { below: later(async () => (await import('./AnswerHere.tsx')).AnswerHere), needs: 'requestId' } },
    },
    records: { supervision: 45 },
  },
  {
    first: words<typeof zhCN, typeof en>(),
    pages: { 'zh-CN': () => import('./supervisions.zh-CN.ts'), en: () => import('./supervisions.en.ts') },
  },
)
