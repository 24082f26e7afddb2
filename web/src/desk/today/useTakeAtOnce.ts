import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { sentenceOf } from '#shared/sentence-of.ts'
import { toast } from '#shared/Toast.tsx'
import { shownAgain } from '../shared/changed.ts'
import type { DayRow } from '../shared/slice.ts'
import { useStepWord } from '../shared/useStepWord.ts'
import { placeOfRow } from './place-of-row.ts'

type Taken = { row: DayRow; send: (row: DayRow) => Promise<unknown> }

/** Takes a step in one press; says so with the way to what it was taken on. A refusal is said in the same place, and the list shows what changed. */
export function useTakeAtOnce() {
  const word = useStepWord()
  const navigate = useNavigate()
  const taking = useMutation({
    mutationFn: ({ row, send }: Taken) => send(row),
    onSuccess: (_done, { row }) => {
      const place = placeOfRow(row)
      const link = place && { label: word(row.next, 'see'), go: () => void navigate(place) }
      toast(word(row.next, 'done', { enterprise: row.enterpriseName }), link ?? undefined)
    },
    onError: fault => toast(sentenceOf(fault)),
    onSettled: shownAgain,
  })
  return (row: DayRow, send: Taken['send']) => {
    if (!taking.isPending) taking.mutate({ row, send })
  }
}
