import { useMutation, useQuery } from '@tanstack/react-query'
import { closingWords, momentWords } from '@yigen/domain/calendar/moment-words.ts'
import { useTranslation } from 'react-i18next'
import { Fault, FaultLine } from '#shared/Fault.tsx'
import { Skeleton } from '#shared/Skeleton.tsx'
import { toast } from '#shared/Toast.tsx'
import { useNow } from '#shared/ticker.ts'
import { useLanguage } from '#shared/useLanguage.ts'
import { cancelLeave } from './assignment.steps.ts'
import { type LeaveRow, leavesQuery } from './team.query.ts'
import './assignments.css'

/** The leaves that have not ended, each with the way back. */
export function Leaves({ memberId }: { memberId: string }) {
  const { t } = useTranslation('assignments')
  const now = useNow()
  const leaves = useQuery(leavesQuery(memberId))
  const coming = (leaves.data ?? []).filter(leave => Temporal.Instant.compare(Temporal.Instant.from(leave.until), now) > 0).reverse()
  if (leaves.isPending) return <Skeleton kind="lines" rows={1} />
  if (leaves.error) return <Fault fault={leaves.error} again={() => void leaves.refetch()} />
  if (coming.length === 0) return <p className="quiet">{t('leaves.none')}</p>
  return (
    <ul className="leaves" aria-label={t('leaves.planned')}>
      {coming.map(leave => (
        <Leave key={leave.id} leave={leave} now={now} />
      ))}
    </ul>
  )
}

function Leave({ leave, now }: { leave: LeaveRow; now: Temporal.Instant }) {
  const { t } = useTranslation('assignments')
  const language = useLanguage()
  const from = Temporal.Instant.from(leave.from)
  const begun = Temporal.Instant.compare(from, now) <= 0
  const step = useMutation({
    mutationFn: () => cancelLeave(leave.memberId, leave.id),
    onSuccess: () => {
      toast(begun ? t('leaves.isBack') : t('leaves.cancelled'))
    },
  })
  return (
    <li>
      <span className="grow">
        {momentWords(from, now, language)} – {closingWords(Temporal.Instant.from(leave.until), now, language)}
        <small className="quiet"> {[begun ? t('leaves.now') : '', leave.reason].filter(Boolean).join(' · ')}</small>
        <FaultLine fault={step.error} />
      </span>
      <button type="button" className="btn" aria-busy={step.isPending} onClick={() => step.mutate()}>
        {begun ? t('leaves.back') : t('leaves.cancel')}
      </button>
    </li>
  )
}
