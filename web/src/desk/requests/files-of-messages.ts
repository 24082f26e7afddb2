import type { FileRow } from '../files/file.steps.ts'
import type { MessageRow, Request } from './request.queries.ts'

type Parts = Pick<Request, 'messages' | 'files'>

/**
 * The files that belong to a message; those of a department’s result stand with its task. The enterprise sends its files after its words, the office puts them up before its answer. So a file
 * of the enterprise goes with its last words until then, one of the office with its next answer.
 */
export function filesOf({ messages, files }: Parts, message: MessageRow): FileRow[] {
  return files.filter(file => file.taskId === null && messageOf(messages, file)?.id === message.id)
}

/** Files the office has put up and not yet written a word about. */
export const unsentFiles = ({ messages, files }: Parts): FileRow[] =>
  files.filter(file => file.side === 'office' && file.taskId === null && !messageOf(messages, file))

function messageOf(messages: readonly MessageRow[], file: FileRow): MessageRow | undefined {
  const ofSide = messages.filter(message => message.side === file.side && message.kind !== 'note' && !enteredFor(message, file))
  if (file.side === 'office') return ofSide.find(message => !isBefore(message.recordedAt, file.attachedAt))
  return ofSide.findLast(message => !isBefore(file.attachedAt, message.recordedAt)) ?? messages[0]
}

/** A call that the office wrote down is the enterprise's filing, not an answer the office's files could go with. */
const enteredFor = (message: MessageRow, file: FileRow) => message.kind === 'filing' && file.side === 'office'

const isBefore = (one: string, other: string) => Temporal.Instant.compare(Temporal.Instant.from(one), Temporal.Instant.from(other)) < 0
