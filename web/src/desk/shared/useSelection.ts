import { mostAtOnce } from '@yigen/domain/wire/most-at-once.ts'
import { useState } from 'react'

/** Which of the rows shown are chosen to be acted on together, two hundred at most; one that is shown no more is chosen no more. */
export function useSelection(shown: readonly string[]) {
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set())
  const chosen = shown.filter(id => kept.has(id)).slice(0, mostAtOnce)
  const choose = (ids: readonly string[], is: boolean) =>
    setKept(new Set(is ? [...chosen, ...ids] : chosen.filter(id => !ids.includes(id))))
  return {
    chosen,
    has: (id: string) => chosen.includes(id),
    choose: (id: string, is: boolean) => choose([id], is),
    all: shown.length > 0 && chosen.length === Math.min(shown.length, mostAtOnce),
    chooseAll: (is: boolean) => choose(shown, is),
    clear: () => setKept(new Set()),
  }
}
export type Selection = ReturnType<typeof useSelection>
