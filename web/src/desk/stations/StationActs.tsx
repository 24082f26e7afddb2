import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { Dialog } from '#shared/Dialog.tsx'
import { WordsForm } from '../shared/WordsForm.tsx'
import { StationDialog } from './StationDialog.tsx'
import type { Station } from './station.queries.ts'
import { closeStation } from './station.steps.ts'

/** The roster, and for who holds the station changing and closing it. R19.1 */
export function StationActs({ station }: { station: Station }) {
  const { t } = useTranslation('stations')
  const [opened, setOpened] = useState<'change' | 'close' | null>(null)
  const shut = () => setOpened(null)
  return (
    <>
      {station.mayHold ? (
        <>
          <button type="button" className="btn bare" onClick={() => setOpened('close')}>
            {t('close')}
          </button>
          <button type="button" className="btn" onClick={() => setOpened('change')}>
            {t('change')}
          </button>
        </>
      ) : null}
      <Link className="btn" to="/roster" search={{ minister: station.ministerId }}>
        {t('toRoster')}
      </Link>
      {/* out of the bar: a landmark holds no other */}
      {opened === 'change' ? createPortal(<StationDialog station={station} onClose={shut} />, document.body) : null}
      {opened === 'close' ? createPortal(<CloseDialog station={station} onClose={shut} />, document.body) : null}
    </>
  )
}

function CloseDialog({ station: { id }, onClose }: { station: Station; onClose: () => void }) {
  const { t } = useTranslation('stations')
  return (
    <Dialog title={t('close')} onClose={onClose}>
      <WordsForm
        line
        form={`station:${id}:close`}
        label={t('closeWhy')}
        placeholder={t('closeWhy')}
        hint={t('closeHint')}
        send={t('close')}
        take={reason => closeStation(id, reason)}
        done={t('closedDone')}
        onDone={onClose}
        onClose={onClose}
      />
    </Dialog>
  )
}
