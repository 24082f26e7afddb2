import { useState } from 'react'
import type { MessageRow, Request } from '../request.queries.ts'

/**
 * The last message the writer has read: what the page showed when writing began. What comes in later is shown beside the button and must
 * be read before anything is sent, even where the page has already brought it. R4.4
 */
export function useSeen(request: Request): { seen: string; unseen: MessageRow[]; read: () => void } {
  const [seen, setSeen] = useState(request.lastMessageId)
  return {
    seen,
    unseen: seen === request.lastMessageId ? [] : messagesAfter(request.messages, seen),
    read: () => setSeen(request.lastMessageId),
  }
}

export function messagesAfter(messages: readonly MessageRow[], seen: string): MessageRow[] {
  const at = messages.findIndex(message => message.id === seen)
  return messages.slice(at + 1).filter(message => message.kind !== 'note')
}
