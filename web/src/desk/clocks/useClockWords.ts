import type { ClockName } from '@yigen/domain/kinds.ts'
import { ofSlices } from '../shared/of-slices.ts'
import { useSliceWord } from '../shared/useSliceWord.ts'

export type ClockWords = { name: string; start: string; stop: string }

/** What a clock is called, and the acts it starts and stops with, as its slice says. */
export function useClockWords(): (kind: ClockName) => ClockWords {
  const word = useSliceWord()
  return kind => {
    const at = `${ofSlices().clocks[kind].slice}:clock.${kind}` as const
    return { name: word(`${at}.name`), start: word(`${at}.start`), stop: word(`${at}.stop`) }
  }
}
