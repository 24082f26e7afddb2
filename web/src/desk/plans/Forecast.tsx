import { isProvisional } from '@yigen/domain/plans/plan-reckoning.ts'
import { Trans, useTranslation } from 'react-i18next'
import type { Plan } from './plan-answer.ts'
import { endingDate, useDayWord } from './useDayWord.ts'
import type { PlanView } from './usePlanView.ts'

/** When it lands, how far that is from the plan and why, and how far since the first version. R15.4 */
export function Forecast({ view }: { view: PlanView }) {
  const { t } = useTranslation('plans')
  const { plan, calendar, forecast, now } = view
  const { landsAt } = forecast.schedule
  const begins = Temporal.Instant.from(plan.beginsAt).epochMilliseconds
  const date = endingDate(landsAt)
  const far = landsAt - now > 300 * 86_400_000
  return (
    <div className="plan-cast">
      <div className="big" title={date.toString()}>
        <Trans
          t={t}
          i18nKey={plan.status !== 'inForce' ? 'cast.drafted' : far ? 'cast.far' : 'cast.forecast'}
          values={{ year: date.year, month: date.month, day: date.day }}
          components={{ b: <b /> }}
        />
        {isProvisional(calendar, begins, landsAt) ? (
          <span className="tag line" title={t('cast.provisionalWhy')}>
            {t('provisional')}
          </span>
        ) : null}
      </div>
      <div className="why">{plan.forecast ? <Shift plan={plan} now={now} /> : t('cast.notInForce')}</div>
    </div>
  )
}

function Shift({ plan, now }: { plan: Plan; now: number }) {
  const { t } = useTranslation('plans')
  const day = useDayWord(now)
  if (!plan.forecast || !plan.inForce) return null
  const { sentence, firstLandsAt, slipDays, slip } = plan.forecast
  const at = (moment: string) => day(Temporal.Instant.from(moment).epochMilliseconds)
  const parts = (['ours', 'enterprise', 'outside'] as const).filter(side => slip[side] !== 0)
  const split = parts.map(side => t(`cast.slip.${side}`, { n: slip[side] })).join(t('comma'))
  return (
    <>
      <span>{sentence}</span>
      <small>
        {t('cast.versions', { version: plan.inForce.version, date: at(plan.inForce.landsAt), first: at(firstLandsAt) })}
        {slipDays === 0
          ? null
          : t(slipDays > 0 ? 'cast.slipped' : 'cast.gained', { n: Math.abs(slipDays), split: split ? t('cast.split', { split }) : '' })}
      </small>
    </>
  )
}
