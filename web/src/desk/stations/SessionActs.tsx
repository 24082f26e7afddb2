import { useState } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { Dialog } from '#shared/Dialog.tsx'
import { WordsForm } from '../shared/WordsForm.tsx'
import { MoveSessionDialog } from './MoveSessionDialog.tsx'
import { OfferSwapDialog } from './OfferSwapDialog.tsx'
import { SeatDialog } from './SeatDialog.tsx'
import type { DutySession } from './station.queries.ts'
import { callOffSession, closeDutySession } from './station.steps.ts'

type Opened = 'move' | 'callOff' | 'seat' | 'offer' | 'close' | null

/** What the reader may do with a session now. R19.1, R19.2 */
export function SessionActs({ session }: { session: DutySession }) {
  const { t } = useTranslation('stations')
  const [opened, setOpened] = useState<Opened>(null)
  const shut = () => setOpened(null)
  const { id, may, state, mayOffer } = session
  const button = (what: Exclude<Opened, null>, words: string, kind = 'btn') => (
    <button type="button" className={kind} onClick={() => setOpened(what)}>
      {words}
    </button>
  )
  return (
    <>
      {may.includes('callOffSession') ? button('callOff', t('callOff'), 'btn bare') : null}
      {may.includes('moveSession') ? button('move', t(state === 'calledOff' ? 'takeUp' : 'move')) : null}
      {mayOffer ? button('offer', t('offer')) : null}
      {may.includes('assignDuty') ? button('seat', t('seat'), may.includes('closeDutySession') ? 'btn' : 'btn do') : null}
      {may.includes('closeDutySession') ? button('close', t('closeSession'), 'btn do') : null}
      {/* out of the bar: a landmark holds no other */}
      {opened === 'move' ? createPortal(<MoveSessionDialog session={session} onClose={shut} />, document.body) : null}
      {opened === 'seat' ? createPortal(<SeatDialog session={session} onClose={shut} />, document.body) : null}
      {opened === 'offer' ? createPortal(<OfferSwapDialog session={session} onClose={shut} />, document.body) : null}
      {opened === 'callOff'
        ? createPortal(
            <Said
              form={`session:${id}:off`}
              title={t('callOff')}
              label={t('callOffWhy')}
              done={t('calledOffDone')}
              take={words => callOffSession(id, words)}
              onClose={shut}
            />,
            document.body,
          )
        : null}
      {opened === 'close'
        ? createPortal(
            <Said
              optional
              form={`session:${id}:close`}
              title={t('closeSession')}
              label={t('closeWords')}
              done={t('sessionClosed')}
              take={words => closeDutySession(id, words)}
              onClose={shut}
            />,
            document.body,
          )
        : null}
    </>
  )
}

type SaidProps = {
  form: string
  title: string
  label: string
  done: string
  optional?: boolean
  take: (words: string) => Promise<unknown>
  onClose: () => void
}

/** A step that takes a few words. */
function Said({ title, label, onClose, ...rest }: SaidProps) {
  return (
    <Dialog title={title} onClose={onClose}>
      <WordsForm line label={label} placeholder={label} send={title} onDone={onClose} onClose={onClose} {...rest} />
    </Dialog>
  )
}
