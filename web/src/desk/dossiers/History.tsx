import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { HistoryName } from '@yigen/domain/kinds.ts'
import { useTranslation } from 'react-i18next'
import { Fault } from '#shared/Fault.tsx'
import { Skeleton } from '#shared/Skeleton.tsx'
import { type Enterprise, enterpriseHistoryQuery } from '../enterprises/enterprise.queries.ts'
import { Timeline, type TimelineRow } from '../shared/Timeline.tsx'

const keys: ReadonlySet<string> = new Set<HistoryName>([
  'assignment.made',
  'assignment.passed',
  'enterprise.contacted',
  'request.filed',
  'request.filedFor',
  'request.settled',
])

/** Everything that happened, in sentences, newest first. R11.3, R12.3 */
export function History({ enterprise: { id } }: { enterprise: Enterprise }) {
  const { t } = useTranslation('enterprises')
  const pages = useInfiniteQuery(enterpriseHistoryQuery(id))
  const rows = pages.data?.pages.flatMap(page => page.rows) ?? []
  const lines = rows.map((row): TimelineRow => {
    const sentence = (
      <>
        {row.actorName ? <b>{row.actorName}</b> : null} {row.sentence}
        {row.requestId ? (
          <>
            {' '}
            <Link className="link nowrap" to="/requests/$id" params={{ id: row.requestId }}>
              {t('history.see')}
            </Link>
          </>
        ) : null}
      </>
    )
    return { id: row.id, at: row.at, sentence, who: row.actorUnit, visible: row.public, tone: keys.has(row.kind) ? 'key' : undefined }
  })
  return (
    <section>
      <div className="h">
        <h2>{t('history.title')}</h2>
        <span className="quiet small">{t('history.note')}</span>
      </div>
      {pages.isPending ? <Skeleton rows={4} kind="lines" /> : null}
      {pages.error && !pages.data ? <Fault fault={pages.error} again={() => void pages.refetch()} /> : null}
      {lines.length > 0 ? <Timeline label={t('history.title')} rows={lines} /> : null}
      {pages.data && lines.length === 0 ? <p className="second none-yet">{t('history.none')}</p> : null}
      {pages.hasNextPage ? (
        <button type="button" className="btn" disabled={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
          {t('history.older')}
        </button>
      ) : null}
    </section>
  )
}
