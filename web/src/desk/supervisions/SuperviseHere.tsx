import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Fault } from '#shared/Fault.tsx'
import { Skeleton } from '#shared/Skeleton.tsx'
import { ItsWords } from '../requests/ItsWords.tsx'
import { requestQuery } from '../requests/request.queries.ts'
import type { StepProps } from '../shared/slice.ts'
import { SuperviseForm } from './SuperviseForm.tsx'

/** A late matter of somebody else, instructed on below its row of the day. */
export const SuperviseHere = ({ row: { requestId }, onDone }: StepProps) => requestId && <Here requestId={requestId} onDone={onDone} />

function Here({ requestId, onDone }: { requestId: string; onDone: () => void }) {
  const { t } = useTranslation('requests-first')
  const { data, error, refetch } = useQuery(requestQuery(requestId))
  if (!data) return error ? <Fault fault={error} again={() => void refetch()} /> : <Skeleton kind="lines" />
  return (
    <>
      <ItsWords request={data} label={t('itsWords')} />
      <SuperviseForm request={data} onClose={onDone} />
    </>
  )
}
