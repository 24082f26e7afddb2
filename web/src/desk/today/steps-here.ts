import type { Kind } from '../requests/composer/written.ts'
import type { TodayRow } from './today.query.ts'

type Row = Pick<TodayRow, 'next' | 'requestId' | 'taskId'>

const kindsOfNext: Partial<Record<TodayRow['next'], readonly Kind[]>> = {
  reply: ['reply'],
  settle: ['settle', 'reply'],
  promise: ['promise', 'settle', 'reply'],
  note: ['note', 'reply'],
}

/** What the next step lets one write on the day itself, the first of it open; null where nothing is written, as where one may only look. */
export const kindsHere = ({ next, requestId }: Row): readonly Kind[] | null => (requestId === null ? null : (kindsOfNext[next] ?? null))

const isOfTask = ({ next, taskId }: Row) => taskId !== null && (next === 'finish' || next === 'urge')

/** Whether the step is taken below its row; the others lead to their page. */
export const opensHere = (row: Row): boolean => row.next === 'contact' || row.next === 'arrange' || isOfTask(row) || kindsHere(row) !== null
