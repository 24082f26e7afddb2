import { useTranslation } from 'react-i18next'
import { Dialog } from '#shared/Dialog.tsx'
import { WordsForm } from '../shared/WordsForm.tsx'
import { callOffEvent, closeEvent } from './event.steps.ts'

type Props = { eventId: string; end: 'closeEvent' | 'callOffEvent'; waiting: number; onClose: () => void }

/** It is over, with what those are offered who got no seat; or it is not held, and why. */
export function EndDialog({ eventId, end, waiting, onClose }: Props) {
  const { t } = useTranslation('events')
  const closing = end === 'closeEvent'
  const label = t(closing ? 'offer' : 'calledOffWhy')
  return (
    <Dialog title={t(`act.${end}`)} onClose={onClose}>
      {closing ? <p className="second">{t('closingNote', { n: waiting })}</p> : null}
      <WordsForm
        form={`event:${eventId}:${end}`}
        label={label}
        placeholder={label}
        send={t(`act.${end}`)}
        optional={closing}
        take={words => (closing ? closeEvent(eventId, words) : callOffEvent(eventId, words))}
        done={t(closing ? 'closed' : 'calledOff')}
        onDone={onClose}
        onClose={onClose}
      />
    </Dialog>
  )
}
