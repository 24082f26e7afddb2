import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { dayTime } from '#shared/format.ts'
import { useNow } from '#shared/ticker.ts'
import { type SiteOpinionRow, siteOpinionsQuery } from './premises.queries.ts'
import './premises.css'

type Props = { enterpriseId: string /** of this project alone */; projectId?: string }

/** Which premises were named for an enterprise, or for one of its projects, and the way to a new opinion. R20.4 */
export function SiteOpinionsOf({ enterpriseId, projectId }: Props) {
  const { t } = useTranslation('premises')
  const { data } = useQuery(siteOpinionsQuery(enterpriseId, projectId))
  if (!data || (data.rows.length === 0 && !data.mayIssue)) return null
  return (
    <section aria-labelledby="site-opinions">
      <div className="section-head">
        <h2 id="site-opinions">{t('section.title')}</h2>
        {data.mayIssue ? (
          <span className="grow">
            <Link className="link small" to="/premises" search={{ enterpriseId, ...(projectId ? { projectId } : {}) }}>
              {t('section.add')}
            </Link>
          </span>
        ) : null}
      </div>
      {data.rows.length === 0 ? <p className="quiet small">{t('section.none')}</p> : null}
      <ul className="site-opinions-of">
        {data.rows.map(row => (
          <Line key={row.id} row={row} />
        ))}
      </ul>
    </section>
  )
}

function Line({ row }: { row: SiteOpinionRow }) {
  const { t } = useTranslation('premises')
  const now = useNow()
  return (
    <li>
      <Link className="link" to="/site-opinions/$id" params={{ id: row.id }}>
        {t('section.row', { premises: row.recommended })}
      </Link>
      <small>
        {t('letter.prefix', { number: row.number })} · {t('section.by', { name: row.issuedBy, time: dayTime(row.issuedAt, now) })}
      </small>
    </li>
  )
}
