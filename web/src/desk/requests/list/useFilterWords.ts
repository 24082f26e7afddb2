import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '#shared/useLanguage.ts'
import { enterpriseQuery } from '../../enterprises/enterprise.queries.ts'
import { peopleQuery } from '../../members/member.queries.ts'
import { streetsQuery } from '../../organisations/streets.query.ts'
import { unitsQuery } from '../../organisations/unit.queries.ts'
import { retiredWithMattersQuery, servicesQuery } from '../../services/services.query.ts'
import type { Filters } from '../../shared/filters.ts'
import { useMe } from '../../shared/session.tsx'
import { type FilterName, stateOf } from './list-filters.ts'
import { useFewWords } from './useFewWords.ts'

/** What a filter in force is called: 南洲街道, 陈若溪, “装备”. */
export function useFilterWords(filters: Filters): (name: FilterName | 'state') => string {
  const { t } = useTranslation('requests')
  const language = useLanguage()
  const me = useMe()
  const streets = useQuery(streetsQuery).data
  const services = useQuery(servicesQuery).data
  const retired = useQuery({ ...retiredWithMattersQuery, enabled: Boolean(filters.serviceCode) }).data
  const officers = useQuery({ ...peopleQuery('officer'), enabled: Boolean(filters.officerId) }).data
  const enterprise = useQuery({ ...enterpriseQuery(filters.enterpriseId ?? ''), enabled: Boolean(filters.enterpriseId) }).data
  const units = useQuery({ ...unitsQuery(), enabled: Boolean(filters.unitId) }).data
  const few = useFewWords()
  const officer = filters.officerId === 'me' ? me : filters.officerId
  return name => {
    const value = filters[name] ?? ''
    switch (name) {
      case 'state':
        return t(`list.state.${stateOf(filters)}`)
      case 'officerId':
        return value === 'none' ? t('list.noOfficer') : (officers?.find(one => one.id === officer)?.name ?? t('list.officer'))
      case 'streetId':
        return streets?.find(one => one.id === value)?.shortName ?? t('list.street')
      case 'serviceCode': {
        const item = services?.find(one => one.code === value) ?? retired?.find(one => one.code === value)
        return value === 'none' ? t('list.noService') : ((language === 'en' ? item?.nameEn : item?.nameZh) ?? value)
      }
      case 'unitId':
        return units?.find(one => one.id === value)?.shortName ?? t('list.unit')
      case 'source':
      case 'timing':
      case 'grade':
        return few[name].find(one => one.value === value)?.label ?? t(`list.${name}`)
      case 'from':
        return `${t('list.from')} ${value}`
      case 'until':
        return `${t('list.until')} ${value}`
      case 'endedFrom':
      case 'endedUntil':
        return `${t(`list.${name}`)} ${value}`
      case 'sight':
        return t('list.seenWhole')
      case 'holderId':
        return t('list.heldByMe')
      case 'answers':
        return t(value === 'late' ? 'list.answersLate' : 'list.answersDue')
      case 'enterpriseId':
        return enterprise?.name ?? t('list.ofEnterprise')
      case 'search':
        return value
    }
  }
}
