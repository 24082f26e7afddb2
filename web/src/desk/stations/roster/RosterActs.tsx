import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Allowed } from '#shared/Allowed.tsx'
import { sentenceOf } from '#shared/sentence-of.ts'
import { toast } from '#shared/Toast.tsx'
import { askProposal, type Roster } from '../station.queries.ts'
import type { Publishing } from './usePublish.ts'
import type { RosterDraft } from './useRosterDraft.ts'

type Props = { roster: Roster; draft: RosterDraft; publish: Publishing }

/** A fair proposal into the draft, and the draft to everybody. R19.2 */
export function RosterActs({ roster: { ministerId, from }, draft, publish }: Props) {
  const { t } = useTranslation('stations')
  const proposing = useMutation({
    mutationFn: (afresh: boolean) => askProposal(ministerId, from, afresh),
    onSuccess: proposal => {
      draft.take(proposal)
      toast(proposal.rows.length === 0 ? t('proposedNone') : t('proposed', { n: proposal.rows.length, empty: proposal.empty }))
    },
    onError: fault => toast(sentenceOf(fault)),
  })
  const n = draft.changes.length
  return (
    <>
      <button type="button" className="btn bare" aria-busy={proposing.isPending} onClick={() => proposing.mutate(true)}>
        {t('proposeAll')}
      </button>
      <button type="button" className="btn" aria-busy={proposing.isPending} onClick={() => proposing.mutate(false)}>
        {t('propose')}
      </button>
      {n > 0 ? (
        <Allowed kind="do" why={null} aria-busy={publish.isPending} onClick={() => publish.mutate()}>
          {t('publish', { n })}
        </Allowed>
      ) : null}
    </>
  )
}
