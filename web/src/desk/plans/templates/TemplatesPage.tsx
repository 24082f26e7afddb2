import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { dayTime } from '#shared/format.ts'
import { Skeleton } from '#shared/Skeleton.tsx'
import { serverNow } from '#shared/ticker.ts'
import { Page } from '../../shared/Page.tsx'
import { RowKeys } from '../../shared/RowKeys.tsx'
import { Unread } from '../../shared/Unread.tsx'
import { useRowKeys } from '../../shared/useRowKeys.ts'
import { planTemplatesQuery } from '../plan.queries.ts'
import type { TemplateVersion } from '../plan-answer.ts'
import '../../shared/listing.css'
import './words.ts'
import './templates.css'

/** What each kind of landing takes, each template in its newest version. R15.1 */
export function TemplatesPage() {
  const { t } = useTranslation(['plans', 'templates'])
  const { data, error, refetch } = useQuery(planTemplatesQuery)
  return (
    <Page sub={data ? t('templates:count', { n: data.length }) : null}>
      <p className="lead second">{t('templates:lead')}</p>
      {data ? <Listed rows={data} /> : null}
      {!data && error ? <Unread fault={error} again={() => void refetch()} /> : null}
      {!data && !error ? <Skeleton rows={5} /> : null}
    </Page>
  )
}

function Listed({ rows }: { rows: readonly TemplateVersion[] }) {
  const { t } = useTranslation(['plans', 'templates'])
  const navigate = useNavigate()
  const { rowProps } = useRowKeys({
    count: rows.length,
    open: place => rows[place] && void navigate({ to: '/plan-templates/$key', params: { key: rows[place].key } }),
  })
  return (
    <>
      <table className="listing templates">
        <thead>
          <tr>
            {(['name', 'milestones', 'version', 'published', 'reason'] as const).map(column => (
              <th key={column} scope="col" className={column === 'milestones' ? 'num' : undefined}>
                {t(`templates:columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, place) => (
            <tr key={row.key} {...rowProps(place)}>
              <td>
                <Link to="/plan-templates/$key" params={{ key: row.key }} aria-label={t('templates:openOf', { name: row.name })}>
                  <b>{row.name}</b>
                </Link>
              </td>
              <td className="num" data-label={t('templates:columns.milestones')}>
                {row.milestones.length}
              </td>
              <td>{row.version === 0 ? t('templates:standard') : t('version', { n: row.version })}</td>
              <td>{row.publishedAt ? `${dayTime(row.publishedAt, serverNow())} ${row.publishedBy ?? ''}` : null}</td>
              <td>{row.reason || null}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <RowKeys />
    </>
  )
}
