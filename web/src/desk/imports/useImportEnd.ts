import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { some } from '#shared/about.ts'
import { readNotices } from '#shared/read-notices.ts'
import { toast } from '#shared/Toast.tsx'
import { changed } from '../shared/changed.ts'
import { useSession } from '../shared/session.tsx'
import { isUnderWay, type RosterImport } from './import.queries.ts'

/** What is under way ends before the reader's eyes: what it changed is asked again. Whoever asked for it and sees how it ended needs no notice of it. */
export function useImportEnd(checked: RosterImport | undefined) {
  const { t } = useTranslation('imports')
  const { member } = useSession()
  const watched = useRef<string | null>(null)
  const { id = '', work = null, fileName: file = '' } = checked ?? {}
  const underWay = checked ? isUnderWay(checked) : false
  const asked = work && `${id} ${work.askedAt}`
  const mine = work?.askedBy.id === member.id
  const ended = work && !underWay ? `${work.step} ${work.state}` : null
  useEffect(() => {
    if (underWay) watched.current = asked
    if (!ended || !asked) return
    if (mine) void readNotices({ subjectId: id }).catch(() => {})
    if (watched.current !== asked) return
    watched.current = null
    changed({ import: id, enterprise: some, assignment: some, bell: some })
    if (ended === 'undo done') toast(t('undo.done', { file }))
    if (ended.endsWith('cancelled')) toast(t('writing.stopped'))
  }, [asked, underWay, ended, mine, id, file, t])
}
