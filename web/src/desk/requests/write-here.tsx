import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import type { ComponentType } from 'react'
import { useTranslation } from 'react-i18next'
import { Fault } from '#shared/Fault.tsx'
import { Skeleton } from '#shared/Skeleton.tsx'
import type { StepProps } from '../shared/slice.ts'
import { Composer } from './composer/Composer.tsx'
import { useSayDone } from './composer/useSayDone.ts'
import type { Kind } from './composer/written.ts'
import { ItsWords } from './ItsWords.tsx'
import { requestQuery } from './request.queries.ts'

/** A step of a matter that is written, taken below its row: the enterprise's own words, and the composer with these kinds, the first of them open. */
export const writeHere =
  (kinds: readonly Kind[]): ComponentType<StepProps> =>
  ({ row: { requestId }, ...props }) =>
    requestId && <WriteHere requestId={requestId} kinds={kinds} {...props} />

function WriteHere({ requestId, kinds, onDone, onClose }: { requestId: string; kinds: readonly Kind[] } & Omit<StepProps, 'row'>) {
  const { t } = useTranslation('requests-first')
  const navigate = useNavigate()
  const sayDone = useSayDone()
  const { data: request, error, refetch } = useQuery(requestQuery(requestId))
  if (!request) return error ? <Fault fault={error} again={() => void refetch()} /> : <Skeleton kind="lines" />
  return (
    <>
      <ItsWords request={request} label={t('itsWords')}>
        <Link className="link small" to="/requests/$id" params={{ id: requestId }}>
          {t('openIt')}
        </Link>
      </ItsWords>
      <Composer
        request={request}
        kinds={kinds}
        focus
        onClose={onClose}
        onTaken={(kind, done, written) =>
          sayDone(request, kind, done, written, {
            label: t('seeIt'),
            go: () => void navigate({ to: '/requests/$id', params: { id: requestId } }),
          })
        }
        onSent={onDone}
      />
    </>
  )
}
