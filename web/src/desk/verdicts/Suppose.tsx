import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FaultLine } from '#shared/Fault.tsx'
import { VerdictMark } from '../shared/VerdictMark.tsx'
import { useAmountWords } from './amount-words.ts'
import { supposeFact } from './suppose-fact.ts'
import { ValueField } from './ValueField.tsx'
import type { Supposable, Verdict } from './verdict.queries.ts'
import { readValue, writtenOf } from './written-value.ts'

const keyOf = ({ fact, year }: Supposable) => `${fact}@${year}`

/** 假如: one fact is changed for once and the policy asked again; nothing is written. */
export function Suppose({ verdict }: { verdict: Verdict }) {
  const { t } = useTranslation('verdicts')
  const id = useId()
  const [first] = verdict.supposable
  const [chosen, setChosen] = useState(first ? keyOf(first) : '')
  const fact = verdict.supposable.find(one => keyOf(one) === chosen) ?? first
  const [written, setWritten] = useState(writtenOf(first?.value ?? null))
  const trying = useMutation({
    mutationFn: (given: Parameters<typeof supposeFact>[1]['given']) => {
      const { policyId, version, measure, enterpriseId } = verdict
      return supposeFact(enterpriseId, { policyId, version, measure, given })
    },
  })
  if (!fact) return null
  const value = readValue(fact.type, written)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (value !== undefined) trying.mutate([{ fact: fact.fact, year: fact.year, value }])
  }
  const choose = (key: string) => {
    setChosen(key)
    setWritten(writtenOf(verdict.supposable.find(one => keyOf(one) === key)?.value ?? null))
    trying.reset()
  }
  return (
    <section className="act verdict-suppose">
      <div className="h">
        <h2>{t('suppose.title')}</h2>
        <span className="grow small quiet">{t('suppose.note')}</span>
      </div>
      <form onSubmit={submit}>
        <label className="label" htmlFor={id}>
          {t('suppose.fact')}
        </label>
        <select id={id} className="box" value={keyOf(fact)} onChange={event => choose(event.target.value)}>
          {verdict.supposable.map(one => (
            <option key={keyOf(one)} value={keyOf(one)}>
              {one.year === null ? one.label : `${one.label} ${one.year}`}
            </option>
          ))}
        </select>
        <ValueField of={fact} label={t('suppose.value')} value={written} onChange={setWritten} />
        <button type="submit" className="btn next" aria-busy={trying.isPending} disabled={value === undefined}>
          {t('suppose.try')}
        </button>
        <FaultLine fault={trying.error} />
      </form>
      <div role="status">{trying.data ? <Turned from={verdict} to={trying.data} /> : null}</div>
    </section>
  )
}

function Turned({ from, to }: { from: Verdict; to: Verdict }) {
  const { t } = useTranslation('verdicts')
  const words = useAmountWords()
  return (
    <p className="verdict-turned second">
      <VerdictMark verdict={from.mark} /> → <VerdictMark verdict={to.mark} />
      {from.verdict === to.verdict ? <small>{t('suppose.same')}</small> : null}
      {to.total && to.verdict === 'yes' ? <small>{Object.values(words(to.total)).join(' ')}</small> : null}
      {to.steps.length > 0 ? <small>{to.steps.join('；')}</small> : null}
    </p>
  )
}
