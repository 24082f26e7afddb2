import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Fault } from '#shared/Fault.tsx'
import { Skeleton } from '#shared/Skeleton.tsx'
import { ItsWords } from '../matters/ItsWords.tsx'
import { Composer } from '../requests/composer/Composer.tsx'
import { FirstContact } from '../requests/composer/FirstContact.tsx'
import { useSayDone } from '../requests/composer/useSayDone.ts'
import type { Kind } from '../requests/composer/written.ts'
import { requestQuery } from '../requests/request.queries.ts'
import { FinishHere, OfMatter } from '../tasks/InboxStep.tsx'
import { Arrange } from './Arrange.tsx'
import { kindsHere } from './steps-here.ts'
import type { TodayRow } from './today.query.ts'

type Props = { row: TodayRow; onDone: () => void; onClose: () => void }

/** The next step of a row, taken without leaving the day: the enterprise's own words, and the composer below them. */
export function DayStep({ row, onDone, onClose }: Props) {
  if (row.next === 'contact') return <FirstContact enterpriseId={row.enterpriseId} onDone={onDone} onClose={onClose} />
  if (row.next === 'arrange') return <Arrange row={row} onClose={onClose} />
  if (row.next === 'finish' && row.taskId) return <FinishHere id={row.taskId} onClose={onDone} />
  if (!row.requestId) return null
  if (row.next === 'urge' && row.taskId) return <OfMatter id={row.taskId} requestId={row.requestId} onClose={onDone} />
  const kinds = kindsHere(row)
  return kinds && <RequestStep requestId={row.requestId} kinds={kinds} onDone={onDone} onClose={onClose} />
}

function RequestStep({ requestId, kinds, onDone, onClose }: { requestId: string; kinds: readonly Kind[] } & Omit<Props, 'row'>) {
  const { t } = useTranslation(['today', 'requests'])
  const navigate = useNavigate()
  const sayDone = useSayDone()
  const { data: request, error, refetch } = useQuery(requestQuery(requestId))
  if (!request) return error ? <Fault fault={error} again={() => void refetch()} /> : <Skeleton kind="lines" />
  return (
    <>
      <ItsWords request={request} label={t('words')}>
        <Link className="link small" to="/requests/$id" params={{ id: requestId }}>
          {t('requests:openIt')}
        </Link>
      </ItsWords>
      <Composer
        request={request}
        kinds={kinds}
        focus
        onClose={onClose}
        onSent={(kind, done, written) => {
          sayDone(request, kind, done, written, {
            label: t('requests:seeIt'),
            go: () => void navigate({ to: '/requests/$id', params: { id: requestId } }),
          })
          onDone()
        }}
      />
    </>
  )
}
