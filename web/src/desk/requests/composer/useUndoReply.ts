import { useContext } from 'react'
import { useTranslation } from 'react-i18next'
import { DraftOwner, draftOf } from '#shared/drafts.ts'
import { sentenceOf } from '#shared/sentence-of.ts'
import { toast } from '#shared/Toast.tsx'
import { shownAgain } from '../../shared/changed.ts'
import { undoReply } from '../request.steps.ts'
import type { Written } from './written.ts'

/** Takes a sent reply back, and puts its words where they were written. R4.12 */
export function useUndoReply() {
  const { t } = useTranslation('requests-first')
  const owner = useContext(DraftOwner)
  return (requestId: string, messageId: string, written: Written) =>
    void undoReply(requestId, messageId).then(
      () => {
        draftOf(`yigen-draft:${owner}:request:${requestId}:reply`, written, () => undefined).write(written)
        toast(t('composer.undone'))
        return shownAgain()
      },
      (fault: unknown) => toast(sentenceOf(fault)),
    )
}
