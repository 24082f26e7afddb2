import { useTranslation } from 'react-i18next'
import { Forecast } from './Forecast.tsx'
import { isFinished, isOverdue } from './gantt/drawn-milestone.ts'
import { useDayWord } from './useDayWord.ts'
import type { PlanView } from './usePlanView.ts'

/** Which version it is, who adopted it, how far it is; and the forecast. */
export function PlanHead({ view }: { view: PlanView }) {
  const { t } = useTranslation(['plans', 'plans-first'])
  const { plan, drawn, now } = view
  const day = useDayWord(now)
  const standing = drawn.filter(({ what }) => what !== 'added')
  const count = (fits: (one: (typeof drawn)[number]) => boolean) => standing.filter(fits).length
  const overdue = count(one => isOverdue(one, now))
  const at = (moment: string) => day(Temporal.Instant.from(moment).epochMilliseconds)
  return (
    <div className="plan-head">
      <div className="grow">
        <h1>{t('plans-first:title')}</h1>
        <p className="meta">
          <span>{plan.version === null ? t(`status.${plan.status}`) : t('version', { n: plan.version })}</span>
          <span>
            {plan.decidedBy && plan.decidedAt
              ? t('adoptedBy', { who: plan.decidedBy, date: at(plan.decidedAt) })
              : t('draftedBy', { who: plan.draftedBy, date: at(plan.draftedAt) })}
          </span>
          {plan.templateKey ? <span>{t('template', { name: t(`kind.${plan.templateKey}`) })}</span> : null}
          <span className="sum">
            {t('counts', {
              n: standing.length,
              finished: count(isFinished),
              running: count(({ status }) => status === 'running'),
              waiting: count(({ status }) => status === 'waiting'),
            })}
            {overdue > 0 ? <b className="overdue"> {t('countOverdue', { n: overdue })}</b> : null}
          </span>
        </p>
      </div>
      <Forecast view={view} />
    </div>
  )
}
