import type { Act } from './journal.ts'

const of =
  (statement: string, ...more: string[]) =>
  (word: string): Act['trace'] => ({ statement: `select count(*)::int as n from ${statement}`, values: [word, ...more] })

/** Where the effect of a step is found: by the words it wrote, or by its row of history where it wrote none. */
export const traces = {
  request: of('request where body = $1'),
  message: of('request_message where body = $1'),
  task: of('task where asked = $1'),
  acceptance: of(`history where subject_id = $1 and kind = 'task.accepted'`),
  finish: of('task_finish where result = $1'),
  return: of('task_return where reason = $1'),
  way: of('way_tried where what = $1'),
  decline: of('decline where reason = $1'),
  release: of(`history where subject_id = $1 and kind = 'decline.released'`),
  appeal: of('appeal where words = $1'),
  decision: of('appeal where decision_words = $1'),
  rating: of('rating where words = $1'),
  withdrawal: of('request_withdrawal where reason = $1'),
  reopening: of('request_reopening where reason = $1'),
}
