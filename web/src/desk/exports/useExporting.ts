import { useMutation, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { Problem } from '#shared/problem.ts'
import { readNotices } from '#shared/read-notices.ts'
import { useLanguage } from '#shared/useLanguage.ts'
import { type Export, exportsQuery } from './export.queries.ts'
import { downloadExport, exportList } from './export.steps.ts'

/** Asks for a workbook and brings it onto this device once it is made. Whoever leaves the page meanwhile is told by a notice; whoever did not needs none. */
export function useExporting() {
  const [id, setId] = useState<string | null>(null)
  const asking = useMutation({ mutationFn: exportList, onSuccess: made => setId(made.id) })
  const bringing = useMutation({ mutationFn: bring })
  const { data } = useQuery({ ...exportsQuery(useLanguage()), enabled: id !== null })
  const made = data?.find(row => row.id === id)
  const { mutate } = bringing
  useEffect(() => {
    if (!made || made.state === 'asked') return
    setId(null)
    mutate(made)
  }, [made, mutate])
  return {
    export: asking.mutate,
    progress: made?.progress ?? null,
    isPending: asking.isPending || id !== null || bringing.isPending,
    isOver: bringing.isSuccess,
    error: asking.error ?? bringing.error,
  }
}

async function bring({ id, refusal }: Export) {
  if (refusal) throw new Problem(409, refusal.code, refusal.sentence)
  await downloadExport(id)
  await readNotices({ subjectId: id })
}
