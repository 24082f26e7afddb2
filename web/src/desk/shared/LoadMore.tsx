import { useTranslation } from 'react-i18next'
import { FaultLine } from '#shared/Fault.tsx'

type Pages = {
  hasNextPage: boolean
  isFetchingNextPage: boolean
  isFetchNextPageError: boolean
  error: unknown
  fetchNextPage: () => unknown
}

/** The next page of a list; one that could not be read is said here, and asked for again by the same press. */
export function LoadMore({ pages }: { pages: Pages }) {
  const { t } = useTranslation()
  return (
    <>
      {pages.hasNextPage ? (
        <button type="button" className="btn" aria-busy={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
          {t('loadMore')}
        </button>
      ) : null}
      {pages.isFetchNextPageError ? <FaultLine fault={pages.error} /> : null}
    </>
  )
}
