import { useTranslation } from 'react-i18next'
import { FaultLine } from '#shared/Fault.tsx'

type Pages = {
  hasNextPage: boolean
  isFetchingNextPage: boolean
  isFetchNextPageError: boolean
  error: unknown
  fetchNextPage: () => unknown
}

/** The next page below, and how many of how many are shown. */
export function More({ pages, words }: { pages: Pages; words: string }) {
  const { t } = useTranslation('enterprises')
  return (
    <div className="more-rows">
      {pages.hasNextPage ? (
        <button type="button" className="btn" disabled={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
          {t('list.more')}
        </button>
      ) : null}
      <span className="quiet small" role="status">
        {words}
      </span>
      {pages.isFetchNextPageError ? <FaultLine fault={pages.error} /> : null}
    </div>
  )
}
