import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { toast } from '#shared/Toast.tsx'
import { shownAgain } from '../shared/changed.ts'
import type { BookingRow } from './booking.queries.ts'
import { callVisitor, cancelForVisitor, markNoShow } from './booking.steps.ts'
import { whoIs } from './queue-of.ts'

/** The acts of the queue, each with what it says when it is done. */
export function useCalling() {
  const { t } = useTranslation('bookings')
  const { mutate, error } = useMutation({
    mutationFn: ({ take }: { take: () => Promise<unknown>; done: string }) => take(),
    onSuccess: async (_, { done }) => {
      toast(done)
      await shownAgain()
    },
  })
  return {
    fault: error,
    call: (row: BookingRow, desk: number) =>
      mutate({ take: () => callVisitor(row.id, { desk }), done: t('calledWho', { who: whoIs(row), desk: row.desk ?? desk }) }),
    leave: (row: BookingRow) => mutate({ take: () => cancelForVisitor(row.id), done: t('leftDone', { who: whoIs(row) }) }),
    miss: (row: BookingRow) => mutate({ take: () => markNoShow(row.id), done: t('noShowDone') }),
  }
}

export type Calling = ReturnType<typeof useCalling>
