import { clockReading } from '@yigen/domain/clocks/clock.ts'
import { readingWords } from '@yigen/domain/clocks/clock-words.ts'
import { isVoid } from '@yigen/domain/tasks/task-status.ts'
import { useTranslation } from 'react-i18next'
import { dayTime } from '#shared/format.ts'
import { useNow } from '#shared/ticker.ts'
import { useLanguage } from '#shared/useLanguage.ts'
import { Clock } from '../clocks/Clock.tsx'
import { timesOf } from '../clocks/times-of.ts'
import type { Task } from './task.queries.ts'

type Props = { task: Pick<Task, 'clock' | 'status'>; size?: 'row' | 'line' | 'large' }

/** How long a task has; of one that was returned, waived or taken back, where its clock stood then: it was not done. */
export function TaskClock({ task: { clock, status }, size }: Props) {
  if (!clock) return <div className="clock" />
  return clock.stoppedAt && isUndone(status) ? <Stood clock={clock} status={status} /> : <Clock clock={clock} why={clock.why} size={size} />
}

type Undone = 'returned' | 'handedOn' | 'waived' | 'takenBack'
const isUndone = (status: Task['status']): status is Undone => status === 'returned' || isVoid(status)

function Stood({ clock, status }: { clock: NonNullable<Task['clock']>; status: Undone }) {
  const { t } = useTranslation('tasks')
  const language = useLanguage()
  const now = useNow()
  const reading = clockReading(timesOf(clock), now)
  return (
    <div className="clock">
      <span className="left">
        {t('stoodAt')}
        {readingWords(reading, language).parts.map(part => (
          <span key={part.unit}>
            <b>{part.n}</b>
            {part.unit}
          </span>
        ))}
      </span>
      <span className="track" aria-hidden="true">
        <i style={{ '--used': `${(reading.used * 100).toFixed(1)}%` }} />
      </span>
      <span className="due">{t(`stopped.${status}`, { time: dayTime(clock.stoppedAt ?? clock.dueAt, now) })}</span>
    </div>
  )
}
