import type { MessageRow, Request } from '../requests/request.queries.ts'

export type Promised = Request['promises'][number]
type Said = { at: string; message: MessageRow } | { at: string; promise: Promised }

/** Messages and promises in the order in which they reached the other side. */
export function saidInOrder({ messages, promises }: Pick<Request, 'messages' | 'promises'>): Said[] {
  return [
    ...messages.map(message => ({ at: message.recordedAt, message })),
    ...promises.map(promise => ({ at: promise.promisedAt, promise })),
  ].sort((a, b) => Temporal.Instant.compare(Temporal.Instant.from(a.at), Temporal.Instant.from(b.at)))
}
