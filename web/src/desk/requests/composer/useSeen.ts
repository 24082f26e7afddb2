import { useState } from 'react'
import type { MessageRow, Request } from '../request.queries.ts'

export type Seen = { seen: string; unseen: MessageRow[]; begin: () => void; read: () => void; forget: () => void }

/**
 * The last message the writer has read: what the page shows until writing begins. What comes in later is shown beside the button and must
 * be read before anything is sent, even where the page has already brought it. R4.4
 */
export function useSeen(request: Request): Seen {
  const [begun, setBegun] = useState<string | null>(null)
  // a reply that was undone meanwhile was never said: what stands before it is the last again
  const said = begun !== null && request.messages.some(message => message.id === begun)
  const seen = said ? begun : request.lastMessageId
  return {
    seen,
    unseen: seen === request.lastMessageId ? [] : messagesAfter(request.messages, seen),
    begin: () => setBegun(since => since ?? request.lastMessageId),
    read: () => setBegun(request.lastMessageId),
    forget: () => setBegun(null),
  }
}

export function messagesAfter(messages: readonly MessageRow[], seen: string): MessageRow[] {
  const at = messages.findIndex(message => message.id === seen)
  if (at < 0) return []
  return messages.slice(at + 1).filter(message => message.kind !== 'note')
}
