import { memberStates } from '@yigen/domain/members/member-state.ts'
import { type ReactNode, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Segmented } from '#shared/Segmented.tsx'
import { UnitSelect } from '../organisations/UnitSelect.tsx'
import { useFilters } from '../shared/filters.ts'
import { allRoles } from './role-order.ts'

const pause = 250

/** What of the accounts is shown; the address holds it. */
export function MemberFilters({ exporting }: { exporting: ReactNode }) {
  const { t } = useTranslation(['members', 'shell'])
  const { filters, setFilters } = useFilters()
  const states = [{ value: '', label: t('state.all') }, ...memberStates.map(value => ({ value, label: t(`state.${value}`) }))]
  return (
    <div className="filters">
      <SearchName />
      <select
        className="box"
        aria-label={t('who.roles')}
        value={filters.role ?? ''}
        onChange={event => setFilters({ role: event.target.value, people: event.target.value === 'contact' ? 'contacts' : undefined })}
      >
        <option value="">{t('filter.anyRole')}</option>
        {allRoles.map(role => (
          <option key={role} value={role}>
            {t(`shell:role.${role}`)}
          </option>
        ))}
      </select>
      <UnitSelect
        label={t('who.unit')}
        none={t('filter.anyUnit')}
        value={filters.unitId ?? ''}
        onChange={unitId => setFilters({ unitId })}
      />
      <Segmented label={t('column.state')} options={states} value={filters.state ?? ''} onChange={state => setFilters({ state })} />
      <span className="grow" />
      {exporting}
    </div>
  )
}

/** Follows the hand once it rests. */
function SearchName() {
  const { t } = useTranslation('members')
  const { filters, setFilters } = useFilters()
  const kept = filters.search ?? ''
  const [text, setText] = useState(kept)
  useEffect(() => setText(kept), [kept])
  useEffect(() => {
    if (text.trim() === kept) return
    const timer = setTimeout(() => setFilters({ search: text.trim() }), pause)
    return () => clearTimeout(timer)
  })
  return (
    <input
      type="search"
      className="box"
      aria-label={t('filter.search')}
      placeholder={t('filter.search')}
      value={text}
      maxLength={40}
      onChange={event => setText(event.target.value)}
    />
  )
}
