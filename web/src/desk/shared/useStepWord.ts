import type { NextStep } from '@yigen/domain/kinds.ts'
import { ofSlices } from './of-slices.ts'
import { useSliceWord } from './useSliceWord.ts'

/** What the next step of a row is called, as its slice says: for whom it `waits`, what the `act` is, and of one taken at once that it is `done`. */
export function useStepWord() {
  const word = useSliceWord()
  return (step: NextStep, which: 'waits' | 'act' | 'done' | 'see', blanks: Record<string, string> = {}): string =>
    word(`${ofSlices().steps[step].slice}:step.${step}.${which}`, blanks)
}
