import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '#shared/Dialog.tsx'
import { FaultLine } from '#shared/Fault.tsx'
import { dayTime } from '#shared/format.ts'
import { holds } from '#shared/session.ts'
import { toast } from '#shared/Toast.tsx'
import { useNow } from '#shared/ticker.ts'
import { useSession } from '../shared/session.tsx'
import { WordsForm } from '../shared/WordsForm.tsx'
import { type AccountChange, accountChangesQuery } from './member.queries.ts'
import { type Released, refuseAccountChange, releaseAccountChange } from './member.steps.ts'
import { OneTimeLink } from './OneTimeLink.tsx'
import { administrators } from './role-order.ts'

/** What one administrator asked of an account and another decides. R1.6 */
export function AccountChanges() {
  const { t } = useTranslation('members')
  const [released, setReleased] = useState<{ name: string; by: string; link: string; expiresAt: string } | null>(null)
  const administers = holds(useSession(), ...administrators)
  const waiting = useQuery({ ...accountChangesQuery, enabled: administers }).data?.rows ?? []
  const onReleased = (change: AccountChange, { link, expiresAt }: Released) => {
    if (link && expiresAt) setReleased({ name: change.name, by: change.askedBy, link, expiresAt })
    else toast(t(change.kind === 'roles' ? 'changes.confirmed' : 'changes.taken', { name: change.name }))
  }
  return (
    <>
      {waiting.length > 0 ? (
        <section className="waiting">
          <div className="section-head">
            <h2>{t('changes.title')}</h2>
            <span className="quiet small">{waiting.length}</span>
          </div>
          <ul>
            {waiting.map(change => (
              <Waiting key={change.id} change={change} onReleased={result => onReleased(change, result)} />
            ))}
          </ul>
        </section>
      ) : null}
      {released ? (
        <Dialog title={t('changes.released', { name: released.name })} onClose={() => setReleased(null)}>
          <OneTimeLink link={released.link} expiresAt={released.expiresAt} />
          <p className="second block">{t('changes.handOver', { name: released.name, by: released.by })}</p>
        </Dialog>
      ) : null}
    </>
  )
}

function Waiting({ change, onReleased }: { change: AccountChange; onReleased: (released: Released) => void }) {
  const { t } = useTranslation(['members', 'shell'])
  const now = useNow()
  const [refusing, setRefusing] = useState(false)
  const step = useMutation({ mutationFn: () => releaseAccountChange(change), onSuccess: onReleased })
  const inWords = (roles: readonly AccountChange['held'][number][]) =>
    roles.map(role => t(`shell:role.${role}`)).join(t('shell:comma')) || t('roles.none')
  return (
    <li>
      <div className="grow">
        <b>{change.name}</b> <span className="second">{[change.unitName, change.title].filter(Boolean).join(' · ')}</span>
        <p>
          {change.roles
            ? t('changes.roles', { roles: inWords(change.roles), held: inWords(change.held) })
            : t(change.kind === 'secondStepRemoval' ? 'changes.secondStepRemoval' : 'changes.passwordReset', { reason: change.reason })}
        </p>
        <p className="quiet small">{t('changes.by', { by: change.askedBy, at: dayTime(change.askedAt, now) })}</p>
        <FaultLine fault={step.error} />
        {refusing ? (
          <WordsForm
            form={`refuse-change-${change.id}`}
            label={t('changes.why')}
            placeholder={t('changes.why')}
            send={t('changes.refuse')}
            done={t('changes.refused', { name: change.name })}
            take={reason => refuseAccountChange(change, reason)}
            line
            onClose={() => setRefusing(false)}
          />
        ) : null}
      </div>
      {change.mayDecide && !refusing ? (
        <>
          <button type="button" className="btn" onClick={() => setRefusing(true)}>
            {t('changes.refuse')}
          </button>
          <button type="button" className="btn do" aria-busy={step.isPending} onClick={() => step.mutate()}>
            {t(`changes.release.${change.kind}`)}
          </button>
        </>
      ) : null}
      {change.mayDecide ? null : (
        <span className="quiet small">
          {change.roles
            ? t('changes.waitsForAnother')
            : t('changes.waitsFor', { roles: change.deciders.map(role => t(`shell:role.${role}`)).join(t('changes.or')) })}
        </span>
      )}
    </li>
  )
}
