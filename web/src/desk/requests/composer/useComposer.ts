import { useMutation } from '@tanstack/react-query'
import { nextAnswerLatest, promiseMadeBy } from '@yigen/domain/clocks/next-answer.ts'
import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDraft } from '#shared/drafts.ts'
import { useNow } from '#shared/ticker.ts'
import { useCalendar } from '../../calendar/useCalendar.ts'
import { shownAgain } from '../../shared/changed.ts'
import type { Request } from '../request.queries.ts'
import type { Seen } from './useSeen.ts'
import { blankOf, type Kind, missing, type Sending, stepOf, take, type Written } from './written.ts'

export type Taken = (kind: Kind, done: Sending, written: Written) => void

/** What is being written of one kind, why it cannot be sent now, and the sending of it. The draft stays until it is done: `onTaken` says so at once, `onSent` when the page shows it. */
export function useComposer(request: Request, kind: Kind, { seen, unseen, begin }: Seen, onTaken: Taken, onSent: () => void) {
  const { t } = useTranslation('requests-first')
  const calendar = useCalendar()
  const now = useNow()
  const [latest, promised] = useMemo(
    () => (calendar ? [nextAnswerLatest(calendar, now), promiseMadeBy(calendar, now)] : []),
    [calendar, now],
  )
  const draft = useDraft<Written>(`request:${request.id}:${kind}`, blankOf(kind, request, promised))
  // To words kept from before, whatever comes in from now on is new.
  const [kept] = useState(draft.savedAt !== null)
  useEffect(() => {
    if (kept) begin()
  }, [kept, begin])
  const [empty, setEmpty] = useState<keyof Written | null>(null)
  const sending = useMutation({
    mutationFn: async () => {
      const written = draft.send()
      return { written, done: await take(kind, request.id, written, seen) }
    },
    onSuccess: async ({ written, done }) => {
      draft.discard()
      onTaken(kind, done, written)
      await shownAgain()
      onSent()
    },
  })
  const why = request.whyNot[stepOf[kind]] ?? (needsSeen(kind, draft.value) && unseen.length > 0 ? t('composer.readFirst') : null)

  const send = () => {
    const left = missing(kind, draft.value)
    setEmpty(left)
    if (!left && !why && !sending.isPending) sending.mutate()
  }
  const write = (changed: Partial<Written>) => {
    begin()
    draft.write({ ...draft.value, ...changed })
    setEmpty(null)
    if (sending.isError) sending.reset()
  }
  return {
    written: draft.value,
    savedAt: draft.savedAt,
    latest,
    now,
    write,
    send,
    why,
    empty,
    sending: sending.isPending,
    fault: sending.error,
  }
}

export type Composing = ReturnType<typeof useComposer>

const needsSeen = (kind: Kind, { asReply }: Written) => kind === 'reply' || kind === 'settle' || (kind === 'call' && asReply)
