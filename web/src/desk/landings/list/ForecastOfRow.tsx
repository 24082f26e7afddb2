import { projectStatusWords } from '@yigen/domain/projects/project-status.ts'
import { say } from '@yigen/domain/wire/language.ts'
import { useTranslation } from 'react-i18next'
import { monthDay } from '#shared/format.ts'
import { useNow } from '#shared/ticker.ts'
import { useLanguage } from '#shared/useLanguage.ts'
import type { ProjectRow } from '../../projects/project.queries.ts'
import { Tag } from '../../shared/Tag.tsx'
import { daysSince } from './days-since.ts'

/** When it lands and how far that lies from the plan, with what causes it; or why nothing can be reckoned. Late is ink: red is a clock of ours alone. R15.4 */
export function ForecastOfRow({ row }: { row: ProjectRow }) {
  const { t } = useTranslation('projects')
  const language = useLanguage()
  const now = useNow()
  const { forecast } = row
  if (row.status !== 'open')
    return (
      <div className="cast-row">
        <p>
          <b>{say(projectStatusWords[row.status], language)}</b>
        </p>
      </div>
    )
  if (!forecast)
    return (
      <div className="cast-row">
        <p>
          <b>{t('cast.unknown')}</b>
        </p>
        <p className="why">{row.stuck ? t('cast.stuck', { n: daysSince(row.lastEventAt, now) }) : t('cast.noPlan')}</p>
      </div>
    )
  return (
    <div className="cast-row">
      <p>
        <b>{monthDay(forecast.landsAt, now)}</b>{' '}
        {forecast.shiftDays === 0 ? null : (
          <span className="shift">
            {t(forecast.shiftDays > 0 ? 'cast.lateShort' : 'cast.earlyShort', { n: Math.abs(forecast.shiftDays) })}
          </span>
        )}{' '}
        {forecast.provisional ? <Tag tone="line">{t('cast.provisional')}</Tag> : null}
      </p>
      <p className="why">{forecast.sentence}</p>
    </div>
  )
}
