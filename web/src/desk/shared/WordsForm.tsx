import { useMutation } from '@tanstack/react-query'
import { type FormEvent, type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Allowed } from '#shared/Allowed.tsx'
import { useDraft } from '#shared/drafts.ts'
import { FaultLine } from '#shared/Fault.tsx'
import { onKeys } from '#shared/on-keys.ts'
import { Problem } from '#shared/problem.ts'
import { toast } from '#shared/Toast.tsx'
import { shownAgain } from './changed.ts'
import './words-form.css'

type Props = {
  /** The name the words are kept by until they are sent. */
  form: string
  label: string
  placeholder: string
  /** The word on the button. */
  send: string
  take: (words: string) => Promise<unknown>
  /** What the toast says once it is done. */
  done: string
  /** Why it cannot be done now; null when it can. */
  why?: string | null
  /** Nothing need be written. */
  optional?: boolean
  /** Who will read the words, or what follows. */
  hint?: string
  /** One line, sent with Enter. */
  line?: boolean
  kind?: 'do' | 'next'
  /** Opened by a press: the words can be written at once. Part of a page: they wait. */
  focus?: boolean
  onDone?: () => void
  onClose?: () => void
  /** Further acts before the button. */
  children?: ReactNode
}

/** A few words and the one step they belong to, opened beside what they are about. The draft stays until it is done. */
export function WordsForm({ form, send, take, done, why = null, optional, focus = true, onDone, ...rest }: Props) {
  const { t } = useTranslation()
  const draft = useDraft(form, '')
  const [empty, setEmpty] = useState(false)
  const sending = useMutation({
    mutationFn: () => take(draft.send().trim()),
    onSuccess: async () => {
      draft.discard()
      toast(done)
      await shownAgain()
      onDone?.()
    },
  })
  const submit = (event?: FormEvent) => {
    event?.preventDefault()
    const missing = !optional && draft.value.trim() === ''
    setEmpty(missing)
    if (!missing && !why && !sending.isPending) sending.mutate()
  }
  const write = (words: string) => {
    draft.write(words)
    setEmpty(false)
    if (sending.isError) sending.reset()
  }
  const { line, kind = 'do', hint, children, onClose } = rest
  return (
    <form className={line ? 'words-form line' : 'words-form'} onSubmit={submit} noValidate>
      <Words {...rest} focus={focus} value={draft.value} locked={why !== null} empty={empty} write={write} submit={submit} />
      <div className="acts">
        {children}
        {hint && !why ? <span className="small quiet hint">{hint}</span> : null}
        {onClose ? (
          <button type="button" className="btn bare" onClick={onClose}>
            {t('notNow')}
          </button>
        ) : null}
        <Allowed type="submit" why={why} kind={kind} aria-busy={sending.isPending}>
          {send}
        </Allowed>
      </div>
      <FaultLine fault={empty ? new Problem(400, 'empty', t('nothingWritten')) : sending.error} />
    </form>
  )
}

type WordsProps = Pick<Props, 'label' | 'placeholder' | 'line' | 'onClose'> & {
  focus: boolean
  value: string
  locked: boolean
  empty: boolean
  write: (words: string) => void
  submit: () => void
}

function Words({ label, placeholder, line, onClose, focus, value, locked, empty, write, submit }: WordsProps) {
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  useEffect(() => {
    if (focus) field.current?.focus()
  }, [focus])
  useEffect(() => {
    if (empty) field.current?.focus()
  }, [empty])
  const press = onKeys<KeyboardEvent>({
    escape: event => {
      if (!onClose) return false
      event.stopPropagation()
      onClose()
    },
    'ctrl+enter': submit,
  })
  const given = {
    ref: field,
    className: 'box',
    'aria-label': label,
    'aria-invalid': empty || undefined,
    placeholder,
    value,
    readOnly: locked,
  }
  return line ? (
    <input {...given} onKeyDown={press} onChange={event => write(event.target.value)} />
  ) : (
    <textarea {...given} onKeyDown={press} onChange={event => write(event.target.value)} />
  )
}
