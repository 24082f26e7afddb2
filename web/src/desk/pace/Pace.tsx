import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Request } from '../requests/request.queries.ts'
import { Tag, type Tone } from '../shared/Tag.tsx'
import { type Interval, paceQuery } from './pace.query.ts'
import './pace.css'

const tones: Record<Interval['state'], Tone> = {
  awaited: 'line',
  running: 'quiet',
  soon: 'soon',
  over: 'over',
  done: 'teal',
  doneLate: 'over',
  dropped: 'line',
}

/** Each interval of a matter against what was promised, in a sentence: the first answer, settlement, the promise of pace; the departments' on demand. R9.6 */
export function Pace({ request }: { request: Request }) {
  const { t } = useTranslation('pace')
  const [all, setAll] = useState(false)
  const { data } = useQuery(paceQuery(request.id))
  if (!data || data.intervals.length === 0) return null
  const own = data.intervals.filter(interval => interval.unitName === null)
  const parts = data.intervals.filter(interval => interval.unitName !== null)
  return (
    <section aria-labelledby="pace">
      <div className="h">
        <h2 id="pace">{t('pace')}</h2>
        <span className="quiet small">
          {t(data.measured > 0 ? 'paceCount' : 'paceNone', { measured: data.measured, inTime: data.inTime })}
        </span>
        <span className="grow">
          {parts.length > 0 ? (
            <button type="button" className="text-btn" aria-expanded={all} onClick={() => setAll(!all)}>
              {t(all ? 'partsLess' : 'partsMore', { n: parts.length })}
            </button>
          ) : null}
        </span>
      </div>
      <table className="pace">
        <thead className="sr">
          <tr>
            <th scope="col">{t('paceColumn.interval')}</th>
            <th scope="col">{t('paceColumn.sentence')}</th>
            <th scope="col">{t('paceColumn.state')}</th>
          </tr>
        </thead>
        <tbody>
          {(all ? [...own, ...parts] : own).map(interval => (
            <Line key={`${interval.kind} ${interval.unitName} ${interval.startAt}`} interval={interval} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Line({ interval }: { interval: Interval }) {
  const { t } = useTranslation('pace')
  return (
    <tr>
      <th scope="row">
        {interval.unitName ? <b>{interval.unitName}</b> : null} {interval.title}
      </th>
      <td className="second">{interval.sentence}</td>
      <td>
        <Tag tone={tones[interval.state]}>{t(`paceState.${interval.state}`)}</Tag>
      </td>
    </tr>
  )
}
