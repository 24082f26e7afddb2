import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '#shared/Dialog.tsx'
import { dayTime, phone } from '#shared/format.ts'
import { holds } from '#shared/session.ts'
import { useNow } from '#shared/ticker.ts'
import { useSession } from '../shared/session.tsx'
import { useUntil } from '../shared/useUntil.ts'
import { ChangeMember } from './ChangeMember.tsx'
import { FactList } from './FactList.tsx'
import { MemberActs } from './MemberActs.tsx'
import { accountChangesQuery, type MemberRow } from './member.queries.ts'
import { RolesForm } from './RolesForm.tsx'
import { administrators } from './role-order.ts'
import './members.css'

/** One account: who it is, what the reader may do with it. */
export function MemberDialog({ member, onClose }: { member: MemberRow; onClose: () => void }) {
  const { t } = useTranslation('members')
  const session = useSession()
  const contact = member.roles.includes('contact')
  const [changing, setChanging] = useState(false)
  const changes = holds(session, 'systemAdministrator') && !contact && member.state !== 'disabled'
  const grants = holds(session, 'securityAdministrator') && !contact && member.state !== 'disabled' && member.id !== session.member.id
  if (changing)
    return (
      <Dialog title={t('change.of', { name: member.name })} onClose={onClose} key="change">
        <ChangeMember member={member} onDone={() => setChanging(false)} />
      </Dialog>
    )
  return (
    <Dialog title={member.name} onClose={onClose}>
      <Facts member={member} />
      {changes ? (
        <div className="acts block">
          <button type="button" className="btn" onClick={() => setChanging(true)}>
            {t('change.verb')}
          </button>
        </div>
      ) : null}
      {contact ? <p className="second block">{t('roles.contactStays')}</p> : null}
      {grants ? (
        <div className="block">
          <RolesForm member={member} onDone={onClose} />
        </div>
      ) : null}
      <MemberActs member={member} />
    </Dialog>
  )
}

function Facts({ member }: { member: MemberRow }) {
  const { t } = useTranslation(['members', 'shell'])
  const now = useNow()
  const until = useUntil()
  const waiting = useQuery({ ...accountChangesQuery, enabled: holds(useSession(), ...administrators) }).data?.rows ?? []
  const [roles, reset] = (['roles', 'passwordReset'] as const).map(kind =>
    waiting.find(change => change.memberId === member.id && change.kind === kind),
  )
  const facts = [
    [t('who.unit'), [member.unitName, member.title].filter(Boolean).join(' · ')],
    [t('who.roles'), member.roles.map(role => t(`shell:role.${role}`)).join(t('shell:comma')) || t('roles.none')],
    [t('roles.waiting'), member.askedRoles.map(role => t(`shell:role.${role}`)).join(t('shell:comma'))],
    [t('roles.toConfirm'), roles?.roles?.map(role => t(`shell:role.${role}`)).join(t('shell:comma'))],
    [t('who.minister'), member.ministerName],
    [t('who.deputy'), member.deputyName],
    [t('who.loginName'), member.loginName],
    [t('who.phone'), member.phone && phone(member.phone)],
    [t('column.state'), t(`state.${member.state}`)],
    [t('reset.waits'), reset && t('changes.by', { by: reset.askedBy, at: dayTime(reset.askedAt, now) })],
    [t('onLeaveUntil'), member.onLeaveUntil && until(member.onLeaveUntil)],
    [t('lockedUntil'), member.lockedUntil && until(member.lockedUntil)],
    [t('column.seen'), member.lastSeenAt ? dayTime(member.lastSeenAt, now) : t('neverSeen')],
  ] as const
  return <FactList facts={facts} />
}
