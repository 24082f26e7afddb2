import { useMutation, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Empty } from '#shared/Empty.tsx'
import { FaultLine } from '#shared/Fault.tsx'
import { dayTime, exactTime, thousands } from '#shared/format.ts'
import { Skeleton } from '#shared/Skeleton.tsx'
import { useNow } from '#shared/ticker.ts'
import { useLanguage } from '#shared/useLanguage.ts'
import { Page } from '../shared/Page.tsx'
import { Unread } from '../shared/Unread.tsx'
import { type Export, exportsQuery } from './export.queries.ts'
import { downloadExport } from './export.steps.ts'
import './exports.css'

/** The workbooks one asked for, as long as they are kept: for who left before one was made, or wants it again. R11.4 */
export function ExportsPage() {
  const { t } = useTranslation(['exports', 'exports-first'])
  const { data, error, isPending, refetch } = useQuery(exportsQuery(useLanguage()))
  return (
    <Page crumbs={[{ label: t('exports-first:title') }]}>
      {isPending ? <Skeleton rows={3} kind="lines" /> : null}
      {error && !data ? <Unread fault={error} again={() => void refetch()} /> : null}
      {data?.length === 0 ? <Empty title={t('none')} why={t('noneWhy')} /> : null}
      {data && data.length > 0 ? (
        <ul className="exports">
          {data.map(made => (
            <ExportRow key={made.id} made={made} />
          ))}
        </ul>
      ) : null}
    </Page>
  )
}

function ExportRow({ made }: { made: Export }) {
  const { t } = useTranslation('exports')
  const now = useNow()
  const bringing = useMutation({ mutationFn: () => downloadExport(made.id) })
  const { what, count, fileName, askedAt, keptUntil, refusal } = made
  return (
    <li>
      <div className="grow">
        <b>{fileName ?? what}</b>
        <p className="small quiet">
          <time dateTime={askedAt} title={exactTime(askedAt)}>
            {t('asked', { time: dayTime(askedAt, now) })}
          </time>
          {count !== null ? ` · ${t('rows', { n: thousands(count) })}` : ''}
          {keptUntil ? ` · ${t('until', { time: dayTime(keptUntil, now) })}` : ''}
        </p>
        {refusal ? <p className="second">{t('notMade', { why: refusal.sentence })}</p> : null}
        <FaultLine fault={bringing.error} />
      </div>
      {made.state === 'asked' ? <Making made={made} /> : null}
      {fileName ? (
        <button type="button" className="btn" disabled={bringing.isPending} onClick={() => bringing.mutate()}>
          {t('download')}
        </button>
      ) : null}
    </li>
  )
}

function Making({ made: { progress } }: { made: Export }) {
  const { t } = useTranslation('exports')
  const words = progress ? t('exportingOf', { done: thousands(progress.done), of: thousands(progress.of) }) : t('exporting')
  return (
    <span className="second" role="status">
      {words}
    </span>
  )
}
