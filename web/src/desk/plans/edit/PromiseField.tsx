import { type MilestonePromise, milestoneUnits } from '@yigen/domain/plans/plan-graph.ts'
import { planLimits } from '@yigen/domain/plans/plan-limits.ts'
import { type RefObject, useEffect, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'

type Props = {
  /** it has begun: its clock runs by what was promised */
  fixed: boolean
  promise: MilestonePromise
  before: MilestonePromise | null
  field: RefObject<HTMLInputElement | null>
  onChange: (promise: MilestonePromise) => void
}

const { least, most } = planLimits.promise

/** How long it may take; what lies outside the bounds is said and changes nothing. R15.1 */
export function PromiseField({ fixed, promise, before, field, onChange }: Props) {
  const { t } = useTranslation('plans')
  const id = useId()
  const [text, setText] = useState(String(promise.amount))
  useEffect(() => setText(String(promise.amount)), [promise.amount])
  const within = /^\d+$/.test(text) && Number(text) >= least && Number(text) <= most
  const write = (written: string) => {
    setText(written)
    if (/^\d+$/.test(written) && Number(written) >= least && Number(written) <= most) onChange({ ...promise, amount: Number(written) })
  }
  const other = before && (before.amount !== promise.amount || before.unit !== promise.unit) ? before : null
  return (
    <div className={within ? 'field' : 'field faulty'}>
      <label className="label" htmlFor={id}>
        {t('edit.promise')}
      </label>
      <span className="duo">
        <input
          ref={field}
          id={id}
          className="box"
          inputMode="numeric"
          disabled={fixed}
          value={text}
          aria-invalid={within ? undefined : true}
          aria-describedby={`${id}-says`}
          onChange={event => write(event.target.value.trim())}
          onBlur={() => setText(String(promise.amount))}
        />
        <select
          className="box"
          aria-label={t('edit.unit')}
          disabled={fixed}
          value={promise.unit}
          onChange={event => onChange({ ...promise, unit: event.target.value as MilestonePromise['unit'] })}
        >
          {milestoneUnits.map(unit => (
            <option key={unit} value={unit}>
              {t(`unit.${unit}`)}
            </option>
          ))}
        </select>
      </span>
      <small id={`${id}-says`}>
        {within
          ? other
            ? t('edit.before', { n: other.amount, unit: t(`unit.${other.unit}`) })
            : ''
          : t('edit.promiseBounds', { least, most, written: text || '0' })}
      </small>
    </div>
  )
}
