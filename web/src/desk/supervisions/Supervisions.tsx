import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Request } from '../requests/request.queries.ts'
import { AnswerForm } from './AnswerForm.tsx'
import { OrderWords } from './OrderWords.tsx'
import { orderOfReader } from './order-of-reader.ts'
import { SuperviseForm } from './SuperviseForm.tsx'
import '../requests/beside.css'
import './supervisions.css'

/** The orders on a matter, and the main act of who stands above it: 督办 of a minister, 批示 of a leader. R7.6 */
export function Supervisions({ request }: { request: Request }) {
  const { t } = useTranslation('supervisions')
  const [giving, setGiving] = useState(false)
  const may = request.whyNot.superviseMatter === null
  if (!may && request.supervisions.length === 0) return null
  return (
    <section className="supervisions" aria-label={t('section')}>
      {request.supervisions.map(one => (
        <One key={one.id} supervision={one} />
      ))}
      {may && !giving ? (
        <button type="button" className="btn do" onClick={() => setGiving(true)}>
          {t(`give.${orderOfReader(request)}`)}
        </button>
      ) : null}
      {may && giving ? <SuperviseForm request={request} onClose={() => setGiving(false)} /> : null}
    </section>
  )
}

function One({ supervision }: { supervision: Request['supervisions'][number] }) {
  const { t } = useTranslation(['supervisions', 'supervisions-first'])
  const [answering, setAnswering] = useState(false)
  return (
    <div className="beside-line">
      <OrderWords supervision={supervision} />
      {supervision.mayAnswer && !answering ? (
        <button type="button" className="btn do" onClick={() => setAnswering(true)}>
          {t('supervisions-first:answer')}
        </button>
      ) : null}
      {answering ? <AnswerForm supervision={supervision} onClose={() => setAnswering(false)} /> : null}
    </div>
  )
}
