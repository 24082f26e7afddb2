import { useQuery } from '@tanstack/react-query'
import { phases, phaseWords } from '@yigen/domain/services/phase.ts'
import { say } from '@yigen/domain/wire/language.ts'
import { Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '#shared/useLanguage.ts'
import { officersQuery } from '../../members/officers.query.ts'
import { streetsQuery } from '../../organisations/streets.query.ts'
import { servicesQuery } from '../../services/services.query.ts'
import { useMe } from '../../shared/session.tsx'
import type { Filtering } from './ListFilters.tsx'

type Option = { value?: string; label: string; options?: { value: string; label: string }[] }

export function SortSelect({ filtering: { filters, setFilters } }: { filtering: Filtering }) {
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

/** A chosen value whose name has not been read yet never shows as a bare code. */
const unread = (value: string | undefined) => (value && value !== 'none' ? [{ value, label: '…' }] : [])
