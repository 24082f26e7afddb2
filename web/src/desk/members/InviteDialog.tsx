import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '#shared/Dialog.tsx'
import { FaultLine } from '#shared/Fault.tsx'
import { UnitField } from '../organisations/UnitField.tsx'
import { faultsOf } from '../shared/field-faults.ts'
import { WordField } from '../shared/WordField.tsx'
import { MinisterField } from './MinisterField.tsx'
import { type Invited, type Invitee, inviteMember } from './member.steps.ts'
import { OneTimeLink } from './OneTimeLink.tsx'
import { RoleTicks } from './RoleTicks.tsx'
import './members.css'

type Blank = Required<Omit<Invitee, 'phone'>> & { phone: string }

const blank: Blank = { name: '', title: '', unitId: '', phone: '', loginName: '', roles: [], ministerId: null }
const fields = Object.keys(blank)

/** The system administrator makes an account; its link is shown once, its roles wait for the security administrator. R1.5 */
export function InviteDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('members')
  const [made, setMade] = useState<{ name: string; invited: Invited } | null>(null)
  return (
    <Dialog title={made ? t('invite.done', { name: made.name }) : t('invite.heading')} onClose={onClose}>
      {made ? (
        <Made invited={made.invited} onMore={() => setMade(null)} onClose={onClose} />
      ) : (
        <InviteForm onMade={(name, invited) => setMade({ name, invited })} />
      )}
    </Dialog>
  )
}

function InviteForm({ onMade }: { onMade: (name: string, invited: Invited) => void }) {
  const { t } = useTranslation('members')
  const [member, setMember] = useState(blank)
  const [tried, setTried] = useState(false)
  const write = (change: Partial<Blank>) => setMember({ ...member, ...change })
  const step = useMutation({
    mutationFn: () =>
      inviteMember({
        ...member,
        phone: member.phone.trim() || null,
        ministerId: member.roles.includes('officer') ? member.ministerId : null,
      }),
    onSuccess: invited => {
      onMade(member.name.trim(), invited)
    },
  })
  const faults = faultsOf(step.error, ...fields)
  const missing = (field: 'name' | 'unitId' | 'loginName') =>
    tried && !member[field].trim() ? t(`invite.needed.${field}`) : faults.of(field)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (member.name.trim() && member.unitId && member.loginName.trim()) step.mutate()
  }
  const word = (field: 'name' | 'title' | 'loginName' | 'phone', fault: string | undefined, hint?: string) => (
    <WordField label={t(`invite.${field}`)} hint={hint} fault={fault} value={member[field]} onChange={value => write({ [field]: value })} />
  )
  return (
    <form className="form" onSubmit={submit} noValidate>
      <div className="pair">
        {word('name', missing('name'))}
        {word('title', faults.of('title'), t('invite.optional'))}
        <UnitField label={t('who.unit')} value={member.unitId} onChange={unitId => write({ unitId })} fault={missing('unitId')} />
        {word('phone', faults.of('phone'), t('invite.optional'))}
      </div>
      {word('loginName', missing('loginName'), t('first.loginNameRule'))}
      <RoleTicks
        legend={t('who.roles')}
        hint={t('invite.rolesHint')}
        value={member.roles}
        onChange={roles => write({ roles })}
        fault={faults.of('roles')}
      />
      {member.roles.includes('officer') ? (
        <MinisterField value={member.ministerId} onChange={ministerId => write({ ministerId })} fault={faults.of('ministerId')} />
      ) : null}
      <div className="acts">
        <button type="submit" className="btn do" aria-busy={step.isPending}>
          {t('invite.submit')}
        </button>
        <FaultLine fault={faults.rest} />
      </div>
    </form>
  )
}

function Made({ invited, onMore, onClose }: { invited: Invited; onMore: () => void; onClose: () => void }) {
  const { t } = useTranslation(['members', 'shell'])
  const waiting = invited.rolesWaiting.map(role => t(`shell:role.${role}`)).join(t('shell:comma'))
  return (
    <>
      <OneTimeLink link={invited.link} expiresAt={invited.expiresAt} />
      {waiting ? <p className="second block">{t('invite.waiting', { roles: waiting })}</p> : null}
      <div className="form block">
        <div className="acts">
          <button type="button" className="btn" onClick={onMore}>
            {t('invite.more')}
          </button>
          <button type="button" className="btn bare" onClick={onClose}>
            {t('invite.close')}
          </button>
        </div>
      </div>
    </>
  )
}
