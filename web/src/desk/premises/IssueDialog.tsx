import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Field } from '#shared/Field.tsx'
import { AskDialog } from '../enterprises/AskDialog.tsx'
import { enterpriseQuery } from '../enterprises/enterprise.queries.ts'
import { FindEnterprise } from '../requests/register/FindEnterprise.tsx'
import type { Premises } from './premises.queries.ts'
import { type Asked, useIssuing } from './useIssuing.ts'
import '../requests/register/register.css'

/** For whom, what they look for, what speaks for and against each, which one, and why. R20.4 */
export function IssueDialog(asked: Asked) {
  const { t } = useTranslation('premises')
  const { draft, write, lack, faults, sending, submit } = useIssuing(asked)
  const { value } = draft
  return (
    <AskDialog
      title={t('issue.title')}
      submit={t('issue.send')}
      onSubmit={submit}
      onClose={asked.onClose}
      pending={sending.isPending}
      fault={faults.rest}
      draftKept={draft.savedAt !== null}
      className="wide"
    >
      <p className="second small">{t('issue.means')}</p>
      {asked.enterpriseId ? (
        <Named id={asked.enterpriseId} />
      ) : value.enterprise ? (
        <p>
          <b>{value.enterprise.name}</b>{' '}
          <button type="button" className="link-btn" onClick={() => write({ enterprise: null })}>
            {t('issue.another')}
          </button>
        </p>
      ) : (
        <div>
          <FindEnterprise onChoose={({ id, name }) => write({ enterprise: { id, name } })} />
          {lack('enterprise') ? <p className="why-line">{t('issue.needEnterprise')}</p> : null}
        </div>
      )}
      <Words
        label={t('issue.needs')}
        hint={t('issue.needsHint')}
        most={300}
        value={value.needs}
        fault={lack('needs') ?? faults.of('needs')}
        onChange={needs => write({ needs })}
      />
      {asked.premises.map(({ id, name }) => (
        <Words
          key={id}
          label={t('issue.words', { name })}
          most={300}
          value={value.words[id] ?? ''}
          fault={lack(id)}
          onChange={words => write({ words: { ...value.words, [id]: words } })}
        />
      ))}
      <Recommended
        premises={asked.premises}
        value={value.recommendedId}
        fault={lack('recommended')}
        onChange={recommendedId => write({ recommendedId })}
      />
      <Words label={t('issue.why')} most={600} value={value.why} fault={lack('why') ?? faults.of('why')} onChange={why => write({ why })} />
    </AskDialog>
  )
}

function Named({ id }: { id: string }) {
  const { data } = useQuery(enterpriseQuery(id))
  return data ? (
    <p>
      <b>{data.name}</b>
    </p>
  ) : null
}

type WordsProps = {
  label: string
  hint?: string
  most: number
  value: string
  fault: string | undefined
  onChange: (value: string) => void
}

function Words({ label, hint, most, value, fault, onChange }: WordsProps) {
  return (
    <Field label={label} hint={hint} fault={fault}>
      {given => (
        <textarea {...given} className="box" rows={2} maxLength={most} value={value} onChange={event => onChange(event.target.value)} />
      )}
    </Field>
  )
}

type Choosing = { premises: readonly Premises[]; value: string; fault: string | undefined; onChange: (id: string) => void }

function Recommended({ premises, value, fault, onChange }: Choosing) {
  const { t } = useTranslation('premises')
  return (
    <fieldset className="picks">
      <legend>{t('issue.recommended')}</legend>
      {premises.map(({ id, name }) => (
        <label key={id} className="tick-line">
          <input type="radio" name="recommendedId" checked={value === id} onChange={() => onChange(id)} />
          {name}
        </label>
      ))}
      {fault ? <p className="why-line">{fault}</p> : null}
    </fieldset>
  )
}
