import { useMutation, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { FaultLine } from '#shared/Fault.tsx'
import { dayTime } from '#shared/format.ts'
import { toast } from '#shared/Toast.tsx'
import { useNow } from '#shared/ticker.ts'
import { enterpriseQuery } from '../enterprises/enterprise.queries.ts'
import { useMe } from '../shared/session.tsx'
import { FileLines } from './FilesField.tsx'
import { forgetFiles, keptFiles } from './kept-files.ts'
import { forgetNote, type KeptNote, keepNote, keptNotes } from './kept-notes.ts'
import { sendNotes } from './send-notes.ts'
import { useGoOn } from './useGoOn.ts'
import { useOnDevice } from './useOnDevice.ts'

/** What is on this device and not at the server yet, each with why. R20.2 */
export function KeptNotes({ onBack }: { /** one is being written again on this page */ onBack?: () => void }) {
  const { t } = useTranslation('visits')
  const notes = useOnDevice(keptNotes, useMe()) ?? []
  if (notes.length === 0) return null
  return (
    <section className="kept-notes" aria-labelledby="kept-notes">
      <h2 id="kept-notes">{t('kept.title')}</h2>
      <p className="small second">{t('kept.why')}</p>
      <ul>
        {notes.map(kept => (
          <One key={kept.clientId} kept={kept} onBack={onBack} />
        ))}
      </ul>
    </section>
  )
}

type Props = { kept: KeptNote; onBack: (() => void) | undefined }

function One({ kept, onBack }: Props) {
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
          <p className="why-line">{kept.fault.sentence}</p>
          <FileLines files={files} />
        </>
      ) : null}
      <Acts kept={kept} onBack={onBack} />
    </li>
  )
}

function Acts({ kept, onBack }: Props) {
  const { t } = useTranslation('visits')
  const me = useMe()
  const sending = useMutation({
    mutationFn: async (note: KeptNote['note']) => {
      if (kept.fault) await keepNote({ ...kept, note, fault: null })
      return sendNotes(me)
    },
    onSuccess: arrived => (arrived > 0 ? toast(t('form.sent')) : undefined),
  })
  const discard = () => void forgetFiles(kept.clientId).then(() => forgetNote(kept.clientId))
  return (
    <div className="acts">
      <button type="button" className="btn" aria-busy={sending.isPending} onClick={() => sending.mutate(kept.note)}>
        {t('kept.sendNow')}
      </button>
      {kept.fault?.code === 'visitOver' ? (
        <AsAnother enterpriseId={kept.enterpriseId} onPress={() => sending.mutate({ ...kept.note, visitId: null })} />
      ) : null}
      {kept.fault ? (
        <>
          {kept.visitId ? null : <GoOn kept={kept} onBack={onBack} />}
          <button type="button" className="btn bare" onClick={discard}>
            {t('kept.discard')}
          </button>
        </>
      ) : null}
    </div>
  )
}

/** Of two who went, the other wrote first: for who may write of a visit that nobody planned. R20.2 */
function AsAnother({ enterpriseId, onPress }: { enterpriseId: string; onPress: () => void }) {
  const { t } = useTranslation('visits')
  const { data } = useQuery(enterpriseQuery(enterpriseId))
  if (!data?.may.includes('recordFact')) return null
  return (
    <button type="button" className="btn" onClick={onPress}>
      {t('kept.asAnother')}
    </button>
  )
}

function GoOn({ kept, onBack }: Props) {
  const { t } = useTranslation('visits')
  const going = useGoOn(kept, onBack)
  return (
    <>
      <button type="button" className="btn" onClick={() => going.mutate()}>
        {t('kept.goOn')}
      </button>
      {going.data === false ? (
        <p className="why-line" role="alert">
          {t('kept.goOnFirst')}
        </p>
      ) : null}
      <FaultLine fault={going.error} />
    </>
  )
}
