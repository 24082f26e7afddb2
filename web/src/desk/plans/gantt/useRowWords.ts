import { promiseInWords } from '@yigen/domain/calendar/promise-words.ts'
import type { MilestonePromise } from '@yigen/domain/plans/plan-graph.ts'
import type { MilestoneGate } from '@yigen/domain/plans/plan-template.ts'
import { say } from '@yigen/domain/wire/language.ts'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '#shared/useLanguage.ts'
import { useDayWord } from '../useDayWord.ts'
import { type DrawnMilestone, isCritical, isFinished, isOverdue, standsAt } from './drawn-milestone.ts'

export type Said = { text: string; look: '' | 'over' | 'ink' }
export type RowWords = {
  owner: (owner: DrawnMilestone['owner']) => string
  amount: (promise: MilestonePromise) => string
  promise: (promise: MilestonePromise) => string
  slack: (milestone: DrawnMilestone) => string
  /** beside the bar */
  said: (milestone: DrawnMilestone, gate: MilestoneGate | undefined) => Said | null
  /** all of the row, for whoever hears it */
  sentence: (milestone: DrawnMilestone) => string
}

/** What the rows of the chart say, in the reader's language. */
export function useRowWords(now: number): RowWords {
  const { t } = useTranslation('plans')
  const language = useLanguage()
  const day = useDayWord(now)
  return useMemo(() => {
    const lateness = (days: number) => (days === 0 ? t('onTime') : t(days > 0 ? 'lateBy' : 'earlyBy', { n: Math.abs(days) }))
    const owner: RowWords['owner'] = ({ kind, name }) => (kind === 'outside' ? t('outsideOf', { name }) : name || t(`owner.${kind}`))
    const promise: RowWords['promise'] = each => say(promiseInWords(each), language)
    const slackDays = ({ now: forecast, draft, what }: DrawnMilestone) => (what === 'added' ? draft : forecast)?.slackDays
    const moments = (milestone: DrawnMilestone): string[] => {
      const at = standsAt(milestone)
      if (!at) return []
      if (isFinished(milestone)) return [t('finishedOn', { date: day(at.finishAt) }), milestone.planned ? lateness(milestone.lateDays) : '']
      return [
        t('forecastOn', { date: day(at.finishAt) }),
        milestone.planned ? t('plannedOn', { date: day(milestone.planned.finishAt) }) : '',
        milestone.draft ? t('draftOn', { date: day(milestone.draft.finishAt) }) : '',
        t('slackOf', { n: slackDays(milestone) ?? 0 }),
      ]
    }
    return {
      owner,
      promise,
      amount: ({ amount, unit }) => (unit === 'workingDays' ? String(amount) : t(`short.${unit}`, { n: amount })),
      slack: milestone => {
        if (isFinished(milestone)) return milestone.planned ? lateness(milestone.lateDays) : t('done')
        return String(slackDays(milestone) ?? '')
      },
      said: (milestone, gate) => {
        const at = standsAt(milestone)
        if (!at || milestone.what === 'removed') return null
        if (isOverdue(milestone, now)) return { text: t('saidOverdue', { date: day(at.finishAt) }), look: 'over' }
        if (milestone.status === 'running' && milestone.due !== null && at.finishAt > milestone.due)
          return { text: t('saidLate', { date: day(at.finishAt) }), look: 'ink' }
        if (gate && isFinished(milestone)) return { text: t('saidGate', { gate: t(`gate.${gate}`), date: day(at.finishAt) }), look: '' }
        return null
      },
      sentence: milestone =>
        [
          t('rowName', { n: milestone.number, name: milestone.name }),
          owner(milestone.owner),
          t('promised', { promise: promise(milestone.promised ?? milestone.promise) }),
          ...moments(milestone),
          isCritical(milestone) ? t('criticalPath') : '',
          isOverdue(milestone, now) ? t('overdue') : '',
          milestone.what === 'removed' ? t('goesInDraft') : '',
          milestone.what === 'added' ? t('newInDraft') : '',
          ...milestone.deviations,
        ]
          .filter(Boolean)
          .join(t('comma')),
    }
  }, [t, language, day, now])
}
