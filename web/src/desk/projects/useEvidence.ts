import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDraft } from '#shared/drafts.ts'
import { toast } from '#shared/Toast.tsx'
import { sendChosen } from '../files/send-chosen.ts'
import { changed } from '../shared/changed.ts'
import { faultsOf } from '../shared/field-faults.ts'
import { attachEvidenceFile, correctEvidence, recordEvidence } from './project.steps.ts'

export type EvidenceItem = { kind: string; name: string; look: string; document: string; unit: string | null }
export type ShownEvidence = { id: string; day: string; amount: number | null; document: string; words: string; files: readonly object[] }
export type Showing = {
  project: { id: string }
  items: readonly EvidenceItem[]
  first: EvidenceItem
  correcting: ShownEvidence | null
  onClose: () => void
}

const blankOf = (first: EvidenceItem, correcting: ShownEvidence | null) => ({
  kind: first.kind,
  day: correcting?.day ?? '',
  amount: correcting?.amount?.toString() ?? '',
  document: correcting?.document ?? first.document,
  words: correcting?.words ?? '',
  keepsFiles: (correcting?.files.length ?? 0) > 0,
  reason: '',
})
export type WrittenEvidence = ReturnType<typeof blankOf>

/** What is written of a piece of evidence, and sending it; its papers are kept by the page until it is there, then sent one after the other. What of them is refused is said; the evidence itself stands. R13.3, R13.5 */
export function useEvidence({ project, items, first, correcting, onClose }: Showing) {
  const { t } = useTranslation('projects')
  const draft = useDraft(`project:${project.id}:evidence:${correcting?.id ?? 'new'}:${first.kind}`, blankOf(first, correcting))
  const [files, setFiles] = useState<File[]>([])
  const written = draft.value
  const item = items.find(({ kind }) => kind === written.kind) ?? first
  const sending = useMutation({
    mutationFn: async () => {
      const { kind, keepsFiles, reason, ...shown } = draft.send()
      const evidence = shownOf(shown, item)
      const { id } = correcting
        ? await correctEvidence(project.id, correcting.id, { ...evidence, keepsFiles, reason: reason.trim() })
        : await recordEvidence(project.id, { ...evidence, kind })
      await sendChosen(files, file => attachEvidenceFile(id, file))
      if (files.length > 0) changed({ project: project.id })
    },
    onSuccess: () => {
      draft.discard()
      toast(t(correcting ? 'evidence.corrected' : 'evidence.recorded', { name: item.name }))
      onClose()
    },
  })
  return {
    ...{ item, written, files, setFiles },
    write: (change: Partial<WrittenEvidence>) => draft.write({ ...written, ...change }),
    send: () => sending.mutate(),
    pending: sending.isPending,
    faults: faultsOf(sending.error, 'kind', 'day', 'amount', 'document', 'words', 'reason'),
    draftKept: draft.savedAt !== null,
  }
}

const shownOf = (
  { day, amount, document, words }: Pick<WrittenEvidence, 'day' | 'amount' | 'document' | 'words'>,
  { unit }: EvidenceItem,
) => ({
  ...{ day, document: document.trim(), words: words.trim() },
  amount: unit === null || amount.trim() === '' ? null : Number(amount),
})
