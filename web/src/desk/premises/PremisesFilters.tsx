import { premisesStates } from '@yigen/domain/premises/premises-lists.ts'
import { premisesUses } from '@yigen/domain/premises/premises-use.ts'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Segmented } from '#shared/Segmented.tsx'
import { SearchBox } from '../requests/list/SearchBox.tsx'
import { Choice } from '../shared/Choice.tsx'
import { Folded } from '../shared/Folded.tsx'
import { narrowing, usePremisesFilters } from './usePremisesFilters.ts'

/** Which of the list, for what, how large, how dear and by when; each of them in the address. */
export function PremisesFilters() {
  const { t } = useTranslation('premises')
  const { state, narrowed, change } = usePremisesFilters()
  return (
    <>
      <div className="filters">
        <Segmented
          label={t('state.label')}
          options={premisesStates.map(value => ({ value, label: t(`state.${value}`) }))}
          value={state}
          onChange={chosen => change({ state: chosen === 'listed' ? undefined : chosen })}
        />
      </div>
      <Folded inForce={narrowing.filter(name => narrowed[name] !== undefined).length}>
        <Choice
          label={t('filter.anyUse')}
          none={t('filter.anyUse')}
          value={narrowed.use}
          options={premisesUses.map(value => ({ value, label: t(`use.${value}`) }))}
          onChange={use => change({ use })}
        />
        <NumberFilter name="leastArea" />
        <NumberFilter name="mostArea" />
        <NumberFilter name="mostRent" />
        <label>
          {t('filter.freeBy')}
          <input
            type="date"
            className="box"
            value={narrowed.freeBy ?? ''}
            onChange={event => change({ freeBy: event.target.value || undefined })}
          />
        </label>
        <SearchBox label={t('filter.search')} value={narrowed.search ?? ''} onChange={search => change({ search: search || undefined })} />
      </Folded>
    </>
  )
}

const pause = 400

/** A whole number, asked once the hand rests. */
function NumberFilter({ name }: { name: 'leastArea' | 'mostArea' | 'mostRent' }) {
  const { t } = useTranslation('premises')
  const { narrowed, change } = usePremisesFilters()
  const value = narrowed[name] ?? ''
  const [typed, setTyped] = useState(value)
  useEffect(() => setTyped(value), [value])
  const ask = (text: string) => (/^\d{0,6}$/.test(text) && text !== value ? change({ [name]: text || undefined }) : undefined)
  useEffect(() => {
    const timer = setTimeout(() => ask(typed), pause)
    return () => clearTimeout(timer)
  })
  return (
    <input
      className="box premises-number"
      inputMode="numeric"
      maxLength={6}
      aria-label={t(`filter.${name}`)}
      placeholder={t(`filter.${name}`)}
      value={typed}
      onChange={event => setTyped(event.target.value.replace(/\D/g, ''))}
    />
  )
}
