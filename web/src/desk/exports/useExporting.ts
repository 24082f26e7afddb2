import { useMutation, useQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useState } from 'react'
import { Problem } from '#shared/problem.ts'
import { readNotices } from '#shared/read-notices.ts'
import { useLanguage } from '#shared/useLanguage.ts'
import { type Export, exportsQuery } from './export.queries.ts'
import { downloadExport, exportList } from './export.steps.ts'

/** Asks for a workbook and brings it onto this device once it is made. Whoever leaves the page meanwhile is told by a notice; whoever did not needs none. */
export function useExporting() {
  const [id, setId, isKept] = useAskedFor()
  const asking = useMutation({ mutationFn: exportList, onSuccess: made => setId(made.id) })
  const bringing = useMutation({ mutationFn: bring })
  const { data, isFetchedAfterMount } = useQuery({ ...exportsQuery(useLanguage()), enabled: id !== null })
  const made = data?.find(row => row.id === id)
  const isGone = isKept && isFetchedAfterMount && made === undefined
  const { mutate } = bringing
  useEffect(() => {
    if (!made || made.state === 'asked') return
    setId(null)
    mutate(made)
  }, [made, mutate, setId])
  useEffect(() => {
    if (isGone) setId(null)
  }, [isGone, setId])
  return {
    export: asking.mutate,
    progress: made?.progress ?? null,
    isPending: asking.isPending || id !== null || bringing.isPending,
    isOver: bringing.isSuccess,
    error: asking.error ?? bringing.error,
  }
}

/** Of this page: another list has a button of its own. */
const name = () => `yigen-export:${location.pathname}`

/** The workbook that is waited for; a page that was loaded again waits on for what it `kept`. */
function useAskedFor() {
  const [kept] = useState(() => sessionStorage.getItem(name()))
  const [id, setId] = useState(kept)
  const ask = useCallback((next: string | null) => {
    if (next) sessionStorage.setItem(name(), next)
    else sessionStorage.removeItem(name())
    setId(next)
  }, [])
  return [id, ask, id !== null && id === kept] as const
}

async function bring({ id, refusal }: Export) {
  if (refusal) throw new Problem(409, refusal.code, refusal.sentence)
  await downloadExport(id)
  await readNotices({ subjectId: id })
}
