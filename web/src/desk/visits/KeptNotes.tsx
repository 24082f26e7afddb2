import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { dayTime } from '#shared/format.ts'
import { toast } from '#shared/Toast.tsx'
import { useNow } from '#shared/ticker.ts'
import { useMe } from '../shared/session.tsx'
import { forgetNote, type KeptNote, keepNote } from './kept-notes.ts'
import { sendNotes } from './send-notes.ts'
import { useKeptNotes } from './useKeptNotes.ts'

/** What is on this device and not at the server yet, each with why. R20.2 */
export function KeptNotes() {
  const { t } = useTranslation('visits')
  const notes = useKeptNotes()
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
  const me = useMe()
  const sending = useMutation({
    networkMode: 'always',
    mutationFn: async () => {
      if (kept.fault) await keepNote({ ...kept, fault: null })
      return sendNotes(me)
    },
    onSuccess: arrived => (arrived > 0 ? toast(t('form.sent')) : undefined),
  })
  const { visitedAt, facts = [], raised = [] } = kept.note
  return (
    <li>
      <b>{kept.enterpriseName}</b>
      <p className="small second">
        {t('kept.line', { time: dayTime(visitedAt, now), facts: facts.length, raised: raised.length, photos: kept.photos.length })}
      </p>
      {kept.fault ? <p className="why-line">{kept.fault}</p> : null}
      <div className="acts">
        <button type="button" className="btn" aria-busy={sending.isPending} onClick={() => sending.mutate()}>
          {t('kept.sendNow')}
        </button>
        {kept.fault ? (
          <button type="button" className="btn bare" onClick={() => void forgetNote(kept.clientId)}>
            {t('kept.discard')}
          </button>
        ) : null}
      </div>
    </li>
  )
}
