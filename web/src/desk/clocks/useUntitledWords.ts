import type { ClockName } from '@yigen/domain/kinds.ts'
import { firstWord } from '../shared/first-word.ts'
import { ofSlices } from '../shared/of-slices.ts'
import { useSliceWord } from '../shared/useSliceWord.ts'

/** What stands for the title of what has none: to who holds the clock, to who sees it in another's hands, and where only what is late is listed. */
export function useUntitledWords(): (kind: ClockName, to: 'mine' | 'others' | 'late') => string {
  const word = useSliceWord()
  return (kind, to) => {
    const said = ofSlices().clocks[kind]
    return said?.untitled ? word(firstWord(said.slice, `clock.${kind}.${to}`)) : ''
  }
}
