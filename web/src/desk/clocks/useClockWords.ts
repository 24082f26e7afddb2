import type { ClockName } from '@yigen/domain/kinds.ts'
import { firstWord, type SliceWord } from '../shared/first-word.ts'
import { ofSlices } from '../shared/of-slices.ts'
import { useSliceWord } from '../shared/useSliceWord.ts'

export type ClockWords = { name: string; start: string; stop: string }

/** What a clock is called, and the acts it starts and stops with, as its slice says; of one that is newer than the page, that it is one. */
export function useClockWords(): (kind: ClockName) => ClockWords {
  const word = useSliceWord()
  return kind => {
    const at = clockWordsAt(kind)
    return { name: word(`${at}.name`), start: word(`${at}.start`), stop: word(`${at}.stop`) }
  }
}

export function clockWordsAt(kind: ClockName): SliceWord {
  const said = ofSlices().clocks[kind]
  return said ? firstWord(said.slice, `clock.${kind}`) : firstWord('clocks', 'newer')
}
