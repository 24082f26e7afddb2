import { useQuery } from '@tanstack/react-query'
import { enterpriseKindWords, enterpriseStateWords } from '@yigen/domain/enterprises/enterprise-kinds.ts'
import { say } from '@yigen/domain/wire/language.ts'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '#shared/useLanguage.ts'
import { peopleQuery } from '../../members/member.queries.ts'
import { streetsQuery } from '../../organisations/streets.query.ts'
import type { FilterName, Listing } from './useListing.ts'

/** What a filter is called in the words of the page: 我的, 南洲街道, “装备”. */
export function useFilterWords(): (listing: Listing, name: FilterName) => string {
  const { t } = useTranslation('enterprises')
  const language = useLanguage()
  const streets = useQuery(streetsQuery).data
  const officers = useQuery(peopleQuery('officer')).data
  return (listing, name) => {
    switch (name) {
      case 'officerId':
        if (listing.officerId === 'me') return t('list.mine')
        if (listing.officerId === 'none') return t('list.unassigned')
        return officers?.find(each => each.id === listing.officerId)?.name ?? t('list.thisOfficer')
      case 'search':
        return listing.search ?? ''
      case 'kind':
        return listing.kind ? say(enterpriseKindWords[listing.kind], language) : ''
      case 'state':
        return listing.state ? say(enterpriseStateWords[listing.state], language) : ''
      case 'streetId':
        return streets?.find(each => each.id === listing.streetId)?.shortName ?? t('list.thisStreet')
      case 'inFormation':
        return t(listing.inFormation ? 'inFormation' : 'list.withCode')
      case 'followed':
        return t(listing.followed ? 'list.followed' : 'list.notFollowed')
    }
  }
}
