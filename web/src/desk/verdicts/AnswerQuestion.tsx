import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FaultLine } from '#shared/Fault.tsx'
import { isProblem } from '#shared/problem.ts'
import { faultsOf } from '../shared/field-faults.ts'
import { RowsField } from './RowsField.tsx'
import { SourceFields } from './SourceFields.tsx'
import { useAnswer } from './useAnswer.ts'
import { ValueField } from './ValueField.tsx'
import type { FactQuestion } from './verdict.queries.ts'
import { readValue, rowsOf, type WrittenRow } from './written-value.ts'

type Props = { enterpriseId: string; question: FactQuestion; asOf: string; onLater: () => void; onAnswered: () => void }

/** Yes and no are one press; whatever else is written down and recorded. */
export function AnswerQuestion({ enterpriseId, question, asOf, onLater, onAnswered }: Props) {
  const { t } = useTranslation('verdicts')
  const [written, setWritten] = useState('')
  const [rows, setRows] = useState<readonly WrittenRow[]>([{}])
  const [lacks, setLacks] = useState(false)
  const { source, write, sending, answer } = useAnswer(enterpriseId, question, asOf, onAnswered)
  const { type, fields, nullable } = question
  const faults = faultsOf(sending.error, 'value', 'day')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const value = type === 'records' ? rowsOf(fields, rows) : readValue(type, written)
    setLacks(value === undefined)
    if (value !== undefined) answer(value)
  }
  const why = faults.of('value') ?? (lacks ? t(type === 'number' ? 'answer.notNumber' : 'answer.needed') : undefined)
  return (
    <form onSubmit={submit} className="match-answer">
      {type === 'records' ? <RowsField fields={fields} rows={rows} onChange={setRows} fault={why} /> : null}
      {type === 'boolean' || type === 'records' ? null : (
        <ValueField of={question} label={t('answer.value')} value={written} onChange={setWritten} fault={why} />
      )}
      <div className="match-answers">
        {type === 'boolean' ? (
          <>
            <button type="button" className="btn next" aria-busy={sending.isPending} onClick={() => answer(true)}>
              {t('question.yes')}
            </button>
            <button type="button" className="btn next" aria-busy={sending.isPending} onClick={() => answer(false)}>
              {t('question.no')}
            </button>
          </>
        ) : (
          <button type="submit" className="btn next" aria-busy={sending.isPending}>
            {t('question.record')}
          </button>
        )}
        {nullable ? (
          <button type="button" className="btn" aria-busy={sending.isPending} onClick={() => answer(null)}>
            {t('question.none')}
          </button>
        ) : null}
        <button type="button" className="btn bare" onClick={onLater}>
          {t('question.later')}
        </button>
      </div>
      <SourceFields written={source} latest={asOf} write={write} faultOf={faults.of} />
      <FaultLine fault={faults.rest} />
      {isProblem(sending.error, 'policyFactNewer') ? <p className="small">{t('question.newer')}</p> : null}
    </form>
  )
}
