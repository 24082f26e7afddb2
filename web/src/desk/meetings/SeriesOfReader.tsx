import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Empty } from '#shared/Empty.tsx'
import { dayTime } from '#shared/format.ts'
import { useNow } from '#shared/ticker.ts'
import { weekdayWords } from '../shared/weekday-words.ts'
import type { Series, SeriesList } from './meeting.queries.ts'
import { SeriesDialog } from './SeriesDialog.tsx'

type Opened = { owner: SeriesList['mayBegin'][number]; series?: Series } | null

/** Who meets when, and what comes next; set up and changed here. R17.1 */
export function SeriesOfReader({ list: { rows, mayBegin } }: { list: SeriesList }) {
  const { t } = useTranslation('meetings')
  const [opened, setOpened] = useState<Opened>(null)
  const [first] = mayBegin
  return (
    <section aria-label={t('series')} className="series">
      {rows.length === 0 && !first ? <Empty title={t('noSeries')} why={t('noSeriesWhy')} /> : null}
      {rows.map(series => (
        <OneSeries key={series.id} series={series} onChange={() => setOpened({ owner: series.owner, series })} />
      ))}
      {first ? (
        <div className="series-begin">
          <p className="second">{t(rows.length === 0 ? 'beginFirst' : 'beginOwn')}</p>
          {mayBegin.slice(0, 3).map(owner => (
            <button key={owner.id} type="button" className="btn next" onClick={() => setOpened({ owner })}>
              {t(owner.kind === 'team' ? 'beginTeam' : 'beginUnit', { name: owner.name })}
            </button>
          ))}
        </div>
      ) : null}
      {opened ? <SeriesDialog {...opened} onClose={() => setOpened(null)} /> : null}
    </section>
  )
}

function OneSeries({ series, onChange }: { series: Series; onChange: () => void }) {
  const { t } = useTranslation('meetings')
  const now = useNow()
  const { name, owner, chair, recorder, members, weekday, time, place, nextId, nextAt, mayChange } = series
  return (
    <div className="series-line">
      <div className="grow">
        <b>{name}</b> <span className="small quiet">{owner.name}</span>
        <p className="second">
          {t('everyWeek', { day: weekdayWords()[weekday - 1] ?? '', time })}
          {place ? ` · ${place}` : ''} · {t('chairAndRecorder', { chair: chair.name, recorder: recorder.name })} ·{' '}
          {t('nMembers', { n: members.length })}
        </p>
      </div>
      {mayChange ? (
        <button type="button" className="btn bare" onClick={onChange}>
          {t('change')}
        </button>
      ) : null}
      <Link className="btn next" to="/meetings/$id" params={{ id: nextId }}>
        {t('nextOne', { time: dayTime(nextAt, now) })}
      </Link>
    </div>
  )
}
