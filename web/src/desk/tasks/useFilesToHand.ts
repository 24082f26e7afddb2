import type { Handed } from '@yigen/domain/tasks/task.ts'
import type { Wire } from '@yigen/domain/wire/instant.ts'
import { useState } from 'react'
import { sentenceOf } from '#shared/sentence-of.ts'
import { toast } from '#shared/Toast.tsx'
import { attachTaskFile } from './task.steps.ts'

/** The files that go out with each unit's part: kept by the page until the parts are handed out, then sent one after the other. What is refused is said; the part itself is handed out. */
export function useFilesToHand() {
  const [files, setFiles] = useState<Readonly<Record<string, readonly File[]>>>({})
  const filesOf = (unitId: string): readonly File[] => files[unitId] ?? []
  const sendFiles = async ({ tasks }: Wire<typeof Handed>) => {
    for (const { id, unitId } of tasks)
      for (const file of filesOf(unitId))
        await attachTaskFile(id, file, () => undefined).done.catch((fault: unknown) => toast(sentenceOf(fault)))
    setFiles({})
  }
  return { filesOf, putFiles: (unitId: string, given: readonly File[]) => setFiles({ ...files, [unitId]: given }), sendFiles }
}
