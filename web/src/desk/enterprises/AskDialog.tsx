import { type FormEvent, type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '#shared/Dialog.tsx'
import { FaultLine } from '#shared/Fault.tsx'
import { useSharedWords } from '#shared/words.ts'
import '../shared/asking.css'

type Props = {
  title: string
  submit: string
  onSubmit: () => void
  onClose: () => void
  pending: boolean
  /** Any refusal that no field says by itself. */
  fault: unknown
  draftKept?: boolean
  className?: string
  children: ReactNode
}

/** A form over the page: its fields, the refusal, one button. */
export function AskDialog({ title, submit, onSubmit, onClose, pending, fault, draftKept, className, children }: Props) {
  const { t } = useTranslation('enterprises')
  const shared = useSharedWords()
  const form = useId()
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (!pending) onSubmit()
  }
  const foot = (
    <>
      <span className="small quiet grow">{draftKept ? t('draftKept') : null}</span>
      <button type="button" className="btn bare" onClick={onClose}>
        {shared.cancel}
      </button>
      <button type="submit" form={form} className="btn do" aria-busy={pending}>
        {submit}
      </button>
    </>
  )
  return (
    <Dialog title={title} onClose={onClose} foot={foot} className={className ? `asking ${className}` : 'asking'}>
      <form id={form} className="form" noValidate onSubmit={send}>
        {children}
        <FaultLine fault={fault} />
      </form>
    </Dialog>
  )
}
