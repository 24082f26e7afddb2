import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useDraft } from '#shared/drafts.ts'
import { forgetNote, type KeptNote } from './kept-notes.ts'
import { noteDraft, type WrittenVisit } from './written-visit.ts'

/** A note that was refused becomes again what is being written, its photos with it; `onBack`: it is. What is being written in its place is left alone: then false. */
export function useGoOn({ clientId, enterpriseId, note, written }: KeptNote, onBack: (() => void) | undefined) {
  const visit = note.visitId ?? undefined
  const draft = useDraft<WrittenVisit>(noteDraft(enterpriseId, visit), written)
  const navigate = useNavigate()
  return useMutation({
    mutationFn: async () => {
      if (draft.send() !== written) return false
      draft.write(written)
      await forgetNote(clientId)
      onBack?.()
      await navigate({ to: '/visit-notes/$id', params: { id: enterpriseId }, search: { visit } })
      return true
    },
  })
}
