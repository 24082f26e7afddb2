import { useMutation } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { type FormEvent, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Allowed } from '#shared/Allowed.tsx'
import { newKey } from '#shared/attempt.ts'
import { type Draft, useDraft } from '#shared/drafts.ts'
import { FaultLine } from '#shared/Fault.tsx'
import { toast } from '#shared/Toast.tsx'
import { serverNow } from '#shared/ticker.ts'
import { fromLocal, toLocal } from '../calendar/local-time.ts'
import { useNumbers } from '../settings/settings.query.ts'
import { Page } from '../shared/Page.tsx'
import { useMe } from '../shared/session.tsx'
import { Tag } from '../shared/Tag.tsx'
import { FilesField } from './FilesField.tsx'
import { KeptNotes } from './KeptNotes.tsx'
import { forgetOldFiles } from './kept-files.ts'
import { keepNote } from './kept-notes.ts'
import { FactsField, MattersField } from './NoteFields.tsx'
import { NoteHead } from './NoteHead.tsx'
import { sendNotes } from './send-notes.ts'
import { useNotePlace } from './useNotePlace.ts'
import { useOpensOffline } from './useOpensOffline.ts'
import { isWholeVisit, noteDraft, toNote, type WrittenVisit, whyNotThen } from './written-visit.ts'
import './visits.css'

/** The note of a visit, on the phone: kept on it first, and sent once there is a network. R20.2 */
export function NotePage() {
  const { t } = useTranslation(['visits', 'visits-first'])
  const { id = '' } = useParams({ strict: false })
  const visitId = (useSearch({ strict: false }) as { visit?: string }).visit ?? null
  // a note that comes back is read anew
  const [turn, setTurn] = useState(0)
  const { name, cut } = useNotePlace(id)
  useOpensOffline()
  useEffect(() => {
    // what is not swept now is swept the next time
    forgetOldFiles().catch(() => {})
  }, [])
  const crumbs = [{ label: t('visits-first:title'), to: '/visits' }, { label: name || t('visits-first:note') }]
  return (
    <Page title={t('visits-first:note')} sub={name} crumbs={crumbs}>
      {cut ? (
        <p role="status">
          <Tag tone="ink">{t('form.offline')}</Tag>
        </p>
      ) : null}
      <KeptNotes onBack={() => setTurn(turn + 1)} />
      <Note key={`${noteDraft(id, visitId)} ${turn}`} enterpriseId={id} visitId={visitId} enterpriseName={name} cut={cut} />
    </Page>
  )
}

type Props = {
  enterpriseId: string
  enterpriseName: string
  /** the one that was planned */
  visitId: string | null
  /** there is no network */
  cut: boolean
}

function Note(props: Props) {
  const { t } = useTranslation('visits')
  const [blank, renew] = useState(newVisit)
  const draft = useDraft<WrittenVisit>(noteDraft(props.enterpriseId, props.visitId), blank)
  const [tried, setTried] = useState(false)
  // what is being said belongs to this note
  const [records, setRecords] = useState(false)
  const numbers = useNumbers()
  const begin = () => {
    const next = newVisit()
    // what was written while it was being kept is of the next one
    const left = draft.send()
    if (left !== blank) draft.write({ ...left, clientId: next.clientId })
    renew(next)
    setTried(false)
  }
  const keeping = useKeep({ ...props, draft, begin })
  const write = (changed: Partial<WrittenVisit>) => draft.write({ ...draft.value, ...changed })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    const whole = !whyNotThen(draft.value, serverNow(), numbers) && isWholeVisit(draft.value)
    if (whole && !records && !keeping.isPending) keeping.mutate()
  }
  return (
    <form className="form block visit-note" onSubmit={submit} noValidate>
      <NoteHead written={draft.value} write={write} tried={tried} />
      <FilesField clientId={draft.value.clientId} onAdd={() => write({})} onRecords={setRecords} />
      <FactsField facts={draft.value.facts} write={facts => write({ facts })} tried={tried} />
      <MattersField raised={draft.value.raised} write={raised => write({ raised })} tried={tried} />
      <div className="acts">
        <Allowed type="submit" kind="do" why={records ? t('form.stopFirst') : null} aria-busy={keeping.isPending}>
          {t(props.cut ? 'form.saveOffline' : 'form.save')}
        </Allowed>
        <FaultLine fault={keeping.error} />
      </div>
    </form>
  )
}

const newVisit = (): WrittenVisit => ({
  ...{ clientId: newKey(), visitedAt: toLocal(serverNow()), place: '', met: '', words: '', facts: [], raised: [] },
})

type Keep = Props & {
  draft: Draft<WrittenVisit>
  /** the next note is another */
  begin: () => void
}

/** On the device before anything is sent: nothing that comes then loses it. */
function useKeep({ enterpriseId, enterpriseName, visitId, cut, draft, begin }: Keep) {
  const { t } = useTranslation('visits')
  const owner = useMe()
  const navigate = useNavigate()
  return useMutation({
    mutationFn: async () => {
      const written = draft.send()
      const note = toNote(written, fromLocal(written.visitedAt) ?? serverNow(), visitId)
      const { clientId } = written
      await keepNote({ clientId, owner, enterpriseId, enterpriseName, note, written, visitId: null, fault: null })
      // a browser that is short of room takes others first
      void navigator.storage?.persist?.()
      draft.discard()
      begin()
      return cut ? 0 : sendNotes(owner)
    },
    onSuccess: arrived => {
      toast(t(arrived > 0 ? 'form.sent' : 'form.kept'))
      // without a network no other page comes
      if (arrived > 0) void navigate({ to: '/visits' })
    },
  })
}
