import { useDraft } from '#shared/drafts.ts'
import { same } from './rebased.ts'

type Kept<T> = { seen: number; content: T; reason: string }

export type VersionDraft<T> = {
  /** as it is being changed, else as it is */
  content: T
  reason: string
  /** the version that it was changed on */
  seen: number
  changed: boolean
  /** another version was published meanwhile */
  behind: boolean
  write: (content: T) => void
  say: (reason: string) => void
  /** the changes put on the newest version */
  rebase: (content: T) => void
  send: () => Kept<T>
  discard: () => void
}

/** Changes of what is kept in versions before they are published: on this device, until then. */
export function useVersionDraft<T>(form: string, newest: { version: number; content: T }): VersionDraft<T> {
  const blank: Kept<T> = { seen: newest.version, content: newest.content, reason: '' }
  const kept = useDraft<Kept<T>>(form, blank)
  const mine = kept.value
  const changed = !same(mine.content, newest.content)
  const onto = changed ? mine : blank
  return {
    ...{ content: onto.content, reason: mine.reason, seen: onto.seen, changed },
    behind: onto.seen !== newest.version,
    write: content => kept.write({ ...onto, reason: mine.reason, content }),
    say: reason => kept.write({ ...onto, reason }),
    rebase: content => kept.write({ seen: newest.version, content, reason: mine.reason }),
    send: kept.send,
    discard: kept.discard,
  }
}
