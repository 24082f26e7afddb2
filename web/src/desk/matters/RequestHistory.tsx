import type { HistoryName } from '@yigen/domain/kinds.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FaultLine } from '#shared/Fault.tsx'
import { dayTime } from '#shared/format.ts'
import { Segmented } from '#shared/Segmented.tsx'
import { useNow } from '#shared/ticker.ts'
import type { Request } from '../requests/request.queries.ts'
import { Timeline, type TimelineRow } from '../shared/Timeline.tsx'
import { useHistory } from './useHistory.ts'
import '../shared/listing.css'

type HistoryRow = Request['history'][number]

/** Everything that was done, newest first; or only what the enterprise reads. R11.3 */
export function RequestHistory({ request }: { request: Request }) {
  const { t } = useTranslation('requests')
  const [which, setWhich] = useState<'all' | 'public'>('all')
  const rowOf = useTimelineRow(request)
  const history = useHistory(request)
  const rows = history.rows.filter(row => which === 'all' || row.public)
  return (
    <section>
      <div className="h with-seg">
        <h2>{t('page.history')}</h2>
        <span className="quiet small">{t('page.historyNote')}</span>
        <span className="grow">
          <Segmented
            label={t('page.historyWhich')}
            options={[
              { value: 'all', label: t('page.historyAll') },
              { value: 'public', label: t('page.historyPublic') },
            ]}
            value={which}
            onChange={setWhich}
          />
        </span>
      </div>
      {rows.length > 0 ? <Timeline label={t('page.history')} rows={rows.map(rowOf)} /> : <p className="quiet">{t('page.historyNone')}</p>}
      {history.more ? (
        <p className="listing-foot">
          <button type="button" className="btn" aria-busy={history.reading} onClick={history.showEarlier}>
            {t('page.historyEarlier')}
          </button>
        </p>
      ) : null}
      <FaultLine fault={history.fault} />
    </section>
  )
}

const turningPoints: ReadonlySet<string> = new Set<HistoryName>([
  'request.filed',
  'request.filedFor',
  'request.replied',
  'request.settled',
  'request.reopened',
])
const ofEnterprise: ReadonlySet<string> = new Set<HistoryName>([
  'request.filed',
  'request.messaged',
  'request.withdrawn',
  'decline.appealed',
  'rating.given',
])

/** The subject of a sentence is who acted; of the enterprise's acts it is the enterprise, and the person stands below. */
function useTimelineRow(request: Request) {
  const { t } = useTranslation('requests')
  const now = useNow()
  return (row: HistoryRow): TimelineRow => {
    const itsAct = ofEnterprise.has(row.kind)
    const later = isSoon(row) ? undefined : t('page.recordedLater', { time: dayTime(row.recordedAt, now) })
    return {
      id: row.id,
      at: row.at,
      sentence: (
        <>
          <b>{itsAct ? request.enterprise.name : row.actorName}</b> {row.sentence}
        </>
      ),
      who: [itsAct ? row.actorName : row.actorUnit, later].filter(Boolean).join(' · '),
      visible: row.public,
      ...toneOf(row),
    }
  }
}

/** Entered in the same minute, as a call just ended is. */
const isSoon = ({ at, recordedAt }: HistoryRow) => Temporal.Instant.from(at).until(Temporal.Instant.from(recordedAt)).total('minutes') < 1

function toneOf({ kind, data }: HistoryRow): Pick<TimelineRow, 'tone'> {
  if (kind === 'clock.rung' && data.level === 'over') return { tone: 'over' }
  return turningPoints.has(kind) ? { tone: 'key' } : {}
}
