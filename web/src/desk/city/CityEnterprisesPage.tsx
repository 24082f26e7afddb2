import { useInfiniteQuery } from '@tanstack/react-query'
import { enterpriseKindWords, enterpriseStateWords } from '@yigen/domain/enterprises/enterprise-kinds.ts'
import { say } from '@yigen/domain/wire/language.ts'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '#shared/useLanguage.ts'
import { Page } from '../shared/Page.tsx'
import { CityListing } from './CityListing.tsx'
import { CityTools } from './CityTools.tsx'
import { cityEnterprisesQuery } from './city.queries.ts'
import { useCityFilters } from './useCityFilters.ts'

const columns = ['name', 'street', 'industry', 'officer', 'state'] as const

/** The registers of the districts, line by line. R11.2, R18.1 */
export function CityEnterprisesPage() {
  const { t } = useTranslation('city')
  const language = useLanguage()
  const { asked, crumbs, narrowed } = useCityFilters('enterprisesTitle', 'followed')
  const pages = useInfiniteQuery(cityEnterprisesQuery(asked))
  const rows = pages.data?.pages.flatMap(page => page.rows) ?? []
  return (
    <Page crumbs={crumbs}>
      <CityTools narrowed={narrowed} />
      <CityListing pages={pages} total={pages.data?.pages[0]?.total} columns={columns.map(column => t(`enterprise.${column}`))}>
        {rows.map(({ id, districtName, name, streetName, industry, officerName, kind, state }) => (
          <tr key={id} data-row="">
            <td>
              {name}
              <small>{districtName}</small>
            </td>
            <td data-label={t('enterprise.street')}>{streetName ?? '–'}</td>
            <td data-label={t('enterprise.industry')}>{industry || '–'}</td>
            <td data-label={t('enterprise.officer')}>{officerName ?? t('officerNone')}</td>
            <td data-label={t('enterprise.state')}>
              {say(enterpriseKindWords[kind], language)} · {say(enterpriseStateWords[state], language)}
            </td>
          </tr>
        ))}
      </CityListing>
    </Page>
  )
}
