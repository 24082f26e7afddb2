import { useMutation, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Empty } from '#shared/Empty.tsx'
import { FaultLine } from '#shared/Fault.tsx'
import { dayTime, exactTime, thousands } from '#shared/format.ts'
import { Skeleton } from '#shared/Skeleton.tsx'
import { useNow } from '#shared/ticker.ts'
import { useLanguage } from '#shared/useLanguage.ts'
import { Page } from '../../shared/Page.tsx'
import { Unread } from '../../shared/Unread.tsx'
import { downloadExport } from '../enterprise.steps.ts'
import { type Export, exportsQuery } from './export.queries.ts'
import '../enterprises.css'
import './exports.css'

/** The workbooks one asked for, as long as they are kept: for who left before one was made, or wants it again. R11.4 */
export function ExportsPage() {
  const { t } = useTranslation('enterprises')
  const { data, error, isPending, refetch } = useQuery(exportsQuery(useLanguage()))
  return (
    <Page crumbs={[{ label: t('title'), to: '/enterprises' }, { label: t('exports.title') }]}>
      {isPending ? <Skeleton rows={3} kind="lines" /> : null}
      {error && !data ? <Unread fault={error} again={() => void refetch()} /> : null}
      {data?.length === 0 ? <Empty title={t('exports.none')} why={t('exports.noneWhy')} /> : null}
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
  const { t } = useTranslation('enterprises')
  const now = useNow()
  const bringing = useMutation({ mutationFn: () => downloadExport(made.id) })
  const { count, fileName, askedAt, keptUntil, refusal } = made
  return (
    <li>
      <div className="grow">
        <b>{fileName ?? t('exports.register')}</b>
        <p className="small quiet">
          <time dateTime={askedAt} title={exactTime(askedAt)}>
            {t('exports.asked', { time: dayTime(askedAt, now) })}
          </time>
          {count !== null ? ` · ${t('exports.rows', { n: thousands(count) })}` : ''}
          {keptUntil ? ` · ${t('exports.until', { time: dayTime(keptUntil, now) })}` : ''}
        </p>
        {refusal ? <p className="second">{t('exports.notMade', { why: refusal.sentence })}</p> : null}
        <FaultLine fault={bringing.error} />
      </div>
      {made.state === 'asked' ? <Making made={made} /> : null}
      {fileName ? (
        <button type="button" className="btn" disabled={bringing.isPending} onClick={() => bringing.mutate()}>
          {t('exports.download')}
        </button>
      ) : null}
    </li>
  )
}

function Making({ made: { progress } }: { made: Export }) {
  const { t } = useTranslation('enterprises')
  const words = progress ? t('list.exportingOf', { done: thousands(progress.done), of: thousands(progress.of) }) : t('list.exporting')
  return (
    <span className="second" role="status">
      {words}
    </span>
  )
}
