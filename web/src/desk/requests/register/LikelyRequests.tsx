import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { comparedText } from '@yigen/domain/requests/compared-text.ts'
import { requestStatusWords } from '@yigen/domain/requests/request-status.ts'
import { say } from '@yigen/domain/wire/language.ts'
import { useTranslation } from 'react-i18next'
import { dayTime } from '#shared/format.ts'
import { useNow } from '#shared/ticker.ts'
import { useLanguage } from '#shared/useLanguage.ts'
import { useRested } from '#shared/useRested.ts'
import { likelyQuery } from '../request.queries.ts'

type Props = { enterpriseId: string; title: string; body: string; serviceCode: string; onLeave: () => void }

/** Fewer letters say too little. */
const fewest = 6

/** What the enterprise asked lately and may be the same, while one writes it down; it blocks nothing. R4.11 */
export function LikelyRequests({ enterpriseId, title, body, serviceCode, onLeave }: Props) {
  const { t } = useTranslation('requests')
  const language = useLanguage()
  const now = useNow()
  const text = comparedText(useRested(body))
  const said = { title: title.trim().slice(0, 80), text, ...(serviceCode ? { serviceCode } : {}) }
  const asked = text.length >= fewest && body.trim() !== ''
  const { data } = useQuery({ ...likelyQuery({ enterpriseId, ...said }), enabled: asked, placeholderData: keepPreviousData })
  const rows = asked ? (data?.rows ?? []) : []
  return (
    <div aria-live="polite">
      {rows.length > 0 ? (
        <div className="likely">
          <p className="small quiet">{t('likely.lead')}</p>
          <ul>
            {rows.map(row => (
              <li key={row.id}>
                <Link className="link" to="/requests/$id" params={{ id: row.id }} onClick={onLeave}>
                  {row.title}
                </Link>
                <span className="small quiet">
                  {[row.number, dayTime(row.receivedAt, now), say(requestStatusWords[row.status], language)].join(' · ')}
                </span>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </div>
  )
}
