import { Trans, useTranslation } from 'react-i18next'
import { monthDay } from '#shared/format.ts'
import { useNow } from '#shared/ticker.ts'
import { endingDate } from '../../plans/useDayWord.ts'
import type { Project } from '../../projects/project.queries.ts'
import { Tag } from '../../shared/Tag.tsx'

/** When it lands, how far that lies from the plan and what causes it; beside it the slip since the first version. R15.4 */
export function ForecastBlock({ project }: { project: Project }) {
  const { t } = useTranslation('projects')
  const { t: words } = useTranslation('plans')
  const now = useNow()
  const { planForecast: cast, plan } = project
  if (project.status !== 'open') return null
  if (!cast || !plan)
    return (
      <div className="cast">
        <div className="big">
          <b>{t('cast.unknown')}</b>
        </div>
        <div className="why">{t(project.draft ? 'cast.onlyDraft' : 'cast.noPlan')}</div>
      </div>
    )
  const slip = (['ours', 'enterprise', 'outside'] as const).filter(whose => cast.slip[whose] !== 0)
  const mixed = slip.some(whose => Math.sign(cast.slip[whose]) !== Math.sign(cast.slipDays))
  const shareOf = (whose: (typeof slip)[number]) => (mixed ? (cast.slip[whose] > 0 ? 'whoseLate' : 'whoseEarly') : 'whose')
  return (
    <div className="cast">
      <div className="big">
        <Trans
          t={words}
          i18nKey={isFar(cast.landsAt, now) ? 'cast.far' : 'cast.forecast'}
          values={dateOf(cast.landsAt)}
          components={{ b: <b /> }}
        />{' '}
        {cast.provisional ? <Tag tone="line">{t('cast.provisional')}</Tag> : null}
      </div>
      <div className="why">
        {cast.sentence}
        <small>
          {t('cast.versions', { n: plan.version, day: monthDay(plan.landsAt, now), first: monthDay(cast.firstLandsAt, now) })}
          {cast.slipDays === 0 ? null : t(cast.slipDays > 0 ? 'cast.slipLate' : 'cast.slipEarly', { n: Math.abs(cast.slipDays) })}
          {cast.slipDays === 0 && slip.length > 0 ? t('cast.slipNone') : null}
          {slip.length > 0
            ? t('cast.slipOf', {
                whose: slip.map(one => t(`cast.${shareOf(one)}.${one}`, { n: Math.abs(cast.slip[one]) })).join(t('list.comma')),
              })
            : null}
          {cast.provisional ? t('cast.provisionalWhy') : null}
        </small>
      </div>
    </div>
  )
}

/** A landing at midnight ends the day before. */
function dateOf(landsAt: string) {
  const { year, month, day } = endingDate(Temporal.Instant.from(landsAt).epochMilliseconds)
  return { year, month, day }
}

/** Its year has to be said. */
const isFar = (landsAt: string, now: Temporal.Instant): boolean => Temporal.Instant.from(landsAt).since(now).total('hours') > 300 * 24
