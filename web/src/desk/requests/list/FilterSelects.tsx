import { useQuery } from '@tanstack/react-query'
import { requestSorts } from '@yigen/domain/requests/request-sorts.ts'
import { phases, phaseWords } from '@yigen/domain/services/phase.ts'
import { say } from '@yigen/domain/wire/language.ts'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '#shared/useLanguage.ts'
import { peopleQuery } from '../../members/member.queries.ts'
import { streetsQuery } from '../../organisations/streets.query.ts'
import { unitsQuery } from '../../organisations/unit.queries.ts'
import { retiredWithMattersQuery, type ServiceItem, servicesQuery } from '../../services/services.query.ts'
import { Choice, type Option } from '../../shared/Choice.tsx'
import { useMe } from '../../shared/session.tsx'
import type { Filtering } from './ListFilters.tsx'
import { isByDue, sortOf } from './list-filters.ts'

export function SortSelect({ filtering: { filters, setFilters } }: { filtering: Filtering }) {
  const { t } = useTranslation('requests')
  return (
    <Choice
      label={t('list.sort')}
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
  const officers = useQuery(peopleQuery('officer')).data ?? []
  return (
    <Choice
      label={t('list.officer')}
      none={t('list.anyOfficer')}
      value={filters.officerId === 'me' ? me : filters.officerId}
      options={[{ value: 'none', label: t('list.noOfficer') }, ...officers.map(one => ({ value: one.id, label: one.name }))]}
      onChange={officerId => setFilters({ officerId })}
    />
  )
}

export function StreetFilter({ filtering: { filters, setFilters } }: { filtering: Filtering }) {
  const { t } = useTranslation('requests')
  const streets = useQuery(streetsQuery).data ?? []
  return (
    <Choice
      label={t('list.street')}
      none={t('list.anyStreet')}
      value={filters.streetId}
      options={streets.map(one => ({ value: one.id, label: one.shortName }))}
      onChange={streetId => setFilters({ streetId })}
    />
  )
}

export function ServiceFilter({ filtering: { filters, setFilters } }: { filtering: Filtering }) {
  const { t } = useTranslation(['requests', 'services'])
  const language = useLanguage()
  const items = useQuery(servicesQuery).data ?? []
  const retired = useQuery(retiredWithMattersQuery).data ?? []
  const optionOf = ({ code, nameZh, nameEn }: ServiceItem): Option => ({ value: code, label: language === 'en' ? nameEn : nameZh })
  const groups = phases.map(phase => ({
    label: say(phaseWords[phase], language),
    options: items.filter(item => item.phase === phase).map(optionOf),
  }))
  const gone = retired.length > 0 ? [{ label: t('services:retire.title'), options: retired.map(optionOf) }] : []
  return (
    <Choice
      label={t('list.service')}
      none={t('list.anyService')}
      value={filters.serviceCode}
      options={[{ value: 'none', label: t('list.noService') }, ...groups, ...gone]}
      onChange={serviceCode => setFilters({ serviceCode })}
    />
  )
}

export function UnitFilter({ filtering: { filters, setFilters } }: { filtering: Filtering }) {
  const { t } = useTranslation('requests')
  const units = useQuery(unitsQuery()).data?.filter(unit => unit.level === 'department' || unit.level === 'street') ?? []
  return (
    <Choice
      label={t('list.unit')}
      none={t('list.anyUnit')}
      value={filters.unitId}
      options={units.map(one => ({ value: one.id, label: one.shortName }))}
      onChange={unitId => setFilters({ unitId })}
    />
  )
}

type OneOfProps = { filtering: Filtering; name: 'source' | 'timing' | 'grade'; options: readonly Option[] }

/** One of a few, each with its word. */
export function OneOf({ filtering: { filters, setFilters }, name, options }: OneOfProps) {
  const { t } = useTranslation('requests')
  return (
    <Choice
      label={t(`list.${name}`)}
      none={t(`list.any.${name}`)}
      value={filters[name]}
      options={options}
      onChange={value => setFilters({ [name]: value })}
    />
  )
}
