import { useTranslation } from 'react-i18next'
import { dayTime, dueTime } from '#shared/format.ts'
import { useNow } from '#shared/ticker.ts'
import type { Delegation } from './delegation.queries.ts'

type Stage = { name: string; at: string | null; note?: string | null }

/** What is done is filled, where it stands is a ring, what is to come is hollow. */
export function DelegationLine({ delegation }: { delegation: Delegation }) {
  const { t } = useTranslation('delegations')
  const now = useNow()
  const stages = useStages(delegation)
  const here = stages.findIndex(({ at }) => at === null)
  return (
    <ol className="delegation-line" aria-label={t('line.label')}>
      {stages.map(({ name, at, note }, i) => (
        <li key={name} className={i === here ? 'here' : at ? undefined : 'next'} aria-current={i === here ? 'step' : undefined}>
          <b>{name}</b>
          {at ? <span>{dayTime(at, now)}</span> : null}
          {note ? <span>{note}</span> : null}
        </li>
      ))}
    </ol>
  )
}

function useStages(delegation: Delegation): Stage[] {
  const { t } = useTranslation('delegations')
  const now = useNow()
  const { status, principalName, agentName, draftedAt, signed, used, receiptDueAt, receiptEnded, endedAt } = delegation
  const drafted = { name: t('line.drafted'), at: draftedAt, note: agentName }
  const ended = status === 'revoked' || status === 'expired'
  const signing = { name: t('line.signed'), at: signed?.at ?? null, note: t('line.byPhone', { phone: delegation.phone }) }
  if (ended) return [drafted, ...(signed ? [signing] : []), { name: t(`line.${status}`), at: endedAt ?? delegation.draftedAt }]
  return [
    drafted,
    signed ? signing : { ...signing, note: t('line.here', { name: principalName }) },
    { name: t('line.used'), at: used?.at ?? null, note: used?.place ?? (signed ? t('line.here', { name: agentName }) : null) },
    {
      name: t('line.receipt'),
      at: status === 'closed' && !receiptEnded ? endedAt : null,
      note: receiptDueAt ? t('line.receiptUntil', { time: dueTime(receiptDueAt, now) }) : null,
    },
    { name: t('line.closed'), at: endedAt },
  ]
}
