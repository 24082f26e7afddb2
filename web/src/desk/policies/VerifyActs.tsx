import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { say } from '@yigen/domain/wire/language.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Allowed } from '#shared/Allowed.tsx'
import { FaultLine } from '#shared/Fault.tsx'
import { toast } from '#shared/Toast.tsx'
import { useLanguage } from '#shared/useLanguage.ts'
import { WordsForm } from '../shared/WordsForm.tsx'
import { onVersionOf } from './on-version.ts'
import type { Policy } from './policy.queries.ts'
import { returnPolicy, verifyPolicy } from './policy.steps.ts'

/** It agrees with the text of law, once every part was compared; or it goes back with what does not. `left`: parts not compared yet. */
export function VerifyActs({ policy, left }: { policy: Policy; left: number }) {
  const { t } = useTranslation('policies')
  const language = useLanguage()
  const navigate = useNavigate()
  const [returning, setReturning] = useState(false)
  const on = onVersionOf(policy)
  const back = () => void navigate({ to: '/policies/$id', params: { id: policy.id }, search: { version: String(on.number) } })
  const verifying = useMutation({
    mutationFn: () => verifyPolicy(on),
    onSuccess: () => {
      toast(t('verify.done', { title: say(policy.title, language), version: on.number }))
      back()
    },
  })
  const { may } = policy.version
  if (returning)
    return (
      <div className="page-foot">
        <WordsForm
          form={`return-policy:${on.id}:${on.number}`}
          label={t('verify.returnLabel')}
          placeholder={t('verify.returnHint')}
          send={t('verify.return')}
          take={words => returnPolicy(on, words)}
          done={t('verify.returned')}
          onDone={back}
          onClose={() => setReturning(false)}
        />
      </div>
    )
  return (
    <div className="page-foot">
      <span className="grow">
        <FaultLine fault={verifying.error} />
      </span>
      {may.includes('returnPolicy') ? (
        <button type="button" className="btn" onClick={() => setReturning(true)}>
          {t('verify.return')}
        </button>
      ) : null}
      <Allowed kind="do" why={whyNot()} aria-busy={verifying.isPending} onClick={() => verifying.mutate()}>
        {t('verify.do')}
      </Allowed>
    </div>
  )

  function whyNot(): string | null {
    if (policy.version.status !== 'draft') return t('page.showing', { version: on.number, status: t(`status.${policy.version.status}`) })
    if (!may.includes('verifyPolicy')) return t('verify.own')
    if (policy.errors.length > 0) return t('verify.failing')
    return left > 0 ? t('verify.left', { n: left }) : null
  }
}
