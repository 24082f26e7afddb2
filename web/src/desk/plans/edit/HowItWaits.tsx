import { links } from '@yigen/domain/plans/plan-graph.ts'
import { planLimits } from '@yigen/domain/plans/plan-limits.ts'
import { useTranslation } from 'react-i18next'
import type { Drafted } from '../plan-answer.ts'

type Wait = Drafted['predecessors'][number]

/** For its finish or its start, and how many workdays more. R15.1 */
export function HowItWaits({ name, wait, onChange }: { name: string; wait: Wait; onChange: (wait: Wait) => void }) {
  const { t } = useTranslation('plans')
  const { least, most } = planLimits.lag
  return (
    <>
      <b>{name}</b>
      <select
        className="box"
        aria-label={t('edit.link', { name })}
        value={wait.link}
        onChange={event => onChange({ ...wait, link: event.target.value as Wait['link'] })}
      >
        {links.map(link => (
          <option key={link} value={link}>
            {t(`link.${link}`)}
          </option>
        ))}
      </select>
      <input
        className="box"
        type="number"
        aria-label={t('edit.lag', { name })}
        min={least}
        max={most}
        value={wait.lag}
        onChange={event => {
          const lag = Number(event.target.value)
          if (Number.isInteger(lag) && lag >= least && lag <= most) onChange({ ...wait, lag })
        }}
      />
      {t('unit.workingDays')}
    </>
  )
}
