import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { FaultLine } from '#shared/Fault.tsx'
import { type HistoryOfMatter, historyPagesQuery } from '../../history/history.queries.ts'
import { Timeline } from '../../shared/Timeline.tsx'

const turningPoints = new Set([
  'project.opened',
  'project.gatePassed',
  'project.landed',
  'plan.adopted',
  'leadership.keyMade',
  'assignment.passed',
])

/** The one line: everything that was done for it, newest first. R14.1, R11.3 */
export function ProjectHistory({ projectId, count }: { projectId: string; count: number }) {
  const { t } = useTranslation('projects')
  const history = useInfiniteQuery(historyPagesQuery<HistoryOfMatter>({ projectId }))
  const rows = history.data?.pages.flatMap(page => page.rows) ?? []
  return (
    <section id="history">
      <div className="h">
        <h2>{t('history.title')}</h2>
        <span className="quiet small">{t('five.rows', { n: count })}</span>
      </div>
      <Timeline
        label={t('history.title')}
        rows={rows.map(row => ({
          id: row.id,
          at: row.at,
          sentence: (
            <>
              <b>{row.actorName}</b> {row.sentence}
            </>
          ),
          who: row.actorUnit,
          visible: row.public,
          ...(turningPoints.has(row.kind) ? { tone: 'key' as const } : {}),
        }))}
      />
      {history.hasNextPage ? (
        <p className="listing-foot">
          <button type="button" className="btn" aria-busy={history.isFetchingNextPage} onClick={() => void history.fetchNextPage()}>
            {t('history.earlier')}
          </button>
        </p>
      ) : null}
      <FaultLine fault={history.error} />
    </section>
  )
}
