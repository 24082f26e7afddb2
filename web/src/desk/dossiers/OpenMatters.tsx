import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Fault } from '#shared/Fault.tsx'
import { Skeleton } from '#shared/Skeleton.tsx'
import { Clock } from '../clocks/Clock.tsx'
import { useWhyDue } from '../clocks/useWhyDue.ts'
import type { Enterprise } from '../enterprises/enterprise.queries.ts'
import { type RequestRow, someRequestsQuery } from '../requests/request.queries.ts'
import { stepOfOpen } from './step-of-open.ts'

const shown = 20

/** What is open, by due time; what has ended is one press away. */
export function OpenMatters({ enterprise: { id } }: { enterprise: Enterprise }) {
  const { t } = useTranslation('enterprises')
  const open = useQuery(someRequestsQuery({ enterpriseId: id, state: 'open' }, shown))
  const ended = useQuery(someRequestsQuery({ enterpriseId: id, state: 'ended' }, 1)).data?.total.count ?? 0
  const rows = open.data?.rows ?? []
  const count = open.data?.total.count ?? 0
  return (
    <section className="open-matters">
      <div className="h">
        <h2>{t('matters.title')}</h2>
        {rows.length > 0 ? <span className="quiet small">{t('matters.note', { n: count })}</span> : null}
        {ended > 0 ? (
          <span className="grow small">
            <Link className="link" to="/requests" search={{ enterpriseId: id, state: 'ended' }}>
              {t('matters.ended', { n: ended })}
            </Link>
          </span>
        ) : null}
      </div>
      {open.isPending ? <Skeleton rows={2} /> : null}
      {open.error && !open.data ? <Fault fault={open.error} again={() => void open.refetch()} /> : null}
      {open.data && rows.length === 0 ? <p className="second none-yet">{t('matters.none')}</p> : null}
      {rows.map(row => (
        <Matter key={row.id} row={row} />
      ))}
      {count > shown ? (
        <Link className="link" to="/requests" search={{ enterpriseId: id, state: 'open' }}>
          {t('matters.all', { n: count })}
        </Link>
      ) : null}
    </section>
  )
}

function Matter({ row }: { row: RequestRow }) {
  const { t, i18n } = useTranslation('enterprises')
  const whyDue = useWhyDue()
  const step = stepOfOpen(row)
  const { clock } = row
  const service = i18n.language === 'en' ? row.serviceNameEn : row.serviceNameZh
  return (
    <div className="open-matter">
      {clock ? <Clock clock={clock} why={() => whyDue(clock)} /> : <span />}
      <div className="what">
        <Link className="one-line" to="/requests/$id" params={{ id: row.id }} title={row.title}>
          <b>{row.title}</b>
        </Link>
        <p>{[row.number, service].filter(Boolean).join(' · ')}</p>
      </div>
      <span className="second">
        {row.turn === 'me' ? t(`matters.waits.${step}`) : (row.clock?.holderName && t('first.waits', { name: row.clock.holderName })) || ''}
      </span>
      <Link className="btn next" to="/requests/$id" params={{ id: row.id }}>
        {t(`matters.act.${step}`)}
      </Link>
    </div>
  )
}
