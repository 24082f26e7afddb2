import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { dayTime } from '#shared/format.ts'
import { toast } from '#shared/Toast.tsx'
import { useNow } from '#shared/ticker.ts'
import { useMe } from '../shared/session.tsx'
import { FileLines } from './FilesField.tsx'
import { forgetFiles, keptFiles } from './kept-files.ts'
import { forgetNote, type KeptNote, keepNote, keptNotes } from './kept-notes.ts'
import { sendNotes } from './send-notes.ts'
import { useOnDevice } from './useOnDevice.ts'

/** What is on this device and not at the server yet, each with why. R20.2 */
export function KeptNotes() {
  const { t } = useTranslation('visits')
  const notes = useOnDevice(keptNotes, useMe()) ?? []
  if (notes.length === 0) return null
  return (
    <section className="kept-notes" aria-labelledby="kept-notes">
      <h2 id="kept-notes">{t('kept.title')}</h2>
      <p className="small second">{t('kept.why')}</p>
      <ul>
        {notes.map(kept => (
          <One key={kept.clientId} kept={kept} />
        ))}
      </ul>
    </section>
  )
}

function One({ kept }: { kept: KeptNote }) {
  const { t } = useTranslation('visits')
  const now = useNow()
  const files = useOnDevice(keptFiles, kept.clientId) ?? []
  const { visitedAt, facts = [], raised = [] } = kept.note
  const counts = { facts: facts.length, raised: raised.length, files: files.length }
  return (
    <li>
      <b>{kept.enterpriseName}</b>
      <p className="small second">{t('kept.line', { time: dayTime(visitedAt, now), ...counts })}</p>
      {kept.fault ? (
        <>
          <p className="why-line">{kept.fault}</p>
          <FileLines files={files} />
        </>
      ) : null}
      <Acts kept={kept} />
    </li>
  )
}

function Acts({ kept }: { kept: KeptNote }) {
  const { t } = useTranslation('visits')
  const me = useMe()
  const sending = useMutation({
    mutationFn: async () => {
      if (kept.fault) await keepNote({ ...kept, fault: null })
      return sendNotes(me)
    },
    onSuccess: arrived => (arrived > 0 ? toast(t('form.sent')) : undefined),
  })
  const discard = () => void forgetFiles(kept.clientId).then(() => forgetNote(kept.clientId))
  return (
    <div className="acts">
      <button type="button" className="btn" aria-busy={sending.isPending} onClick={() => sending.mutate()}>
        {t('kept.sendNow')}
      </button>
      {kept.fault ? (
        <button type="button" className="btn bare" onClick={discard}>
          {t('kept.discard')}
        </button>
      ) : null}
    </div>
  )
}
