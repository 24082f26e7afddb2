import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { dayTime } from '#shared/format.ts'
import { useNow } from '#shared/ticker.ts'
import { useClockWords } from '../clocks/useClockWords.ts'
import { mattersBesideQuery, type Request } from '../requests/request.queries.ts'

const shown = 5

/** What else of the enterprise is open. */
export function OtherMatters({ request }: { request: Request }) {
  const { t } = useTranslation('requests')
  const now = useNow()
  const words = useClockWords()
  const filter = { enterpriseId: request.enterprise.id, state: 'open' }
  const { data } = useQuery(mattersBesideQuery(filter, shown + 1))
  if (!data) return null
  const rows = data.rows.filter(row => row.id !== request.id).slice(0, shown)
  return (
    <section>
      <div className="h">
        <h2>{t('page.others')}</h2>
        <span className="grow small">
          {data.total.count > shown + 1 ? (
            <Link className="link" to="/requests" search={filter}>
              {t('page.othersAll', { n: data.total.count })}
            </Link>
          ) : null}
        </span>
      </div>
      {rows.length === 0 ? <p className="quiet aside-words">{t('page.othersNone')}</p> : null}
      <ul className="mini">
        {rows.map(row => (
          <li key={row.id}>
            <Link to="/requests/$id" params={{ id: row.id }}>
              {row.title}
            </Link>
            <p>{row.clock ? `${words(row.clock.kind).name} · ${dayTime(row.clock.dueAt, now)}` : null}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
