import { memo, type RefObject, useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Drafted } from '../plan-answer.ts'
import { useUnits } from './useUnits.ts'

type Owner = Drafted['owner']
type Props = { owner: Owner; load: number; field: RefObject<HTMLSelectElement | null>; onChange: (owner: Owner) => void }

/** Who does it, with how much of this plan they have already. */
export const OwnerField = memo(function OwnerField({ owner, load, field, onChange }: Props) {
  const { t } = useTranslation('plans')
  const id = useId()
  const units = useUnits()
  const choose = (value: string) => {
    const unit = units.find(one => one.id === value)
    if (unit) return onChange({ kind: 'unit', unitId: unit.id, name: unit.name })
    onChange({ kind: value as Exclude<Owner['kind'], 'unit'>, unitId: null, name: '' })
  }
  return (
    <div className="field">
      <label className="label" htmlFor={id}>
        {t('edit.owner')}
      </label>
      <select ref={field} id={id} className="box" value={owner.unitId ?? owner.kind} onChange={event => choose(event.target.value)}>
        {(['officer', 'enterprise', 'outside'] as const).map(kind => (
          <option key={kind} value={kind}>
            {t(`owner.${kind}`)}
          </option>
        ))}
        {owner.unitId && !units.some(unit => unit.id === owner.unitId) ? <option value={owner.unitId}>{owner.name || '…'}</option> : null}
        <optgroup label={t('owner.units')}>
          {units.map(unit => (
            <option key={unit.id} value={unit.id}>
              {unit.name}
            </option>
          ))}
        </optgroup>
      </select>
      {owner.kind === 'outside' ? (
        <input
          className="box"
          aria-label={t('edit.outsideName')}
          placeholder={t('edit.outsideName')}
          maxLength={60}
          value={owner.name}
          onChange={event => onChange({ ...owner, name: event.target.value })}
        />
      ) : (
        <small>{load > 0 ? t('edit.load', { n: load }) : t('edit.noLoad')}</small>
      )}
    </div>
  )
})

/** How much else of a plan is theirs. */
export const loadOf = (working: readonly Drafted[], { id, owner }: Drafted): number =>
  working.filter(one => one.owner.kind === owner.kind && one.owner.unitId === owner.unitId && one.id !== id).length
