import { resultKinds } from '@yigen/domain/results/result-kind.ts'
import { periodWords } from '@yigen/domain/results/result-period.ts'
import { valueWords } from '@yigen/domain/results/result-value.ts'
import { say } from '@yigen/domain/wire/language.ts'
import { useState } from 'react'
import { FaultLine } from '#shared/Fault.tsx'
import { send } from '#shared/http.ts'
import { toast } from '#shared/Toast.tsx'
import { useLanguage } from '#shared/useLanguage.ts'
import { useWords } from '#shared/words.ts'
import { changed } from '../shared/answers.ts'
import { asked } from '../shared/paths.ts'
import { useGet } from '../shared/useGet.ts'
import { DisputeForm } from './DisputeForm.tsx'
import { resultSheet } from './result-sheet.ts'
import type { OwnResult, OwnResults as Shown } from './wire.ts'
import './results.css'

/** What the enterprise is asked to confirm: one tap says that it is so, two that it is not. R16.2 */
export function OwnResults({ enterpriseId }: { enterpriseId: string }) {
  const words = useWords(resultSheet)
  const { data } = useGet<Shown>(`/api/enterprises/${enterpriseId}/results`, {}, { of: ['result'], within: { enterprise: enterpriseId } })
  const open = data?.rows.filter(row => row.mayConfirm) ?? []
  const [named] = useState(() => asked('result'))
  if (open.length === 0) return null
  return (
    <section className="pad">
      <h2>{words.title}</h2>
      <p className="sub">{words.why}</p>
      <ul className="open">
        {open.map(row => (
          <li key={row.id} ref={row.id === named ? shown : null} tabIndex={-1}>
            <One result={row} enterpriseId={enterpriseId} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The one that a notice leads to. */
function shown(item: HTMLElement | null) {
  item?.scrollIntoView({ block: 'center' })
  item?.focus({ preventScroll: true })
}

function One({ result, enterpriseId }: { result: OwnResult; enterpriseId: string }) {
  const words = useWords(resultSheet)
  const language = useLanguage()
  const { kind, period, source, document, projectName, disputeWords } = result
  return (
    <>
      <p>
        <b>
          {say(resultKinds[kind], language)} {say(valueWords(kind, result), language)}
        </b>
        <span>{[say(periodWords(period), language), projectName].filter(Boolean).join(' · ')}</span>
        <span className="by">{words.from([source, document].filter(Boolean).join(' '))}</span>
        {disputeWords ? <span className="by">{words.waiting(disputeWords)}</span> : null}
      </p>
      <Answers result={result} enterpriseId={enterpriseId} />
    </>
  )
}

function Answers({ result, enterpriseId }: { result: OwnResult; enterpriseId: string }) {
  const words = useWords(resultSheet)
  const [disputing, setDisputing] = useState(false)
  const [fault, setFault] = useState<unknown>(null)
  const confirm = async () => {
    setFault(null)
    try {
      await send('POST', `/api/results/${result.id}/confirmation`, {})
      toast(words.confirmed)
    } catch (problem) {
      setFault(problem)
    }
    changed({ result: result.id, within: { enterprise: enterpriseId } })
  }
  if (disputing) return <DisputeForm id={result.id} enterpriseId={enterpriseId} onClose={() => setDisputing(false)} />
  return (
    <div className="answers">
      <button type="button" className="btn next touch" onClick={() => void confirm()}>
        {words.right}
      </button>
      {result.mayDispute ? (
        <button type="button" className="btn touch" onClick={() => setDisputing(true)}>
          {words.wrong}
        </button>
      ) : null}
      <FaultLine fault={fault} />
    </div>
  )
}
