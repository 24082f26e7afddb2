import { promiseInWords } from '@yigen/domain/calendar/promise-words.ts'
import type { MilestonePromise } from '@yigen/domain/plans/plan-graph.ts'
import type { MilestoneGate } from '@yigen/domain/plans/plan-template.ts'
import { say } from '@yigen/domain/wire/language.ts'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '#shared/useLanguage.ts'
import { useDayWord } from '../useDayWord.ts'
import { type DrawnMilestone, isCritical, isFinished, isOverdue, standsAt } from './drawn-milestone.ts'
import { withBlank, withTwoBlanks } from './with-blanks.ts'

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

/** What the rows of the chart say, in the reader's language: looked up once, for while a bar is drawn out many rows say something new at every frame. */
export function useRowWords(now: number): RowWords {
  const { t } = useTranslation('plans')
  const language = useLanguage()
  const day = useDayWord(now)
  return useMemo(() => {
    const words = wordsOf(t)
    const lateness = (days: number) => (days === 0 ? words.onTime : days > 0 ? words.late(days) : words.early(-days))
    const owner: RowWords['owner'] = ({ kind, name }) => (kind === 'outside' ? words.outside(name) : name || words.owner[kind])
    const promise: RowWords['promise'] = each => say(promiseInWords(each), language)
    const slackDays = ({ now: forecast, draft, what }: DrawnMilestone) => (what === 'added' ? draft : forecast)?.slackDays
    const moments = (milestone: DrawnMilestone): string[] => {
      const at = standsAt(milestone)
      if (!at) return []
      if (isFinished(milestone)) return [words.finishedOn(day(at.finishAt)), milestone.planned ? lateness(milestone.lateDays) : '']
      return [
        words.forecastOn(day(at.finishAt)),
        milestone.planned ? words.plannedOn(day(milestone.planned.finishAt)) : '',
        milestone.draft ? words.draftOn(day(milestone.draft.finishAt)) : '',
        words.slackOf(slackDays(milestone) ?? 0),
      ]
    }
    return {
      owner,
      promise,
      amount: ({ amount, unit }) => (unit === 'workingDays' ? String(amount) : words.short[unit](amount)),
      slack: milestone => {
        if (isFinished(milestone)) return milestone.planned ? lateness(milestone.lateDays) : words.done
        return String(slackDays(milestone) ?? '')
      },
      said: (milestone, gate) => {
        const at = standsAt(milestone)
        if (!at || milestone.what === 'removed') return null
        if (isOverdue(milestone, now)) return { text: words.saidOverdue(day(at.finishAt)), look: 'over' }
        if (milestone.status === 'running' && milestone.due !== null && at.finishAt > milestone.due)
          return { text: words.saidLate(day(at.finishAt)), look: 'ink' }
        if (gate && isFinished(milestone)) return { text: words.saidGate(words.gate[gate], day(at.finishAt)), look: '' }
        return null
      },
      sentence: milestone =>
        [
          words.rowName(milestone.number, milestone.name),
          owner(milestone.owner),
          words.promised(promise(milestone.promised ?? milestone.promise)),
          ...moments(milestone),
          isCritical(milestone) ? words.criticalPath : '',
          isOverdue(milestone, now) ? words.overdue : '',
          milestone.what === 'removed' ? words.goes : '',
          milestone.what === 'added' ? words.added : '',
          ...milestone.deviations,
        ]
          .filter(Boolean)
          .join(words.comma),
    }
  }, [t, language, day, now])
}

function wordsOf(t: ReturnType<typeof useTranslation<'plans'>>['t']) {
  const gates = ['signed', 'registered', 'invoicing', 'staffed', 'taxed'] as const satisfies readonly MilestoneGate[]
  return {
    onTime: t('onTime'),
    late: withBlank(n => t('lateBy', { n })),
    early: withBlank(n => t('earlyBy', { n })),
    outside: withBlank(name => t('outsideOf', { name })),
    owner: { officer: t('owner.officer'), enterprise: t('owner.enterprise'), outside: t('owner.outside'), unit: t('owner.unit') },
    finishedOn: withBlank(date => t('finishedOn', { date })),
    forecastOn: withBlank(date => t('forecastOn', { date })),
    plannedOn: withBlank(date => t('plannedOn', { date })),
    draftOn: withBlank(date => t('draftOn', { date })),
    slackOf: withBlank(n => t('slackOf', { n })),
    short: {
      workingHours: withBlank(n => t('short.workingHours', { n })),
      calendarDays: withBlank(n => t('short.calendarDays', { n })),
    },
    done: t('done'),
    saidOverdue: withBlank(date => t('saidOverdue', { date })),
    saidLate: withBlank(date => t('saidLate', { date })),
    saidGate: withTwoBlanks((gate, date) => t('saidGate', { gate, date })),
    gate: Object.fromEntries(gates.map(gate => [gate, t(`gate.${gate}`)])) as Record<MilestoneGate, string>,
    rowName: withTwoBlanks((n, name) => t('rowName', { n, name })),
    promised: withBlank(promise => t('promised', { promise })),
    criticalPath: t('criticalPath'),
    overdue: t('overdue'),
    goes: t('goesInDraft'),
    added: t('newInDraft'),
    comma: t('comma'),
  }
}
