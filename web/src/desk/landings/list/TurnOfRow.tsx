import { useTranslation } from 'react-i18next'
import { dueTime } from '#shared/format.ts'
import { useNow } from '#shared/ticker.ts'
import type { ProjectRow } from '../../projects/project.queries.ts'
import { daysSince } from './days-since.ts'

/** Whose turn it is, and by when: of what runs, what is due first. */
export function TurnOfRow({ row }: { row: ProjectRow }) {
  const { t } = useTranslation('projects')
  const now = useNow()
  const { turn } = row
  if (row.status !== 'open') return <div className="turn" />
  if (row.pausedUntil)
    return (
      <div className="turn">
        <p>{t('paused')}</p>
        <small>{t('pausedUntil', { time: dueTime(row.pausedUntil, now) })}</small>
      </div>
    )
  if (!turn)
    return (
      <div className="turn">
        <p>{t('list.turnOurs')}</p>
        <small>{t('list.silentFor', { n: daysSince(row.lastEventAt, now) })}</small>
      </div>
    )
  const outside = turn.owner === 'outside'
  return (
    <div className="turn">
      <p>{t(outside ? 'list.waitsOutside' : 'list.waitsFor', { name: turn.name })}</p>
      <small className={turn.overdue && !outside ? 'over' : undefined}>
        {turn.milestone}
        {turn.dueAt ? ` · ${t(outside ? 'list.expected' : 'list.due', { time: dueTime(turn.expectedAt ?? turn.dueAt, now) })}` : null}
      </small>
    </div>
  )
}
