import { useMutation } from '@tanstack/react-query'
import { dateIn } from '@yigen/domain/calendar/zone.ts'
import { type ParentEventKind, parentEventKinds, parentEventWords } from '@yigen/domain/signs/parent-event.ts'
import { say } from '@yigen/domain/wire/language.ts'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Allowed } from '#shared/Allowed.tsx'
import { Dialog } from '#shared/Dialog.tsx'
import { useDraft } from '#shared/drafts.ts'
import { FaultLine } from '#shared/Fault.tsx'
import { Segmented } from '#shared/Segmented.tsx'
import { toast } from '#shared/Toast.tsx'
import { serverNow } from '#shared/ticker.ts'
import { useLanguage } from '#shared/useLanguage.ts'
import { shownAgain } from '../shared/changed.ts'
import { faultsOf } from '../shared/field-faults.ts'
import { WordField } from '../shared/WordField.tsx'
import { recordParentEvent } from './sign.steps.ts'

const asked = ['parent', 'words', 'source', 'on'] as const
const mostOf = { parent: 120, words: 300, source: 80 } as const

/** Merger, reform or listing of the parent, with where it was read. R23.1 */
export function ParentEventDialog({ enterpriseId, onClose }: { enterpriseId: string; onClose: () => void }) {
  const { t } = useTranslation('signs')
  const language = useLanguage()
  const [tried, setTried] = useState(false)
  const blank = { kind: 'merger' as ParentEventKind, parent: '', words: '', source: '', on: dateIn(serverNow()).toString(), nextOn: '' }
  const draft = useDraft(`enterprise:${enterpriseId}:parent-event`, blank)
  const { value } = draft
  const step = useMutation({
    mutationFn: () => {
      const { kind, parent, words, source, on, nextOn } = draft.send()
      return recordParentEvent(enterpriseId, {
        kind,
        parent: parent.trim(),
        words: words.trim(),
        source: source.trim(),
        on,
        nextOn: nextOn || null,
      })
    },
    onSuccess: async () => {
      draft.discard()
      toast(t('parent.done'))
      await shownAgain()
      onClose()
    },
  })
  const faults = faultsOf(step.error, ...asked, 'nextOn')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (asked.every(name => value[name].trim()) && !step.isPending) step.mutate()
  }
  const field = (name: (typeof asked)[number] | 'nextOn') => (
    <WordField
      key={name}
      label={t(`parent.${name}`)}
      fault={faults.of(name) ?? (tried && name !== 'nextOn' && !value[name].trim() ? t('parent.need') : undefined)}
      value={value[name]}
      onChange={written => draft.write({ ...value, [name]: written })}
      {...(name === 'on' || name === 'nextOn' ? { type: 'date' } : { maxLength: mostOf[name] })}
    />
  )
  return (
    <Dialog title={t('parent.title')} onClose={onClose}>
      <form className="form block" onSubmit={submit} noValidate>
        <p className="second small">{t('parent.means')}</p>
        <Segmented
          label={t('parent.kind')}
          options={parentEventKinds.map(kind => ({ value: kind, label: say(parentEventWords[kind], language) }))}
          value={value.kind}
          onChange={kind => draft.write({ ...value, kind })}
        />
        {field('parent')}
        {field('words')}
        {field('source')}
        <div className="pair">
          {field('on')}
          {field('nextOn')}
        </div>
        <div className="acts">
          <Allowed type="submit" kind="do" why={null} aria-busy={step.isPending}>
            {t('parent.send')}
          </Allowed>
          <FaultLine fault={faults.rest} />
        </div>
      </form>
    </Dialog>
  )
}
