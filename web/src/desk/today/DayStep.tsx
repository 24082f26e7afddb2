import type { StepProps } from '../shared/slice.ts'
import { partHere } from './steps-here.ts'

/** The next step of a row, taken without leaving the day: whatever its slice draws for it. The code came with the page. */
export function DayStep(props: StepProps) {
  const Part = partHere(props.row)?.there()
  return Part ? <Part {...props} /> : null
}
