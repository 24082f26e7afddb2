import { isOpenLift } from '@yigen/domain/lifts/lift-status.ts'
import { useTranslation } from 'react-i18next'
import { Allowed } from '#shared/Allowed.tsx'
import { RaiseDifficulty } from '../meetings/RaiseDifficulty.tsx'
import type { Request } from '../requests/request.queries.ts'
import '../requests/beside.css'

type Props = { request: Request; onPause: () => void; onMove: () => void; onLift: () => void; onMerge: () => void }

/** What one does seldom with a matter in hand: let it wait, pass it on, ask the level above, merge it. Grey with the sentence when it cannot be done now. R6.1, R3.6, R18.2, R4.11 */
export function BesideActs({ request, onPause, onMove, onLift, onMerge }: Props) {
  const { t } = useTranslation(['pauses', 'moves', 'lifts', 'requests', 'meetings-first'])
  const { pauseRequest, moveMatter, proposeLift, recordWayTried } = request.whyNot
  const onItsWay = request.lifts.some(({ status }) => isOpenLift(status))
  const pausing = request.pause !== null && request.pause.resumedAt === null
  if (recordWayTried !== null) return null
  return (
    <div className="beside-acts">
      {pausing ? null : (
        <span>
          {t('pauseLead')}
          <Allowed why={pauseRequest ?? null} onClick={onPause}>
            {t('pause')}
          </Allowed>
        </span>
      )}
      {request.move ? null : (
        <span>
          {t('moves:moveLead')}
          <Allowed why={moveMatter ?? null} onClick={onMove}>
            {t('moves:move')}
          </Allowed>
        </span>
      )}
      {onItsWay ? null : (
        <span>
          {t('lifts:lead')}
          <Allowed why={proposeLift ?? null} onClick={onLift}>
            {t('lifts:propose')}
          </Allowed>
        </span>
      )}
      <span>
        {t('requests:merge.lead')}
        <Allowed why={null} onClick={onMerge}>
          {t('requests:merge.act')}
        </Allowed>
      </span>
      <span>
        {t('meetings-first:raiseLead')}
        <RaiseDifficulty about={{ kind: 'request', id: request.id }} title={request.title} />
      </span>
    </div>
  )
}
