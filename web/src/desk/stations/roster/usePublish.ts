import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { toast } from '#shared/Toast.tsx'
import { shownAgain } from '../../shared/changed.ts'
import type { Roster } from '../station.queries.ts'
import { publishRoster } from '../station.steps.ts'
import type { RosterDraft } from './useRosterDraft.ts'

/** All of the draft at once; where somebody else published meanwhile nothing is, and the draft stands beside what is new. R19.2 */
export function usePublish({ ministerId }: Pick<Roster, 'ministerId'>, { changes, publish }: RosterDraft) {
  const { t } = useTranslation('stations')
  return useMutation({
    mutationFn: async () => {
      const rows = changes.map(({ session, from, to }) => ({ sessionId: session.id, seats: [...to], seen: [...from] }))
      // of the draft that was sent, whatever it has become when the answer comes
      return { ...(await publishRoster({ ministerId, rows })), publish }
    },
    onSuccess: async sent => {
      toast(t('published', { n: sent.told }))
      await shownAgain()
      sent.publish()
    },
  })
}

export type Publishing = ReturnType<typeof usePublish>
