import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Fault } from '#shared/Fault.tsx'
import { Skeleton } from '#shared/Skeleton.tsx'
import { requestQuery } from '../requests/request.queries.ts'
import type { StepProps } from '../shared/slice.ts'
import { AnswerForm } from './AnswerForm.tsx'
import { OrderWords } from './OrderWords.tsx'

/** An order, answered below its row of the day. */
export const AnswerHere = ({ row: { requestId, subject }, onDone }: StepProps) =>
  requestId && <Here id={subject.id} requestId={requestId} onDone={onDone} />

function Here({ id, requestId, onDone }: { id: string; requestId: string; onDone: () => void }) {
  const { t } = useTranslation('supervisions-first')
  const { data, error, refetch } = useQuery(requestQuery(requestId))
  if (!data) return error ? <Fault fault={error} again={() => void refetch()} /> : <Skeleton kind="lines" />
  const one = data.supervisions.find(supervision => supervision.id === id)
  if (!one?.mayAnswer) return <p className="second">{t('gone')}</p>
  return (
    <>
      <OrderWords supervision={one} />
      <AnswerForm supervision={one} onClose={onDone} />
    </>
  )
}
