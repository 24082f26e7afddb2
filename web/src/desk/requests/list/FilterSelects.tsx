import { useQuery } from '@tanstack/react-query'
import { requestSorts } from '@yigen/domain/requests/request-sorts.ts'
import { phases, phaseWords } from '@yigen/domain/services/phase.ts'
import { say } from '@yigen/domain/wire/language.ts'
import { Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '#shared/useLanguage.ts'
import { officersQuery } from '../../members/officers.query.ts'
import { streetsQuery } from '../../organisations/streets.query.ts'
import { unitsQuery } from '../../organisations/unit.queries.ts'
import { servicesQuery } from '../../services/services.query.ts'
import { useMe } from '../../shared/session.tsx'
import type { Filtering } from './ListFilters.tsx'
import { isByDue, sortOf } from './list-filters.ts'

type Option = { value?: string; label: string; options?: { value: string; label: string }[] }

export function SortSelect({ filtering: { filters, setFilters } }: { filtering: Filtering }) {
  const { t } = useTranslation('requests')
  return (
    <Select
      aria-label={t('list.sort')}
      variant="borderless"
      popupMatchSelectWidth={false}
      value={sortOf(filters)}
      options={requestSorts
        .filter(sort => (sort === 'due' ? isByDue(filters) : sort !== 'ended' || !isByDue(filters)))
        .map(sort => ({ value: sort, label: t(`list.by.${sort}`) }))}
      onChange={sort => setFilters({ sort: sort === 'due' ? undefined : sort, direction: undefined })}
    />
  )
}

export function OfficerFilter({ filtering: { filters, setFilters } }: { filtering: Filtering }) {
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

export function StreetFilter({ filtering: { filters, setFilters } }: { filtering: Filtering }) {
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

export function ServiceFilter({ filtering: { filters, setFilters } }: { filtering: Filtering }) {
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

export function UnitFilter({ filtering: { filters, setFilters } }: { filtering: Filtering }) {
  const { t } = useTranslation('requests')
  const units = useQuery(unitsQuery()).data?.filter(unit => unit.level === 'department' || unit.level === 'street')
  return (
    <Select
      aria-label={t('list.unit')}
      placeholder={t('list.anyUnit')}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={false}
      value={filters.unitId}
      options={units?.map(one => ({ value: one.id, label: one.shortName })) ?? unread(filters.unitId)}
      onChange={unitId => setFilters({ unitId })}
    />
  )
}

/** One of a few, each with its word. */
export function OneOf({
  filtering: { filters, setFilters },
  name,
  options,
}: {
  filtering: Filtering
  name: 'source' | 'timing' | 'grade'
  options: readonly Option[]
}) {
  const { t } = useTranslation('requests')
  return (
    <Select
      aria-label={t(`list.${name}`)}
      placeholder={t(`list.any.${name}`)}
      allowClear
      popupMatchSelectWidth={false}
      value={filters[name]}
      options={[...options]}
      onChange={value => setFilters({ [name]: value })}
    />
  )
}

/** A chosen value whose name has not been read yet never shows as a bare code. */
const unread = (value: string | undefined) => (value && value !== 'none' ? [{ value, label: '…' }] : [])
