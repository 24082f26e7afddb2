import { startTransition, useEffect, useState } from 'react'
import { afterPaint } from './after-paint.ts'
import { goesBack } from './goes-back.ts'

/** The window of a laptop shows no more of them below the filters. */
const inView = 14

/**
 * The rows to draw now: of a list that was asked anew those in view, and the rest once they are painted. `question` is what was asked, null while the rows of the question before stand there. On the way back
 * they are there at once, so that the page is as long as it was left; those that others change meanwhile stay where they are.
 */
export function useRowsInView<Row>(rows: readonly Row[], question: string | null): readonly Row[] {
  const [painted, setPainted] = useState(() => (goesBack() ? question : null))
  const whole = question === null || painted === question
  useEffect(() => (whole ? undefined : afterPaint(() => startTransition(() => setPainted(question)))), [whole, question])
  return whole ? rows : rows.slice(0, inView)
}
