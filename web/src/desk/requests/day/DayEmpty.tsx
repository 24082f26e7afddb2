import { useTranslation } from 'react-i18next'
import { Empty } from '#shared/Empty.tsx'
import { dayTime } from '#shared/format.ts'
import { useNow } from '#shared/ticker.ts'
import type { Today, TodayRow } from '../today.query.ts'
import type { GroupName, Turn } from './groups.ts'

type Props = { today: Today; groups: Record<GroupName, TodayRow[]>; turn: Turn; onAll: () => void }

/** What is true when nothing is due: nothing at all, nothing today, or nothing of the chosen turn. */
export function DayEmpty({ today, groups, turn, onAll }: Props) {
  const { t } = useTranslation('requests')
  const now = useNow()
  const next = groups.later[0]
  if (groups.overdue.length + groups.today.length > 0) return null
  if (next) {
    return (
      <Empty title={t('day.answered')} why={t('day.nextIs', { time: dayTime(next.clock.dueAt, now), enterprise: next.enterpriseName })}>
        <button type="button" className="btn next" onClick={() => focusFirst()}>
          {t('day.seeLater')}
        </button>
      </Empty>
    )
  }
  if (turn === 'all' || today.rows.length === 0) return <Empty title={t('day.none')} why={t('day.noneWhy')} />
  return (
    <Empty
      title={t('day.noneOf', { filter: t(`day.${turn}`) })}
      why={t('day.othersLeft', { filter: t(`day.${turn}`), n: today.rows.length })}
    >
      <button type="button" className="btn" onClick={onAll}>
        {t('day.seeAll')}
      </button>
    </Empty>
  )
}

const focusFirst = () => document.querySelector<HTMLElement>('[aria-labelledby="group-later"] .what a')?.focus()
