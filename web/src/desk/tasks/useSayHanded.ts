import { useQuery } from '@tanstack/react-query'
import type { Handed } from '@yigen/domain/tasks/task.ts'
import type { Wire } from '@yigen/domain/wire/instant.ts'
import { useTranslation } from 'react-i18next'
import { toast } from '#shared/Toast.tsx'
import { serverNow } from '#shared/ticker.ts'
import { useLanguage } from '#shared/useLanguage.ts'
import { unitsQuery } from '../organisations/unit.queries.ts'
import { handedWords } from './handed-words.ts'

/** Says to whom it was handed, and by when it is due. */
export function useSayHanded(): (handed: Wire<typeof Handed>, on?: 'on') => void {
  const { t } = useTranslation('tasks-first')
  const language = useLanguage()
  const units = useQuery(unitsQuery()).data ?? []
  return (handed, on) => {
    const { apart, ...words } = handedWords(handed, units, serverNow(), language)
    toast(t(on ? 'done.handOnTask' : apart ? 'handedApart' : 'handed', words))
  }
}
