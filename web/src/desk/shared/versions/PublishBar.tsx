import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Allowed } from '#shared/Allowed.tsx'
import { FaultLine } from '#shared/Fault.tsx'
import { isProblem } from '#shared/problem.ts'
import { toast } from '#shared/Toast.tsx'
import { shownAgain } from '../changed.ts'
import { WordField } from '../WordField.tsx'
import type { VersionDraft } from './useVersionDraft.ts'
import './words.ts'
import './versions.css'

type Props<T> = {
  draft: VersionDraft<T>
  /** how many rows are changed */
  count: number
  /** the version that it becomes */
  next: number
  /** why what is written cannot be published, as a sentence */
  why: string | null
  /** refused for another version: the versions are read again, which says what to do */
  again: () => void
  publish: (sent: { seen: number; content: T; reason: string }) => Promise<{ version: number }>
}

/** At the foot while something is changed: why, and the version that it becomes. */
export function PublishBar<T>({ draft, count, next, why, again, publish }: Props<T>) {
  const { t } = useTranslation('versions')
  const [tried, setTried] = useState(false)
  const step = useMutation({
    mutationFn: () => {
      const { seen, content, reason } = draft.send()
      return publish({ seen, content, reason: reason.trim() })
    },
    onSuccess: async ({ version }) => {
      draft.discard()
      toast(t('published', { n: version }))
      await shownAgain()
    },
    onError: fault => isProblem(fault) && fault.status === 409 && again(),
  })
  const lacks = draft.reason.trim() === ''
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!lacks && why === null && !step.isPending) step.mutate()
  }
  const fault = isProblem(step.error) ? step.error.of('reason') : undefined
  return (
    <form className="publish-bar" onSubmit={submit} noValidate>
      <p className="small quiet" role="status">
        {t('unpublished', { n: count })}
      </p>
      <WordField
        label={t('reason')}
        maxLength={500}
        fault={fault ?? (tried && lacks ? t('needReason') : undefined)}
        value={draft.reason}
        onChange={draft.say}
      />
      <div className="acts">
        <button type="button" className="btn bare" onClick={draft.discard}>
          {t('discard')}
        </button>
        <Allowed type="submit" kind="do" why={why} aria-busy={step.isPending}>
          {t('publish', { n: next })}
        </Allowed>
      </div>
      {fault ? null : <FaultLine fault={step.error} />}
    </form>
  )
}
