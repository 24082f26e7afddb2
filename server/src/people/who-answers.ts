import type { Cards } from './cards.ts'

/** R3.2, R3.4, R11.1: the enterprise knows its officer and deputy; the minister when no one else is there to answer. */
export function whoAnswers({ officer, deputy, minister }: Cards): Cards {
  const someoneThere = officer !== null && (!officer.onLeave || (deputy !== null && !deputy.onLeave))
  return { officer, deputy, minister: someoneThere ? null : minister }
}
