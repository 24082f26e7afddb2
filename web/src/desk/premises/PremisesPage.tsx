import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Skeleton } from '#shared/Skeleton.tsx'
import { ExportButton } from '../exports/ExportButton.tsx'
import { LoadMore } from '../shared/LoadMore.tsx'
import { Page } from '../shared/Page.tsx'
import { Unread } from '../shared/Unread.tsx'
import { NoPremises } from './NoPremises.tsx'
import { PickBar } from './PickBar.tsx'
import { PremisesFilters } from './PremisesFilters.tsx'
import { PremisesTable } from './PremisesTable.tsx'
import { premisesPagesQuery } from './premises.queries.ts'
import { RecordPremisesDialog } from './RecordPremisesDialog.tsx'
import { StreetsOfPremises } from './StreetsOfPremises.tsx'
import { usePicked, usePremisesFilters } from './usePremisesFilters.ts'
import '../shared/listing.css'
import './premises.css'

/** What is to let on the ground of the streets: narrowed, street by street, and chosen to be compared. R20.4 */
export function PremisesPage() {
  const { t } = useTranslation('premises')
  const [recording, setRecording] = useState(false)
  const { query } = usePremisesFilters()
  const { ids, enterpriseId } = usePicked()
  const pages = useInfiniteQuery(premisesPagesQuery(query))
  const { data } = pages
  const [first] = data?.pages ?? []
  const rows = data?.pages.flatMap(page => page.rows) ?? []
  return (
    <Page
      sub={first ? t('list.total', { n: first.total }) : null}
      actions={
        <>
          {first && first.total > 0 ? <ExportButton list="premises" filter={query} /> : null}
          {first?.mayRecord ? (
            <Link className="btn" to="/premises/import">
              {t('sheet.open')}
            </Link>
          ) : null}
          {first?.mayRecord ? (
            <button type="button" className="btn do" onClick={() => setRecording(true)}>
              {t('add.open')}
            </button>
          ) : null}
        </>
      }
      foot={ids.length > 0 || enterpriseId ? <PickBar /> : null}
    >
      <PremisesFilters />
      {first ? <StreetsOfPremises streets={first.streets} /> : null}
      {pages.isPending ? <Skeleton rows={6} /> : null}
      {pages.error && !data ? <Unread fault={pages.error} again={() => void pages.refetch()} /> : null}
      {first && rows.length === 0 ? <NoPremises days={first.days} /> : null}
      {first && rows.length > 0 ? <PremisesTable rows={rows} days={first.days} stale={pages.isPlaceholderData} /> : null}
      {pages.hasNextPage ? (
        <div className="beyond">
          <LoadMore pages={pages} />
        </div>
      ) : null}
      {recording ? <RecordPremisesDialog onClose={() => setRecording(false)} /> : null}
    </Page>
  )
}
