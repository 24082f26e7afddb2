import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { dayTime } from '#shared/format.ts'
import { Tag, type Tone } from '#shared/Tag.tsx'
import { useNow } from '#shared/ticker.ts'
import { usePromiseWords } from '../../services/usePromiseWords.ts'
import type { Request } from '../request.queries.ts'
import { type Interval, paceQuery } from './pace.query.ts'
import './beside.css'

const tones: Record<Interval['state'], Tone> = {
  awaited: 'line',
  running: 'quiet',
  soon: 'soon',
  over: 'over',
  done: 'teal',
  doneLate: 'over',
  dropped: 'line',
}

/** Each interval of a matter against what was promised, in words: the first answer, every department's part, settlement, the promise of pace. R9.6 */
export function Pace({ request }: { request: Request }) {
  const { t } = useTranslation('beside')
  const { data } = useQuery(paceQuery(request.id))
  if (!data || data.intervals.length === 0) return null
  return (
    <section aria-labelledby="pace">
      <div className="h">
        <h2 id="pace">{t('pace')}</h2>
        <span className="quiet small">
          {t(data.measured > 0 ? 'paceCount' : 'paceNone', { measured: data.measured, inTime: data.inTime })}
        </span>
      </div>
      <table className="pace">
        <thead>
          <tr>
            <th scope="col">{t('paceColumn.interval')}</th>
            <th scope="col">{t('paceColumn.promise')}</th>
            <th scope="col">{t('paceColumn.used')}</th>
            <th scope="col">{t('paceColumn.state')}</th>
          </tr>
        </thead>
        <tbody>
          {data.intervals.map((interval, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: they come in the order in which they began
            <Line key={index} interval={interval} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Line({ interval }: { interval: Interval }) {
  const { t } = useTranslation('beside')
  const promise = usePromiseWords()(interval.promise)
  const now = useNow()
  return (
    <tr>
      <td>
        <b>{[interval.unitName, interval.title].filter(Boolean).join(t('of'))}</b>
        <small>{interval.sentence}</small>
      </td>
      <td>
        {promise}
        {interval.dueAt ? (
          <small>{t(interval.provisional ? 'dueProvisional' : 'dueBy', { time: dayTime(interval.dueAt, now) })}</small>
        ) : null}
      </td>
      <td>{interval.used}</td>
      <td>
        <Tag tone={tones[interval.state]}>{t(`paceState.${interval.state}`)}</Tag>
      </td>
    </tr>
  )
}
