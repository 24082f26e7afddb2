import type { NextStep } from '@yigen/domain/kinds.ts'
import { firstWord, type SliceWord } from './first-word.ts'
import { ofSlices, stepSaid } from './of-slices.ts'
import { useSliceWord } from './useSliceWord.ts'

/** What the next step of a row is called, as its slice says: for whom it `waits`, what the `act` is, and of one taken at once that it is `done`. */
export function useStepWord() {
  const word = useSliceWord()
  return (step: NextStep, which: 'waits' | 'act' | 'done' | 'see', blanks: Record<string, string> = {}): string =>
    word(`${stepWordsAt(step)}.${which}`, blanks)
}

/** One that is newer than the page is called what is done about it: it is looked at. */
export function stepWordsAt(step: NextStep): SliceWord {
  const { steps } = ofSlices()
  const known = steps[step] ? step : 'look'
  return firstWord(stepSaid(known).slice, `step.${known}`)
}
