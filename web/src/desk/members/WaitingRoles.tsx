import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FaultLine } from '#shared/Fault.tsx'
import { holds } from '#shared/session.ts'
import { toast } from '#shared/Toast.tsx'
import { useSession } from '../shared/session.tsx'
import { type MemberRow, waitingQuery } from './member.queries.ts'
import { grantAskedRoles, grantRoles } from './member.steps.ts'
import { officeRolesOf } from './RoleTicks.tsx'

const few = 10

/** Whose roles were asked for and are not granted yet: the first thing a security administrator does. R1.5 */
export function WaitingRoles({ onOpen }: { onOpen: (member: MemberRow) => void }) {
  const { t } = useTranslation('members')
  const waiting = useQuery(waitingQuery).data ?? []
  const [shown, setShown] = useState(few)
  const grants = holds(useSession(), 'securityAdministrator')
  if (waiting.length === 0) return null
  return (
    <section className="waiting">
      <div className="section-head">
        <h2>{t('waiting.title')}</h2>
        <span className="quiet small">{waiting.length}</span>
        {grants && waiting.length > 1 ? <GrantAll waiting={waiting} /> : null}
      </div>
      <ul>
        {waiting.slice(0, shown).map(member => (
          <Waiting key={member.id} member={member} onOpen={() => onOpen(member)} />
        ))}
      </ul>
      {waiting.length > shown ? (
        <button type="button" className="btn bare" onClick={() => setShown(shown + 50)}>
          {t('waiting.more', { n: waiting.length - shown })}
        </button>
      ) : null}
    </section>
  )
}

/** All as they were asked; who cannot have their roles is named with the reason. */
function GrantAll({ waiting }: { waiting: readonly MemberRow[] }) {
  const { t } = useTranslation('members')
  const step = useMutation({
    mutationFn: () => grantAskedRoles(waiting.map(({ id }) => id)),
    onSuccess: ({ granted, waits }) => {
      toast(t('waiting.allDone', { n: granted, waits }))
    },
  })
  return (
    <>
      <span className="grow" role="status">
        {step.data?.refused.map(({ memberId, name, sentence }) => (
          <p key={memberId} className="small">
            {t('waiting.not', { name, sentence })}
          </p>
        ))}
        <FaultLine fault={step.error} />
      </span>
      <button type="button" className="btn" aria-busy={step.isPending} onClick={() => step.mutate()}>
        {t('waiting.all', { n: waiting.length })}
      </button>
    </>
  )
}

function Waiting({ member, onOpen }: { member: MemberRow; onOpen: () => void }) {
  const { t } = useTranslation(['members', 'shell'])
  const grants = holds(useSession(), 'securityAdministrator')
  const asked = member.askedRoles.map(role => t(`shell:role.${role}`)).join(t('shell:comma'))
  const step = useMutation({
    mutationFn: () => grantRoles(member.id, { roles: officeRolesOf(member.askedRoles) }),
    onSuccess: ({ waits }) => {
      toast(t(waits ? 'roles.waits' : 'roles.done', { name: member.name }))
    },
  })
  return (
    <li>
      <div className="grow">
        <b>{member.name}</b> <span className="second">{[member.unitName, member.title].filter(Boolean).join(' · ')}</span>
        <p className="second">
          {member.ministerName ? t('waiting.asksOf', { roles: asked, minister: member.ministerName }) : t('waiting.asks', { roles: asked })}
        </p>
        <FaultLine fault={step.error} />
      </div>
      {grants ? (
        <>
          <button type="button" className="btn" onClick={onOpen}>
            {t('waiting.other')}
          </button>
          <button type="button" className="btn do" aria-busy={step.isPending} onClick={() => step.mutate()}>
            {t('waiting.grant')}
          </button>
        </>
      ) : (
        <span className="quiet small">{t('waiting.bySecurity')}</span>
      )}
    </li>
  )
}
