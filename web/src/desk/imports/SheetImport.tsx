import { useMutation } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { newKey } from '#shared/attempt.ts'
import { FaultLine } from '#shared/Fault.tsx'
import { ChooseSheet } from './accounts/ChooseSheet.tsx'

type Checked = { whyNot: string | null; rows: readonly unknown[] }

type Props<C extends Checked, M> = {
  check: (file: File) => Promise<C>
  make: (file: File, key: string) => Promise<M>
  onMade: (made: M) => void
  words: { why: string; ready: (n: number) => string; other: string; make: (n: number) => string }
  rows: (checked: C) => ReactNode
  /** where one goes who can make nothing of it */
  back?: ReactNode
}

/** From Excel: choose a file, see every row judged, make all of them or none. The same press twice is one: its key is that of the reading. */
export function SheetImport<C extends Checked, M>({ check, make, onMade, words, rows, back }: Props<C, M>) {
  const checking = useMutation({ mutationFn: async (file: File) => ({ file, key: newKey(), checked: await check(file) }) })
  const [again, setAgain] = useState(false)
  const making = useMutation({ mutationFn: ({ file, key }: { file: File; key: string }) => make(file, key), onSuccess: onMade })
  const read = checking.data
  const choose = (file: File) => {
    setAgain(false)
    making.reset()
    checking.mutate(file)
  }
  if (!read || again || checking.isPending)
    return (
      <ChooseSheet
        why={words.why}
        busy={checking.isPending ? (checking.variables?.name ?? '') : null}
        fault={checking.error}
        onFile={choose}
      />
    )
  const { checked } = read
  return (
    <>
      {rows(checked)}
      <div className="page-foot">
        <span className="grow" role="status">
          {checked.whyNot ?? words.ready(checked.rows.length)}
          <FaultLine fault={making.error} />
        </span>
        <button type="button" className="btn" disabled={making.isPending} onClick={() => setAgain(true)}>
          {words.other}
        </button>
        {checked.whyNot === null ? (
          <button type="button" className="btn do" aria-busy={making.isPending} onClick={() => making.mutate(read)}>
            {words.make(checked.rows.length)}
          </button>
        ) : (
          back
        )}
      </div>
    </>
  )
}
