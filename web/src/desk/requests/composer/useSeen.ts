import { useState } from 'react'
import { queries } from '../../queries.ts'
import { type MessageRow, type Request, requestQuery } from '../request.queries.ts'

/**
 * The last message the writer has read: what the page showed when writing began. What comes in later is shown beside the button and must
 * be read before anything is sent, even where the page has already brought it. R4.4
 */
export function useSeen(request: Request): { seen: string; unseen: MessageRow[]; read: () => void } {
  const [seen, setSeen] = useState(() => lastRead(request))
  return {
    seen,
    unseen: seen === request.lastMessageId ? [] : messagesAfter(request.messages, seen),
    read: () => setSeen(request.lastMessageId),
  }
}

/** Begun anew after a sending, what was just sent may be read already while the page still shows what was before. */
const lastRead = (request: Request) => queries.getQueryData(requestQuery(request.id).queryKey)?.lastMessageId ?? request.lastMessageId

export function messagesAfter(messages: readonly MessageRow[], seen: string): MessageRow[] {
  const at = messages.findIndex(message => message.id === seen)
  if (at < 0) return []
  return messages.slice(at + 1).filter(message => message.kind !== 'note')
}
