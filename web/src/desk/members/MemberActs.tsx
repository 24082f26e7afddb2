import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FaultLine } from '#shared/Fault.tsx'
import { holds, type Session } from '#shared/session.ts'
import { toast } from '#shared/Toast.tsx'
import { useSession } from '../shared/session.tsx'
import { WordsForm } from '../shared/WordsForm.tsx'
import type { MemberRow } from './member.queries.ts'
import { askSecondStepRemoval, barSignIn, disableMember, enableMember, endSessions, liftBar, reinviteMember } from './member.steps.ts'
import { OneTimeLink } from './OneTimeLink.tsx'
import { ResetPassword } from './ResetPassword.tsx'

/** What administrators do to an account, each with what it brings about. R1.5 */
export function MemberActs({ member }: { member: MemberRow }) {
  const { t } = useTranslation('members')
  const session = useSession()
  const security = holds(session, 'securityAdministrator')
  if (!security && !holds(session, 'systemAdministrator')) return null
  const { id, name, state } = member
  const end = { why: t('acts.endWhy'), verb: t('acts.end'), done: t('acts.ended', { name }), act: () => endSessions(id) }
  const disable = { why: t('acts.disableWhy'), verb: t('acts.disable'), done: t('acts.disabled', { name }), act: () => disableMember(id) }
  const liftIt = { why: t('acts.liftWhy'), verb: t('acts.lift'), done: t('acts.lifted', { name }), act: () => liftBar(id) }
  const enable = { why: t('acts.enableWhy'), verb: t('acts.enable'), done: t('acts.enabled', { name }), act: () => enableMember(id) }
  return (
    <ul className="member-acts">
      {state === 'invited' ? <NewLink member={member} /> : null}
      {state === 'active' && asksReset(session, member) ? <ResetPassword member={member} /> : null}
      {state === 'active' && asksReset(session, member) ? <RemoveSecondStep member={member} /> : null}
      {security && state === 'active' ? <Act {...end} /> : null}
      {security && state === 'active' ? member.barred ? <Act {...liftIt} key="lift" /> : <Bar member={member} /> : null}
      {security ? <Act {...(state === 'disabled' ? enable : disable)} key={state} /> : null}
    </ul>
  )
}

/** R1.6: a contact's link comes from the officer; of a system administrator's account the security administrator asks. */
const asksReset = (session: Session, { id, roles }: MemberRow) =>
  !roles.includes('contact') && id !== session.member.id && (holds(session, 'systemAdministrator') || roles.includes('systemAdministrator'))

function Act({ why, verb, done, act }: { why: string; verb: string; done: string; act: () => Promise<void> }) {
  const step = useMutation({
    mutationFn: act,
    onSuccess: () => {
      toast(done)
    },
  })
  return (
    <li>
      <div className="grow">
        <p className="second">{why}</p>
        <FaultLine fault={step.error} />
      </div>
      <button type="button" className="btn" aria-busy={step.isPending} onClick={() => step.mutate()}>
        {verb}
      </button>
    </li>
  )
}

/** Somebody who left today: at once, with its reason; the handover follows. R3.10 */
function Bar({ member: { id, name } }: { member: MemberRow }) {
  const { t } = useTranslation('members')
  const [writing, setWriting] = useState(false)
  return (
    <li>
      <div className="grow">
        <p className="second">{t('acts.barWhy')}</p>
        {writing ? (
          <WordsForm
            form={`member:${id}:bar`}
            label={t('acts.barReason')}
            placeholder={t('acts.barReason')}
            send={t('acts.bar')}
            take={reason => barSignIn(id, reason)}
            done={t('acts.barred', { name })}
            line
            onDone={() => setWriting(false)}
            onClose={() => setWriting(false)}
          />
        ) : null}
      </div>
      {writing ? null : (
        <button type="button" className="btn" onClick={() => setWriting(true)}>
          {t('acts.bar')}
        </button>
      )}
    </li>
  )
}

/** A lost phone or key: one administrator asks, another releases it. R1.6 */
function RemoveSecondStep({ member: { id, name } }: { member: MemberRow }) {
  const { t } = useTranslation('members')
  // no other administrator is there yet
  const atOnce = useRef(false)
  const [writing, setWriting] = useState(false)
  return (
    <li>
      <div className="grow">
        <p className="second">{t('removal.why')}</p>
        {writing ? (
          <WordsForm
            form={`member:${id}:second-step`}
            label={t('reset.reason')}
            placeholder={t('reset.reason')}
            send={t('removal.ask')}
            take={async reason => {
              atOnce.current = (await askSecondStepRemoval(id, reason)).changeId === null
            }}
            done={t('removal.asked')}
            line
            onDone={() => {
              setWriting(false)
              if (atOnce.current) toast(t('removal.taken', { name }))
            }}
            onClose={() => setWriting(false)}
          />
        ) : null}
      </div>
      {writing ? null : (
        <button type="button" className="btn" onClick={() => setWriting(true)}>
          {t('removal.ask')}
        </button>
      )}
    </li>
  )
}

/** A new link for someone who lost the old one before opening the account. */
function NewLink({ member }: { member: MemberRow }) {
  const { t } = useTranslation('members')
  const step = useMutation({ mutationFn: () => reinviteMember(member.id) })
  return (
    <li>
      <div className="grow">
        {step.data ? <OneTimeLink link={step.data.link} expiresAt={step.data.expiresAt} /> : <p className="second">{t('acts.linkWhy')}</p>}
        <FaultLine fault={step.error} />
      </div>
      {step.data ? null : (
        <button type="button" className="btn" aria-busy={step.isPending} onClick={() => step.mutate()}>
          {t('acts.link')}
        </button>
      )}
    </li>
  )
}
