import type { VisitList } from '@yigen/domain/visits/visit.ts'
import type { Wire } from '@yigen/domain/wire/instant.ts'
import { useState } from 'react'
import { FaultLine } from '#shared/Fault.tsx'
import { dayTime } from '#shared/format.ts'
import { send } from '#shared/http.ts'
import { toast } from '#shared/Toast.tsx'
import { useNow } from '#shared/ticker.ts'
import { useWords } from '#shared/words.ts'
import { changed } from '../shared/answers.ts'
import { useGet } from '../shared/useGet.ts'
import { visitSheet } from './visit-sheet.ts'
import '../results/results.css'

type Visits = Wire<typeof VisitList>

/** Who would like to come though another bureau does: one tap says whether they may. R20.1 */
export function VisitsToAgree({ enterpriseId }: { enterpriseId: string }) {
  const words = useWords(visitSheet)
  const about = { of: ['visit'], within: { enterprise: enterpriseId } } as const
  const { data } = useGet<Visits>('/api/visits', { enterpriseId, status: 'planned', limit: 20 }, about)
  const open = data?.rows.filter(row => row.consent === 'asked') ?? []
  if (open.length === 0) return null
  return (
    <section className="pad" aria-labelledby="visits-to-agree">
      <h2 id="visits-to-agree">{words.title}</h2>
      <p className="sub">{words.why}</p>
      <ul className="open">
        {open.map(row => (
          <li key={row.id}>
            <One visit={row} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function One({ visit: { id, enterpriseId, startsAt, about, place, units, visitorName } }: { visit: Visits['rows'][number] }) {
  const words = useWords(visitSheet)
  const now = useNow()
  const [fault, setFault] = useState<unknown>(null)
  const answer = async (agrees: boolean) => {
    setFault(null)
    try {
      await send('POST', `/api/visits/${id}/consent`, { agrees })
      toast(agrees ? words.agreed : words.refused)
    } catch (problem) {
      setFault(problem)
    }
    changed({ visit: id, within: { enterprise: enterpriseId } })
  }
  return (
    <>
      <p>
        <b>{about}</b>
        <span>{[dayTime(startsAt, now), place].join(' · ')}</span>
        <span className="by">{words.who(units.map(unit => unit.name).join(' · '), visitorName)}</span>
      </p>
      <div className="answers">
        <button type="button" className="btn next touch" onClick={() => void answer(true)}>
          {words.yes}
        </button>
        <button type="button" className="btn touch" onClick={() => void answer(false)}>
          {words.no}
        </button>
        <FaultLine fault={fault} />
      </div>
    </>
  )
}
