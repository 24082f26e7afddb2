import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { isOpen, requestStatusWords } from '@yigen/domain/requests/request-status.ts'
import { say } from '@yigen/domain/wire/language.ts'
import { useTranslation } from 'react-i18next'
import { dayTime } from '#shared/format.ts'
import { useNow } from '#shared/ticker.ts'
import { useLanguage } from '#shared/useLanguage.ts'
import { likelyQuery, type Request } from '../requests/request.queries.ts'

type Props = { request: Request; onMerge: (otherId: string) => void }

/** What the enterprise asked around the same time and may be the same; whoever may merges it from here. R4.11 */
export function LikelyLine({ request, onMerge }: Props) {
  const { t } = useTranslation('requests')
  const language = useLanguage()
  const now = useNow()
  const asked = { enterpriseId: request.enterprise.id, requestId: request.id }
  const { data } = useQuery({ ...likelyQuery(asked), enabled: isOpen(request.status) })
  const rows = data?.rows.filter(({ id }) => !request.mergedHere.some(merged => merged.id === id)) ?? []
  if (!isOpen(request.status) || rows.length === 0) return null
  const may = request.whyNot.classifyRequest === null
  return (
    <section className="beside-line likely-line" aria-label={t('likely.label')}>
      <p className="small quiet">{t('likely.lead')}</p>
      <ul>
        {rows.map(row => (
          <li key={row.id}>
            <Link className="link" to="/requests/$id" params={{ id: row.id }}>
              {row.title}
            </Link>
            <span className="small quiet">
              {[row.number, dayTime(row.receivedAt, now), say(requestStatusWords[row.status], language)].join(' · ')}
            </span>
            {may && isOpen(row.status) ? (
              <button
                type="button"
                className="text-btn"
                aria-label={t('merge.actWith', { title: row.title })}
                onClick={() => onMerge(row.id)}
              >
                {t('merge.act')}
              </button>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  )
}
