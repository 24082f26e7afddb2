import { useTranslation } from 'react-i18next'
import { dayTime } from '#shared/format.ts'
import { useNow } from '#shared/ticker.ts'
import type { Request } from '../requests/request.queries.ts'

type Decline = Request['declines'][number]

/** A refusal as whoever decides reads it: what was tried, why not, what instead, and the words the enterprise will read. R5.1 */
export function DeclineInFull({ decline, ways }: { decline: Decline; ways: Request['waysTried'] }) {
  const { t } = useTranslation('declines')
  const now = useNow()
  return (
    <dl className="in-full">
      <dt>{t('need.ways')}</dt>
      <dd>
        <ol>
          {ways.map(way => (
            <li key={way.id}>
              {t('way', way)} <span className="small quiet">{[way.recordedBy, dayTime(way.recordedAt, now)].join(' · ')}</span>
            </li>
          ))}
        </ol>
      </dd>
      <dt>{t('reason')}</dt>
      <dd>
        {decline.reason}
        {decline.legalBasis ? <span className="small quiet"> {decline.legalBasis}</span> : null}
      </dd>
      <dt>{t('need.alternative')}</dt>
      <dd>{decline.alternative}</dd>
      <dt>{t('need.words')}</dt>
      <dd>
        <blockquote>{decline.words}</blockquote>
      </dd>
    </dl>
  )
}
