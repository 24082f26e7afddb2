import { useTranslation } from 'react-i18next'
import type { MatchRow } from './verdict.queries.ts'

/** When it can be applied for, and whether its end is known. */
export function WindowWords({ row: { window, until, endSeen } }: { row: Pick<MatchRow, 'window' | 'until' | 'endSeen'> }) {
  const { t } = useTranslation('verdicts')
  const end = until ? t('window.until', { day: until }) : t(endSeen ? 'window.endless' : 'window.endUnseen')
  if (!window)
    return (
      <div className="match-window">
        <b>{t('window.always')}</b>
        {end}
      </div>
    )
  const { from, to, open, daysLeft } = window
  if (open)
    return (
      <div className="match-window">
        <b>{to ? t('window.until', { day: to }) : end}</b>
        {daysLeft === null ? null : t('window.left', { n: daysLeft })}
      </div>
    )
  const isOver = to !== null && daysLeft === null && from !== null
  return <div className="match-window">{isOver ? t('window.over', { from, to }) : t('window.opens', { day: from ?? '' })}</div>
}
