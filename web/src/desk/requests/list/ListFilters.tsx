import { useQuery } from '@tanstack/react-query'
import { phases, phaseWords } from '@yigen/domain/services/phase.ts'
import { say } from '@yigen/domain/wire/language.ts'
import { Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Segmented } from '#shared/Segmented.tsx'
import { useLanguage } from '#shared/useLanguage.ts'
import type { useFilters } from '../../filters.ts'
import { servicesQuery } from '../../services/services.query.ts'
import { holds, useMe, useSession } from '../../session.tsx'
import { Chips } from './Chips.tsx'
import { activeFilters, isByDue, listStates, stateOf } from './list-filters.ts'
import { officersQuery, streetsQuery } from './people-and-places.ts'
import { SearchBox } from './SearchBox.tsx'

type Option = { value?: string; label: string; options?: { value: string; label: string }[] }
type Filtering = ReturnType<typeof useFilters>

/** Everything that narrows the list, in view; the address holds it. */
export function ListFilters({ filtering }: { filtering: Filtering }) {
  const { t } = useTranslation('requests')
  const { filters, setFilters } = filtering
  const [open, setOpen] = useState(false)
  const more = activeFilters(filters).filter(name => name !== 'search').length
  const overTeam = holds(useSession(), 'minister', 'leader')
  return (
    <>
      <div className="tools states">
        <Segmented
          label={t('list.states')}
          options={listStates.map(value => ({ value, label: t(`list.state.${value}`) }))}
          value={stateOf(filters)}
          onChange={state => setFilters({ state })}
        />
        <span className="grow" />
        {isByDue(filters) ? <SortSelect filtering={filtering} /> : null}
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: the floor of browsers does not know <search> */}
      <div className="filters" role="search" data-open={open || undefined} aria-label={t('list.filters')}>
        <SearchBox value={filters.search ?? ''} onChange={search => setFilters({ search })} />
        <button type="button" className="btn filters-toggle" aria-expanded={open} onClick={() => setOpen(!open)}>
          {[t('list.filters'), more || ''].join(' ')}
        </button>
        {overTeam ? <OfficerFilter filtering={filtering} /> : null}
        <StreetFilter filtering={filtering} />
        <ServiceFilter filtering={filtering} />
        <DateFilter filtering={filtering} name="from" />
        <DateFilter filtering={filtering} name="until" />
      </div>
      <Chips filtering={filtering} />
    </>
  )
}

function SortSelect({ filtering: { filters, setFilters } }: { filtering: Filtering }) {
  const { t } = useTranslation('requests')
  return (
    <Select
      aria-label={t('list.sort')}
      variant="borderless"
      popupMatchSelectWidth={false}
      value={filters.sort === 'received' ? 'received' : 'due'}
      options={[
        { value: 'due', label: t('list.byDue') },
        { value: 'received', label: t('list.byReceived') },
      ]}
      onChange={sort => setFilters({ sort: sort === 'received' ? sort : undefined })}
    />
  )
}

function OfficerFilter({ filtering: { filters, setFilters } }: { filtering: Filtering }) {
  const { t } = useTranslation('requests')
  const me = useMe()
  const [search, setSearch] = useState('')
  const officers = useQuery(officersQuery(search)).data
  return (
    <Select
      aria-label={t('list.officer')}
      placeholder={t('list.anyOfficer')}
      allowClear
      showSearch={{ filterOption: false, onSearch: setSearch }}
      popupMatchSelectWidth={false}
      value={filters.officerId === 'me' ? me : filters.officerId}
      options={[
        { value: 'none', label: t('list.noOfficer') },
        ...(officers?.map(one => ({ value: one.id, label: one.name })) ?? unread(filters.officerId === 'me' ? me : filters.officerId)),
      ]}
      onChange={officerId => setFilters({ officerId })}
    />
  )
}

function StreetFilter({ filtering: { filters, setFilters } }: { filtering: Filtering }) {
  const { t } = useTranslation('requests')
  const streets = useQuery(streetsQuery).data
  return (
    <Select
      aria-label={t('list.street')}
      placeholder={t('list.anyStreet')}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={false}
      value={filters.streetId}
      options={streets?.map(one => ({ value: one.id, label: one.shortName })) ?? unread(filters.streetId)}
      onChange={streetId => setFilters({ streetId })}
    />
  )
}

function ServiceFilter({ filtering: { filters, setFilters } }: { filtering: Filtering }) {
  const { t } = useTranslation('requests')
  const language = useLanguage()
  const items = useQuery(servicesQuery).data
  const none: Option = { value: 'none', label: t('list.noService') }
  const groups: Option[] = phases.map(phase => ({
    label: say(phaseWords[phase], language),
    options: (items ?? [])
      .filter(item => item.phase === phase)
      .map(item => ({ value: item.code, label: language === 'en' ? item.nameEn : item.nameZh })),
  }))
  return (
    <Select
      aria-label={t('list.service')}
      placeholder={t('list.anyService')}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={false}
      value={filters.serviceCode}
      options={items ? [none, ...groups] : unread(filters.serviceCode)}
      onChange={serviceCode => setFilters({ serviceCode })}
    />
  )
}

function DateFilter({ filtering: { filters, setFilters }, name }: { filtering: Filtering; name: 'from' | 'until' }) {
  const { t } = useTranslation('requests')
  return (
    <label className="date">
      <span>{t(`list.${name}`)}</span>
      <input type="date" className="box" value={filters[name] ?? ''} onChange={event => setFilters({ [name]: event.target.value })} />
    </label>
  )
}

/** A chosen value whose name has not been read yet never shows as a bare code. */
const unread = (value: string | undefined) => (value && value !== 'none' ? [{ value, label: '…' }] : [])
