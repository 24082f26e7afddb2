import { queryOptions, useQuery } from '@tanstack/react-query'
import type { ViewingList as ViewingListShape } from '@yigen/domain/viewings/viewing.ts'
import type { Wire } from '@yigen/domain/wire/instant.ts'
import { useTranslation } from 'react-i18next'
import { get } from '#shared/http.ts'
import { Page } from '../shared/Page.tsx'

type ViewingList = Wire<typeof ViewingListShape>

const viewingsQuery = queryOptions({
  queryKey: [{ of: ['viewing'] }, 'viewings'],
  queryFn: ({ signal }) => get<ViewingList>('/api/viewings', {}, signal),
})

export function ViewingsPage() {
  const { t } = useTranslation('viewings')
  const rows = useQuery(viewingsQuery).data?.rows ?? []
  return (
    <Page>
      {rows.length === 0 ? <p>{t('none')}</p> : null}
      <ul>
        {rows.map(row => (
          <li key={row.id}>{row.place}</li>
        ))}
      </ul>
    </Page>
  )
}
