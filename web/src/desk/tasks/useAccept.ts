import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { sentenceOf } from '#shared/sentence-of.ts'
import { toast } from '#shared/Toast.tsx'
import { shownAgain } from '../shared/changed.ts'
import { acceptTask } from './task.steps.ts'

export type ToAccept = { id: string; enterpriseName: string }

/** Takes a task up in one press; says so with the way to it. A refusal is said in the same place, and the list shows what changed. R7.2 */
export function useAccept() {
  const { t } = useTranslation(['tasks', 'tasks-first'])
  const navigate = useNavigate()
  const accepting = useMutation({
    mutationFn: (task: ToAccept) => acceptTask(task.id),
    onSuccess: (_done, { id, enterpriseName }) => {
      toast(t('tasks-first:done.acceptTask', { enterprise: enterpriseName }), {
        label: t('seeIt'),
        go: () => void navigate({ to: '/tasks/$id', params: { id } }),
      })
    },
    onError: fault => toast(sentenceOf(fault)),
    onSettled: shownAgain,
  })
  return (task: ToAccept) => {
    if (!accepting.isPending) accepting.mutate(task)
  }
}
