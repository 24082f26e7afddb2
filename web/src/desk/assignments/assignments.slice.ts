import { firstContactDay } from '@yigen/domain/assignments/contact-day.ts'
import { later } from '#shared/later.ts'
import { slice, words } from '../shared/slice.ts'
import type en from './assignments-first.en.ts'
import type zhCN from './assignments-first.zh-CN.ts'

export const assignmentsSlice = slice(
  'assignments',
  {
    floor: 'beside',
    links: { assignment: 'enterprise', order: 'enterprise', deputy: null, leave: null },
    clocks: {
      firstContact: {
        subject: 'assignment',
        day: firstContactDay,
        untitled: true,
        away: { words: 'bothAway', appoints: 'bothAwayAppoint' },
      },
    },
    steps: {
      contact: {
        take: { below: later(async () => (await import('./ContactHere.tsx')).ContactHere), needs: 'enterpriseId' },
        together: later(async () => (await import('./ContactsTogether.tsx')).ContactsTogether),
      },
      assign: { take: { below: later(async () => (await import('./AssignHere.tsx')).AssignHere), needs: 'enterpriseId' } },
    },
    notices: { 'cover.begun': 'leave', 'cover.ended': 'leave' },
    records: { order: 60, assignment: 110 },
  },
  {
    first: words<typeof zhCN, typeof en>(),
    pages: { 'zh-CN': () => import('./assignments.zh-CN.ts'), en: () => import('./assignments.en.ts') },
  },
)
