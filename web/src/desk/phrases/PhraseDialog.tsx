import { useMutation } from '@tanstack/react-query'
import { blankIn, phraseBlanks } from '@yigen/domain/phrases/fill-phrase.ts'
import { type FormEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '#shared/Dialog.tsx'
import { FaultLine } from '#shared/Fault.tsx'
import { Field } from '#shared/Field.tsx'
import { onKeys } from '#shared/on-keys.ts'
import { holds } from '#shared/session.ts'
import { toast } from '#shared/Toast.tsx'
import { useSession } from '../shared/session.tsx'
import { insertAt } from './insert-at.ts'
import { savePhrase } from './phrase.steps.ts'
import type { Phrase } from './phrases.query.ts'

type Props = { phrase: Phrase | null; onClose: () => void }

/** A name, the words with their blanks, and whether the whole district has it. */
export function PhraseDialog({ phrase, onClose }: Props) {
  const { t } = useTranslation(['phrases', 'phrases-first'])
  const session = useSession()
  const [written, write] = useState({ name: phrase?.name ?? '', words: phrase?.words ?? '', shared: phrase?.shared ?? false })
  const [tried, setTried] = useState(false)
  const box = useRef<HTMLTextAreaElement>(null)
  const saving = useMutation({
    mutationFn: () => savePhrase({ ...written, name: written.name.trim(), words: written.words.trim() }),
    onSuccess: () => {
      toast(t('saved', { name: written.name.trim() }))
      onClose()
    },
  })
  const submit = (event?: FormEvent) => {
    event?.preventDefault()
    setTried(true)
    if (written.name.trim() && written.words.trim() && !saving.isPending) saving.mutate()
  }
  const need = (field: 'name' | 'words') => (tried && !written[field].trim() ? t(`need.${field}`) : undefined)
  return (
    <Dialog title={t(phrase ? 'change' : 'add')} onClose={onClose}>
      <form className="form block" onSubmit={submit} onKeyDown={onKeys({ 'ctrl+enter': () => submit() })} noValidate>
        <Field label={t('name')} fault={need('name')}>
          {given => (
            <input
              {...given}
              name="name"
              className="box"
              maxLength={30}
              readOnly={phrase !== null}
              value={written.name}
              onChange={event => write({ ...written, name: event.target.value })}
            />
          )}
        </Field>
        <Field label={t('words')} fault={need('words')}>
          {given => (
            <textarea
              {...given}
              ref={box}
              name="words"
              className="box"
              maxLength={2000}
              value={written.words}
              onChange={event => write({ ...written, words: event.target.value })}
            />
          )}
        </Field>
        <div className="blanks">
          <span className="small quiet">{t('insert')}</span>
          {phraseBlanks.map(blank => (
            <button
              key={blank}
              type="button"
              className="btn sm"
              onClick={() => write({ ...written, words: insertAt(box.current, written.words, blankIn(blank)) })}
            >
              {t(`phrases-first:blank.${blank}`)}
            </button>
          ))}
        </div>
        {holds(session, 'minister') || holds(session, 'leader') ? (
          <label className="tick">
            <input type="checkbox" checked={written.shared} onChange={event => write({ ...written, shared: event.target.checked })} />
            {t('forAll')}
          </label>
        ) : null}
        <div className="acts">
          <button type="submit" className="btn do" aria-busy={saving.isPending}>
            {t('save')}
          </button>
          <FaultLine fault={saving.error} />
        </div>
      </form>
    </Dialog>
  )
}
