import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { BulkBar } from '../shared/BulkBar.tsx'
import type { Selection } from '../shared/useSelection.ts'
import type { Task } from './task.queries.ts'
import { urgeTasks } from './task.steps.ts'

/** Those chosen are urged in the same words; which cannot be, is said one by one. R7.3 */
export function UrgeMany({ tasks, selection }: { tasks: readonly Task[]; selection: Selection }) {
  const { t } = useTranslation('tasks')
  const [words, setWords] = useState('')
  const step = useMutation({ mutationFn: urgeTasks })
  const nameOf = (id: string) => {
    const task = tasks.find(one => one.id === id)
    return task ? `${task.unitName} · ${task.enterpriseName}` : id
  }
  return (
    <BulkBar selection={selection} step={step} nameOf={nameOf}>
      <input
        className="box"
        aria-label={t('urgeWords')}
        placeholder={t('urgeWords')}
        maxLength={500}
        value={words}
        onChange={event => setWords(event.target.value)}
      />
      <button
        type="button"
        className="btn do"
        disabled={step.isPending}
        onClick={() => step.mutate({ ids: selection.chosen, words: words.trim() })}
      >
        {t('urgeChosen')}
      </button>
    </BulkBar>
  )
}
