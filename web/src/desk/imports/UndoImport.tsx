import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '#shared/Dialog.tsx'
import { FaultLine } from '#shared/Fault.tsx'
import { thousands } from '#shared/format.ts'
import { useSharedWords } from '#shared/words.ts'
import { shownAgain } from '../shared/changed.ts'
import type { ImportLine } from './import.queries.ts'
import { undoImport } from './import.steps.ts'
import '../shared/asking.css'

type Line = Pick<ImportLine, 'id' | 'fileName' | 'counts'>

/** Takes an import back, whole; said in a sentence first. How far it is, its page shows. R2.4 */
export function UndoImport({ line }: { line: Line }) {
  const { t } = useTranslation('imports')
  const [asking, setAsking] = useState(false)
  return (
    <>
      <button type="button" className="btn" onClick={() => setAsking(true)}>
        {t('undo.open')}
      </button>
      {asking ? <UndoDialog line={line} onClose={() => setAsking(false)} /> : null}
    </>
  )
}

function UndoDialog({ line, onClose }: { line: Line; onClose: () => void }) {
  const { t } = useTranslation('imports')
  const shared = useSharedWords()
  const navigate = useNavigate()
  const undoing = useMutation({
    mutationFn: () => undoImport(line.id),
    onSuccess: () => {
      onClose()
      return navigate({ to: '/import/$id', params: { id: line.id } })
    },
    onSettled: shownAgain,
  })
  const foot = (
    <>
      <span className="grow" />
      <button type="button" className="btn bare" onClick={onClose}>
        {shared.cancel}
      </button>
      <button type="button" className="btn" aria-busy={undoing.isPending} disabled={undoing.isPending} onClick={() => undoing.mutate()}>
        {undoing.isPending ? t('undo.running') : t('undo.submit')}
      </button>
    </>
  )
  return (
    <Dialog title={t('undo.title', { file: line.fileName })} onClose={onClose} foot={foot} className="asking">
      <p>{t('undo.why', { added: thousands(line.counts.new), changed: thousands(line.counts.changed) })}</p>
      <FaultLine fault={undoing.error} />
    </Dialog>
  )
}
