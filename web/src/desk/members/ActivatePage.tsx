import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ActivateForm, type Invitation } from '#shared/ActivateForm.tsx'
import { Fault } from '#shared/Fault.tsx'
import { get } from '#shared/http.ts'
import { isProblem } from '#shared/problem.ts'
import { Skeleton } from '#shared/Skeleton.tsx'
import { useSharedWords } from '#shared/words.ts'
import { Gate } from '../shared/Gate.tsx'

/** The one-time link that makes an account usable, or sets a new password. */
export function ActivatePage() {
  const { t } = useTranslation('members-first')
  const words = useSharedWords().activate
  const { token } = useParams({ from: '/activate/$token' })
  const [done, setDone] = useState(false)
  const invitation = useQuery({
    queryKey: [{ of: [] }, 'invitation', token],
    queryFn: () => get<Invitation>(`/api/invitations/${encodeURIComponent(token)}`),
    retry: false,
  })

  if (done) {
    return (
      <Gate title={invitation.data?.purpose === 'reset' ? words.resetDone : words.done} lead={words.doneWhy}>
        <a className="btn do lg" href="/">
          {words.go}
        </a>
      </Gate>
    )
  }
  if (invitation.data) {
    const { purpose, name, enterpriseName } = invitation.data
    return (
      <Gate
        title={purpose === 'reset' ? words.resetTitle : words.title}
        lead={[words.hello(name), enterpriseName && words.ofEnterprise(enterpriseName), words.why].filter(Boolean).join('')}
      >
        <ActivateForm token={token} invitation={invitation.data} onDone={() => setDone(true)} />
      </Gate>
    )
  }
  const spent = isProblem(invitation.error) && invitation.error.status === 404
  return (
    <Gate title={spent ? words.spent : t('activate')} lead={spent ? words.spentWhy : undefined}>
      {spent ? (
        <a className="btn lg" href="/">
          {words.signIn}
        </a>
      ) : null}
      {invitation.isPending ? <Skeleton kind="lines" /> : null}
      {invitation.error && !spent ? <Fault fault={invitation.error} again={() => void invitation.refetch()} /> : null}
    </Gate>
  )
}
