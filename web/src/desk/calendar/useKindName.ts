import type { ClockName } from '@yigen/domain/kinds.ts'
import { firstWord } from '../shared/first-word.ts'
import { ofSlices } from '../shared/of-slices.ts'
import { useSliceWord } from '../shared/useSliceWord.ts'

/** What a clock is called, as its slice says: the room of clocks stands on this one and cannot be asked. */
export function useKindName(): (kind: ClockName) => string {
  const word = useSliceWord()
  return kind => {
    const said = ofSlices().clocks[kind]
    return word(said ? firstWord(said.slice, `clock.${kind}.name`) : firstWord('clocks', 'newer.name'))
  }
}
