import { useTranslation } from 'react-i18next'
import { FaultLine } from '#shared/Fault.tsx'
import { thousands } from '#shared/format.ts'
import type { Total } from '../enterprise.queries.ts'
import { totalWords } from '../total-words.ts'

type Pages = {
  hasNextPage: boolean
  isFetchingNextPage: boolean
  isFetchNextPageError: boolean
  error: unknown
  fetchNextPage: () => unknown
}

/** The next page below, and how many of how many are shown. */
export function More({
  pages,
  shown,
  total,
  unit = 'enterprises',
}: {
  pages: Pages
  shown: number
  total: Total
  unit?: 'enterprises' | 'rows'
}) {
  const { t } = useTranslation('enterprises')
  return (
    <div className="more-rows">
      {pages.hasNextPage ? (
        <button type="button" className="btn" disabled={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
          {t('list.more')}
        </button>
      ) : null}
      <span className="quiet small" role="status">
        {t(unit === 'rows' ? 'imports.shown' : 'list.shown', { n: thousands(shown), of: totalWords(total) })}
      </span>
      {pages.isFetchNextPageError ? <FaultLine fault={pages.error} /> : null}
    </div>
  )
}
