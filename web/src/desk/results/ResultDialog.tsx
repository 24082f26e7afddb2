import { useMutation } from '@tanstack/react-query'
import type { ResultKind } from '@yigen/domain/results/result-kind.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDraft } from '#shared/drafts.ts'
import { isProblem } from '#shared/problem.ts'
import { toast } from '#shared/Toast.tsx'
import { AskDialog } from '../enterprises/AskDialog.tsx'
import { ChosenFiles } from '../files/ChosenFiles.tsx'
import { sendChosen } from '../files/send-chosen.ts'
import { faultsOf } from '../shared/field-faults.ts'
import { ResultFields } from './ResultFields.tsx'
import type { Result, ResultOffer } from './result.queries.ts'
import { attachedToResult, attachResultFile, correctResult, recordResult } from './result.steps.ts'
import { blankResult, claimOf, firstLacking, type Lacking, type WrittenResult, writtenOf } from './written-result.ts'

type Props = {
  enterpriseId: string
  projectId: string | null
  /** among which kinds one is chosen */
  kinds: readonly ResultKind[]
  corrects?: Result | undefined
  /** what a gate has shown, recorded once. R13.3 */
  offer?: ResultOffer | undefined
  onClose: () => void
}

/** A result is claimed, or a wrong one corrected by a claim that names it; what looks wrong is asked about once. R16.1, R16.3, R16.5 */
export function ResultDialog(props: Props) {
  const { corrects, offer, kinds, onClose } = props
  const { t } = useTranslation('results')
  const { draft, files, setFiles, lacking, sending, asked, write, submit } = useRecording(props)
  const faults = faultsOf(sending.error, 'period', 'value', 'words', 'source', 'document', 'reason')
  return (
    <AskDialog
      title={t(corrects ? 'dialog.correctTitle' : 'dialog.title')}
      submit={t(asked ? 'dialog.meant' : corrects ? 'dialog.correct' : 'dialog.record')}
      onSubmit={submit}
      onClose={onClose}
      pending={sending.isPending}
      fault={faults.rest}
      draftKept={draft.savedAt !== null}
    >
      <p className="second">{t(corrects ? 'dialog.correctMeans' : offer ? 'dialog.offerMeans' : 'dialog.means')}</p>
      <ResultFields
        written={draft.value}
        write={write}
        kinds={corrects || offer ? [draft.value.kind] : kinds}
        fixed={offer !== undefined}
        correcting={corrects !== undefined}
        lacking={lacking}
        faults={faults}
      />
      {corrects && corrects.files.length > 0 ? (
        <label className="tick-line">
          <input type="checkbox" checked={draft.value.keepsFiles} onChange={event => write({ keepsFiles: event.target.checked })} />
          {t('dialog.keepsFiles', { n: corrects.files.length })}
        </label>
      ) : null}
      {offer?.evidenceId ? null : <ChosenFiles files={files} note={t('dialog.filesNote')} onChange={setFiles} />}
    </AskDialog>
  )
}

function useRecording({ enterpriseId, projectId, kinds, corrects, offer, onClose }: Props) {
  const { t } = useTranslation('results')
  const [files, setFiles] = useState<File[]>([])
  const [lacking, setLacking] = useState<Lacking | null>(null)
  const draft = useDraft(
    `result:${corrects?.id ?? offer?.evidenceId ?? projectId ?? enterpriseId}`,
    firstWritten({ kinds, corrects, offer }, t),
  )
  const sending = useMutation({
    mutationFn: async (sure: boolean) => {
      const written = draft.send()
      const claimed = claimOf(written, sure)
      const recorded = corrects
        ? await correctResult(corrects, { ...claimed, keepsFiles: written.keepsFiles, reason: written.reason.trim() })
        : await recordResult(enterpriseId, { ...claimed, kind: written.kind, projectId, evidenceId: offer?.evidenceId ?? null })
      await sendChosen(files, file => attachResultFile(recorded.id, file))
      if (files.length > 0) attachedToResult({ ...recorded, projectId })
      return recorded
    },
    onSuccess: ({ state }) => {
      draft.discard()
      toast(t(state === 'verified' ? 'dialog.doneVerified' : 'dialog.done'))
      onClose()
    },
  })
  const asked = isProblem(sending.error, 'resultAsked')
  const write = (changed: Partial<WrittenResult>) => {
    sending.reset()
    draft.write({ ...draft.value, ...changed })
  }
  const submit = () => {
    const first = firstLacking(draft.value, corrects !== undefined)
    setLacking(first)
    if (!first) sending.mutate(asked)
  }
  return { draft, files, setFiles, lacking, sending, asked, write, submit }
}

function firstWritten({ kinds, corrects, offer }: Pick<Props, 'kinds' | 'corrects' | 'offer'>, t: (key: 'dialog.fromGate') => string) {
  if (corrects) return writtenOf(corrects, corrects.source, { words: corrects.words, keepsFiles: corrects.files.length > 0 })
  return offer ? writtenOf(offer, t('dialog.fromGate')) : blankResult(kinds[0] ?? 'registeredCapital')
}
