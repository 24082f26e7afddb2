import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDraft } from '#shared/drafts.ts'
import { toast } from '#shared/Toast.tsx'
import { faultsOf } from '../shared/field-faults.ts'
import type { Premises } from './premises.queries.ts'
import { issueSiteOpinion } from './premises.steps.ts'

export type Asked = {
  premises: readonly Premises[]
  /** for whom, where the page was opened for an enterprise, or a project of it */
  enterpriseId: string | undefined
  projectId: string | undefined
  onClose: () => void
}

type Written = {
  enterprise: { id: string; name: string } | null
  needs: string
  /** by the id of the premises */
  words: Record<string, string>
  recommendedId: string
  why: string
}

const blank: Written = { enterprise: null, needs: '', words: {}, recommendedId: '', why: '' }

/** The opinion as it is written, and its one step; what is typed stays on the device until it is issued. */
export function useIssuing({ premises, enterpriseId, projectId, onClose }: Asked) {
  const { t } = useTranslation('premises')
  const navigate = useNavigate()
  const [tried, setTried] = useState(false)
  const draft = useDraft<Written>(`site-opinion:${premises.map(({ id }) => id).join(':')}`, blank)
  const { value } = draft
  const forWhom = enterpriseId ?? value.enterprise?.id
  const sending = useMutation({
    mutationFn: (id: string) => {
      const { needs, words, recommendedId, why } = draft.send()
      const compared = premises.map(one => ({ id: one.id, words: (words[one.id] ?? '').trim() }))
      return issueSiteOpinion(id, { projectId: projectId ?? null, needs: needs.trim(), premises: compared, recommendedId, why: why.trim() })
    },
    onSuccess: ({ id, number }) => {
      draft.discard()
      toast(t('issue.done', { number }))
      onClose()
      void navigate({ to: '/site-opinions/$id', params: { id } })
    },
  })
  const missing: Record<string, string | undefined> = {
    enterprise: forWhom ? undefined : t('issue.needEnterprise'),
    needs: value.needs.trim() ? undefined : t('issue.needNeeds'),
    why: value.why.trim() ? undefined : t('issue.needWhy'),
    recommended: premises.some(({ id }) => id === value.recommendedId) ? undefined : t('issue.needRecommended'),
    ...Object.fromEntries(premises.map(({ id }) => [id, value.words[id]?.trim() ? undefined : t('issue.needWords')])),
  }
  const submit = () => {
    setTried(true)
    if (forWhom && Object.values(missing).every(one => one === undefined)) sending.mutate(forWhom)
  }
  return {
    ...{ draft, sending, submit },
    write: (changed: Partial<Written>) => draft.write({ ...value, ...changed }),
    lack: (name: string) => (tried ? missing[name] : undefined),
    faults: faultsOf(sending.error, 'needs', 'why'),
  }
}
