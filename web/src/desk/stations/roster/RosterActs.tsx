import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Allowed } from '#shared/Allowed.tsx'
import { sentenceOf } from '#shared/sentence-of.ts'
import { toast } from '#shared/Toast.tsx'
import { useNow } from '#shared/ticker.ts'
import { rosterNow } from '../roster-of.ts'
import { askProposal, type Proposal, type Roster } from '../station.queries.ts'
import { besideDrafted } from './beside-drafted.ts'
import type { Publishing } from './usePublish.ts'
import type { Drafted, RosterDraft } from './useRosterDraft.ts'

type Props = { roster: Roster; draft: RosterDraft; publish: Publishing }

/** A fair proposal into the draft, and the draft to everybody. R19.2 */
export function RosterActs({ roster, draft, publish }: Props) {
  const { t } = useTranslation('stations')
  const now = useNow()
  const { ministerId, from } = roster
  const take = (proposal: Proposal, afresh: boolean) => {
    const next = afresh ? ofRows(proposal) : besideDrafted(roster, draft.drafted, proposal, now)
    draft.take(next)
    const n = afresh ? next.size : next.size - draft.drafted.size
    toast(n === 0 ? t('proposedNone') : t('proposed', { n, empty: emptyIn(roster, next, now) }))
  }
  const proposing = useMutation({
    mutationFn: (afresh: boolean) => askProposal(ministerId, from, afresh),
    onSuccess: take,
    onError: fault => toast(sentenceOf(fault)),
  })
  const n = draft.changes.length
  return (
    <>
      <button
        type="button"
        className="btn bare"
        title={t('proposeAllWhy')}
        aria-busy={proposing.isPending}
        onClick={() => proposing.mutate(true)}
      >
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

const ofRows = ({ rows }: Proposal): Drafted => new Map(rows.map(({ sessionId, seats }) => [sessionId, seats]))

/** How many are missing still, by the draft. */
const emptyIn = (roster: Roster, drafted: Drafted, now: Temporal.Instant): number =>
  [...rosterNow(roster, now, drafted).roster.seats.values()].flat().filter(id => id === null).length
