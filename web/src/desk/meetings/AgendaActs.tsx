import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { sentenceOf } from '#shared/sentence-of.ts'
import { toast } from '#shared/Toast.tsx'
import { AddItemDialog } from './AddItemDialog.tsx'
import type { Meeting } from './meeting.queries.ts'
import { buildAgenda } from './meeting.steps.ts'

/** Gathering the facts anew, adding something by hand, going into the room; what was written of the last one, and of this once it is over. */
export function AgendaActs({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation('meetings')
  const [adding, setAdding] = useState(false)
  const { id, may, state, previousId } = meeting
  const building = useMutation({
    mutationFn: () => buildAgenda(id),
    onSuccess: ({ added, items }) => toast(t('built', { added, items })),
    onError: fault => toast(sentenceOf(fault)),
  })
  return (
    <>
      {previousId && state !== 'closed' ? (
        <Link className="btn bare" to="/meetings/$id/minutes" params={{ id: previousId }}>
          {t('lastMinutes')}
        </Link>
      ) : null}
      {may.includes('buildAgenda') ? (
        <button type="button" className="btn" aria-busy={building.isPending} onClick={() => building.mutate()}>
          {t('build')}
        </button>
      ) : null}
      {may.includes('addAgendaItem') ? (
        <button type="button" className="btn" onClick={() => setAdding(true)}>
          {t('addItem')}
        </button>
      ) : null}
      {state === 'closed' ? (
        <Link className="btn do" to="/meetings/$id/minutes" params={{ id }}>
          {t('minutes')}
        </Link>
      ) : (
        <Link className={state === 'planned' ? 'btn' : 'btn do'} to="/meetings/$id/room" params={{ id }}>
          {t('enterRoom')}
        </Link>
      )}
      {/* out of the bar: a landmark holds no other */}
      {adding ? createPortal(<AddItemDialog meetingId={id} onClose={() => setAdding(false)} />, document.body) : null}
    </>
  )
}
