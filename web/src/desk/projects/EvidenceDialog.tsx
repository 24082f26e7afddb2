import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDraft } from '#shared/drafts.ts'
import { Field } from '#shared/Field.tsx'
import { toast } from '#shared/Toast.tsx'
import { AskDialog } from '../enterprises/AskDialog.tsx'
import { Choice } from '../shared/Choice.tsx'
import { faultsOf } from '../shared/field-faults.ts'
import { WordField } from '../shared/WordField.tsx'
import { correctEvidence, recordEvidence } from './project.steps.ts'

type Item = { kind: string; name: string; look: string; document: string; unit: string | null }
type Shown = { id: string; day: string; amount: number | null; document: string; words: string }
type Props = {
  project: { id: string }
  items: readonly Item[]
  first: Item
  correcting: Shown | null
  onClose: () => void
}

/** What is shown for a gate: which of the things it asks for, its day, its amount, its document. A correction is a row of its own that names the old and says why. R13.3, R13.5 */
export function EvidenceDialog({ project, items, first, correcting, onClose }: Props) {
  const { t } = useTranslation('projects')
  const blank = {
    kind: first.kind,
    day: correcting?.day ?? '',
    amount: correcting?.amount?.toString() ?? '',
    document: correcting?.document ?? first.document,
    words: correcting?.words ?? '',
    reason: '',
  }
  const draft = useDraft(`project:${project.id}:evidence:${correcting?.id ?? 'new'}:${first.kind}`, blank)
  const [tried, setTried] = useState(false)
  const written = draft.value
  const item = items.find(({ kind }) => kind === written.kind) ?? first
  const write = (changed: Partial<typeof blank>) => draft.write({ ...written, ...changed })
  const sending = useMutation({
    mutationFn: () => {
      const { kind, day, amount, document, words, reason } = draft.send()
      const evidence = {
        kind,
        day,
        amount: item.unit === null || amount.trim() === '' ? null : Number(amount),
        document: document.trim(),
        words: words.trim(),
      }
      return correcting
        ? correctEvidence(project.id, correcting.id, { ...evidence, reason: reason.trim() })
        : recordEvidence(project.id, evidence)
    },
    onSuccess: () => {
      draft.discard()
      toast(t(correcting ? 'evidence.corrected' : 'evidence.recorded', { name: item.name }))
      onClose()
    },
  })
  const faults = faultsOf(sending.error, 'kind', 'day', 'amount', 'document', 'words', 'reason')
  const lack = (value: string) => (tried && value.trim() === '' ? t('needed') : undefined)
  const submit = () => {
    setTried(true)
    const complete = written.day !== '' && written.document.trim() !== '' && (!correcting || written.reason.trim() !== '')
    if (complete) sending.mutate()
  }
  return (
    <AskDialog
      title={t(correcting ? 'evidence.correctTitle' : 'evidence.title')}
      submit={t(correcting ? 'evidence.correct' : 'evidence.record')}
      onSubmit={submit}
      onClose={onClose}
      pending={sending.isPending}
      fault={faults.rest}
      draftKept={draft.savedAt !== null}
    >
      {correcting ? (
        <p className="second">{t('evidence.correctMeans')}</p>
      ) : (
        <Field label={t('evidence.kind')} hint={item.look} fault={faults.of('kind')}>
          {() => (
            <Choice
              label={t('evidence.kind')}
              value={written.kind}
              options={items.map(({ kind, name }) => ({ value: kind, label: name }))}
              onChange={kind => kind && write({ kind, document: items.find(one => one.kind === kind)?.document ?? '' })}
            />
          )}
        </Field>
      )}
      <div className="pair">
        <Field label={t('evidence.day')} fault={faults.of('day') ?? lack(written.day)}>
          {given => (
            <input {...given} type="date" className="box" value={written.day} onChange={event => write({ day: event.target.value })} />
          )}
        </Field>
        {item.unit === null ? null : (
          <WordField
            label={t('evidence.amount', { unit: item.unit })}
            type="number"
            fault={faults.of('amount')}
            value={written.amount}
            onChange={amount => write({ amount })}
          />
        )}
      </div>
      <WordField
        label={t('evidence.document')}
        hint={t('evidence.documentHint')}
        maxLength={120}
        fault={faults.of('document') ?? lack(written.document)}
        value={written.document}
        onChange={document => write({ document })}
      />
      <WordField
        label={t('evidence.words')}
        maxLength={500}
        fault={faults.of('words')}
        value={written.words}
        onChange={words => write({ words })}
      />
      {correcting ? (
        <WordField
          label={t('evidence.reason')}
          maxLength={500}
          fault={faults.of('reason') ?? lack(written.reason)}
          value={written.reason}
          onChange={reason => write({ reason })}
        />
      ) : null}
    </AskDialog>
  )
}
