import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Allowed } from '#shared/Allowed.tsx'
import type { Request } from '../request.queries.ts'
import { MoveDialog } from './MoveDialog.tsx'
import { PauseDialog } from './PauseDialog.tsx'
import './beside.css'

/** What one does seldom with a matter in hand: let it wait, pass it on. Grey with the sentence when it cannot be done now. R6.1, R3.6 */
export function BesideActs({ request }: { request: Request }) {
  const { t } = useTranslation('beside')
  const [open, setOpen] = useState<'pause' | 'move' | null>(null)
  const close = () => setOpen(null)
  const { pauseRequest, moveMatter, recordWayTried } = request.whyNot
  const pausing = request.pause !== null && request.pause.resumedAt === null
  if (recordWayTried !== null || (pausing && request.move !== null)) return null
  return (
    <div className="beside-acts">
      {pausing ? null : (
        <span>
          {t('pauseLead')}
          <Allowed why={pauseRequest ?? null} onClick={() => setOpen('pause')}>
            {t('pause')}
          </Allowed>
        </span>
      )}
      {request.move ? null : (
        <span>
          {t('moveLead')}
          <Allowed why={moveMatter ?? null} onClick={() => setOpen('move')}>
            {t('move')}
          </Allowed>
        </span>
      )}
      {open === 'pause' ? <PauseDialog request={request} onClose={close} /> : null}
      {open === 'move' ? <MoveDialog request={request} onClose={close} /> : null}
    </div>
  )
}
