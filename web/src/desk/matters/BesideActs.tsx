import { isOpenLift } from '@yigen/domain/lifts/lift-status.ts'
import { useTranslation } from 'react-i18next'
import { Allowed } from '#shared/Allowed.tsx'
import { RaiseDifficulty } from '../meetings/RaiseDifficulty.tsx'
import type { Request } from '../requests/request.queries.ts'
import { useSession } from '../shared/session.tsx'
import '../requests/beside.css'

type Props = { request: Request; onPause: () => void; onMove: () => void; onLift: () => void; onDelegate: () => void; onMerge: () => void }

/** What one does seldom with a matter in hand: let it wait, pass it on, ask the level above, do a thing for one of its people, merge it. Grey with the sentence when it cannot be done now. R6.1, R3.6, R18.2, R21.1, R4.11 */
export function BesideActs({ request, onPause, onMove, onLift, onDelegate, onMerge }: Props) {
  const { t } = useTranslation(['pauses', 'moves', 'lifts', 'requests', 'meetings-first', 'delegations-first'])
  const { pauseRequest, moveMatter, proposeLift, recordWayTried } = request.whyNot
  const onItsWay = request.lifts.some(({ status }) => isOpenLift(status))
  const pausing = request.pause !== null && request.pause.resumedAt === null
  const self = useSession().member.id
  const drafts = [request.officer?.id, request.deputy?.id].includes(self)
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
      {drafts ? (
        <span>
          {t('delegations-first:requestLead')}
          <Allowed why={null} onClick={onDelegate}>
            {t('delegations-first:title')}
          </Allowed>
        </span>
      ) : null}
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
