import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Page } from '../shared/Page.tsx'
import { CityListing } from './CityListing.tsx'
import { cityEnterprisesQuery } from './city.queries.ts'
import { useCityFilters } from './useCityFilters.ts'

const columns = ['name', 'street', 'industry', 'officer', 'state'] as const

/** The registers of the districts, line by line. R11.2, R18.1 */
export function CityEnterprisesPage() {
  const { t } = useTranslation(['city', 'enterprises'])
  const { asked, tools, crumbs } = useCityFilters('enterprisesTitle', ['followed'])
  const pages = useInfiniteQuery(cityEnterprisesQuery(asked))
  const rows = pages.data?.pages.flatMap(page => page.rows) ?? []
  return (
    <Page crumbs={crumbs}>
      {tools}
      <CityListing pages={pages} total={pages.data?.pages[0]?.total} columns={columns.map(column => t(`city:enterprise.${column}`))}>
        {rows.map(({ id, districtName, name, streetName, industry, officerName, kind, state }) => (
          <tr key={id} data-row="">
            <td>
              {name}
              <small>{districtName}</small>
            </td>
            <td data-label={t('city:enterprise.street')}>{streetName ?? '–'}</td>
            <td data-label={t('city:enterprise.industry')}>{industry || '–'}</td>
            <td data-label={t('city:enterprise.officer')}>{officerName ?? t('city:officerNone')}</td>
            <td data-label={t('city:enterprise.state')}>
              {t(`enterprises:kind.${kind}`)} · {t(`enterprises:state.${state}`)}
            </td>
          </tr>
        ))}
      </CityListing>
    </Page>
  )
}
