import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { WordsForm } from '../shared/WordsForm.tsx'
import { MoveDialog } from './MoveDialog.tsx'
import { RecordDialog } from './RecordDialog.tsx'
import type { SiteMeeting } from './site-meeting.queries.ts'
import { callOffSiteMeeting } from './site-meeting.steps.ts'

/** The steps that the server offers on a meeting: moving it, calling it off, recording it. */
export function SiteMeetingActs({ meeting }: { meeting: SiteMeeting }) {
  const { t } = useTranslation('site-meetings')
  const [open, setOpen] = useState<'move' | 'callOff' | 'record' | null>(null)
  const close = () => setOpen(null)
  const button = (step: SiteMeeting['may'][number], opens: typeof open, words: string, kind = '') =>
    meeting.may.includes(step) ? (
      <button type="button" className={`btn ${kind}`} onClick={() => setOpen(opens)}>
        {words}
      </button>
    ) : null
  if (open === 'callOff')
    return (
      <WordsForm
        form={`siteMeeting:${meeting.id}:callOff`}
        label={t('callOffWhy')}
        placeholder={t('callOffWhy')}
        send={t('callOffSend')}
        take={reason => callOffSiteMeeting(meeting, reason)}
        done={t('calledOff')}
        onDone={close}
        onClose={close}
      />
    )
  return (
    <div className="site-acts">
      {button('callOffSiteMeeting', 'callOff', t('callOff'))}
      {button('moveSiteMeeting', 'move', t('move'))}
      {button('recordSiteMeeting', 'record', t('enter'), 'do')}
      {open === 'move' ? <MoveDialog meeting={meeting} onClose={close} /> : null}
      {open === 'record' ? <RecordDialog meeting={meeting} onClose={close} /> : null}
    </div>
  )
}
