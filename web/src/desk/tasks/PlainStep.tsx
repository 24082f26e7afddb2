import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Allowed } from '#shared/Allowed.tsx'
import { FaultLine } from '#shared/Fault.tsx'
import { toast } from '#shared/Toast.tsx'
import { shownAgain } from '../shared/changed.ts'

type Props = {
  /** what follows, as a sentence */
  means: string
  send: string
  why: string | null
  kind?: 'do' | 'next'
  take: () => Promise<unknown>
  done: string
  onDone: () => void
}

/** A step that needs no words: what it means, and the one button. */
export function PlainStep({ means, send, why, kind, take, done, onDone }: Props) {
  const { t } = useTranslation()
  const sending = useMutation({
    mutationFn: take,
    onSuccess: async () => {
      toast(done)
      await shownAgain()
      onDone()
    },
  })
  return (
    <div className="words-form">
      <p className="second">{means}</p>
      <div className="acts">
        <button type="button" className="btn bare" onClick={onDone}>
          {t('notNow')}
        </button>
        <Allowed why={why} kind={kind} aria-busy={sending.isPending} onClick={() => !sending.isPending && sending.mutate()}>
          {send}
        </Allowed>
      </div>
      <FaultLine fault={sending.error} />
    </div>
  )
}
