import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { time } from '#shared/format.ts'
import { useNow } from '#shared/ticker.ts'
import type { KeptFile } from './kept-files.ts'
import { useRecording } from './useRecording.ts'

type Props = {
  onMade: (recording: Pick<KeptFile, 'id' | 'name' | 'content'>) => void /** whether something is being recorded now */
  onRecords: (records: boolean) => void
}

/** What is said is recorded from one press to the next and kept as a file; nobody turns it into text. */
export function Recorder({ onMade, onRecords }: Props) {
  const { t } = useTranslation('visits')
  const { begin, end, records, since, fault } = useRecording(({ id, at, content, ending }) =>
    onMade({ id, content, name: `${t('form.recording', { time: time(at) })}.${ending}` }),
  )
  useEffect(() => onRecords(records), [records, onRecords])
  return (
    <div className="visit-recorder">
      <button type="button" className={records ? 'btn do' : 'btn'} onClick={records ? end : begin}>
        {t(records ? 'form.recordEnd' : 'form.record')}
      </button>
      {records ? <Length since={since} /> : <span className="small quiet">{t('form.recordHint')}</span>}
      {fault ? (
        <p className="why-line" role="alert">
          {t('form.noMicrophone')}
        </p>
      ) : null}
    </div>
  )
}

/** 0:42 */
function Length({ since }: { since: number }) {
  useNow(1)
  const seconds = Math.max(0, Math.floor((Date.now() - since) / 1000))
  return <span role="timer">{`${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`}</span>
}
