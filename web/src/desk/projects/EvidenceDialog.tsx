import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Field } from '#shared/Field.tsx'
import { AskDialog } from '../enterprises/AskDialog.tsx'
import { ChosenFiles } from '../files/ChosenFiles.tsx'
import { Choice } from '../shared/Choice.tsx'
import { WordField } from '../shared/WordField.tsx'
import { type Showing, useEvidence } from './useEvidence.ts'

/** What is shown for a gate: which of the things it asks for, its day, its amount, its document and papers. A correction is a row of its own that names the old and says why. R13.3, R13.5 */
export function EvidenceDialog(showing: Showing) {
  const { items, first, correcting, onClose } = showing
  const { t } = useTranslation('projects')
  const { item, written, write, files, setFiles, send, pending, faults, draftKept } = useEvidence(showing)
  const [tried, setTried] = useState(false)
  const lack = (value: string) => (tried && value.trim() === '' ? t('needed') : undefined)
  const submit = () => {
    setTried(true)
    const complete = written.day !== '' && written.document.trim() !== '' && (!correcting || written.reason.trim() !== '')
    if (complete) send()
  }
  return (
    <AskDialog
      title={correcting ? t('evidence.correctTitle', { name: first.name }) : t('evidence.title')}
      submit={t(correcting ? 'evidence.correct' : 'evidence.record')}
      onSubmit={submit}
      onClose={onClose}
      pending={pending}
      fault={faults.rest}
      draftKept={draftKept}
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
      {correcting && correcting.files.length > 0 ? (
        <label className="tick-line">
          <input type="checkbox" checked={written.keepsFiles} onChange={event => write({ keepsFiles: event.target.checked })} />
          {t('evidence.keepsFiles', { n: correcting.files.length })}
        </label>
      ) : null}
      <ChosenFiles files={files} note={t('evidence.filesNote')} onChange={setFiles} />
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
