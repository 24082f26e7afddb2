import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { dueTime, monthDay } from '#shared/format.ts'
import { useNow } from '#shared/ticker.ts'
import { Page } from '../shared/Page.tsx'
import { CityListing } from './CityListing.tsx'
import { CityTools } from './CityTools.tsx'
import { cityMattersQuery } from './city.queries.ts'
import { useCityFilters } from './useCityFilters.ts'

const columns = ['enterprise', 'what', 'officer', 'received', 'due'] as const

/** How the open matters of the districts stand, the first due first. R11.2, R18.1 */
export function CityMattersPage() {
  const { t } = useTranslation('city')
  const now = useNow()
  const { asked, crumbs, narrowed } = useCityFilters('mattersTitle', 'overdue')
  const pages = useInfiniteQuery(cityMattersQuery(asked))
  const rows = pages.data?.pages.flatMap(page => page.rows) ?? []
  return (
    <Page crumbs={crumbs}>
      <CityTools narrowed={narrowed} />
      <CityListing pages={pages} total={pages.data?.pages[0]?.total} columns={columns.map(column => t(`matter.${column}`))}>
        {rows.map(({ id, districtName, enterpriseName, title, officerName, receivedAt, dueAt, late }) => (
          <tr key={id} data-row="">
            <td>
              {enterpriseName}
              <small>{districtName}</small>
            </td>
            <td data-label={t('matter.what')}>{title}</td>
            <td data-label={t('matter.officer')}>{officerName ?? t('officerNone')}</td>
            <td data-label={t('matter.received')}>{monthDay(receivedAt, now)}</td>
            <td data-label={t('matter.due')} className={late ? 'overdue' : undefined}>
              {dueTime(dueAt, now)} {late ? t('overBy') : null}
            </td>
          </tr>
        ))}
      </CityListing>
    </Page>
  )
}
