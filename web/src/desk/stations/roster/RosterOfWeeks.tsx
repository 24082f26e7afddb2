import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNow } from '#shared/ticker.ts'
import { useKeys } from '#shared/useKeys.ts'
import { ExportButton } from '../../exports/ExportButton.tsx'
import { typing } from '../../shared/keys.ts'
import { type Crumb, Page } from '../../shared/Page.tsx'
import { rosterNow } from '../roster-of.ts'
import type { Roster } from '../station.queries.ts'
import { RosterActs } from './RosterActs.tsx'
import { RosterAside } from './RosterAside.tsx'
import { RosterFigures } from './RosterFigures.tsx'
import { RosterGrid } from './RosterGrid.tsx'
import { RosterKeys } from './RosterKeys.tsx'
import { RosterPeople } from './RosterPeople.tsx'
import { usePublish } from './usePublish.ts'
import { useRosterDraft } from './useRosterDraft.ts'

type Props = { shell: { title: string; crumbs: readonly Crumb[] }; roster: Roster; weeks: ReactNode }

/** The roster with what is drafted on it. */
export function RosterOfWeeks({ shell, roster, weeks }: Props) {
  const { t } = useTranslation('stations')
  const draft = useRosterDraft(roster)
  const [chosen, setChosen] = useState<string | null>(null)
  const now = useNow()
  const { roster: standings, of } = rosterNow(roster, now, draft.drafted)
  const publish = usePublish(roster, draft)
  const unlessTyping = (act: (() => void) | null) => (event: KeyboardEvent) => (typing(event) || !act ? false : act())
  useKeys({ u: unlessTyping(draft.undo), 'ctrl+s': () => (draft.changes.length > 0 ? publish.mutate() : undefined) }, roster.mayPublish)
  const session = roster.sessions.find(({ id }) => id === chosen) ?? null
  const names = namesOf(roster)
  const { ministerName, from, until, mayPublish } = roster
  return (
    <Page
      {...shell}
      sub={
        <>
          {t('weeks', { from, until })} · {t('ofTeam', { name: ministerName })}
        </>
      }
      actions={
        <>
          <ExportButton list="roster" filter={{ from, ministerId: roster.ministerId }} />
          {mayPublish ? <RosterActs roster={roster} draft={draft} publish={publish} /> : null}
        </>
      }
      aside={
        <RosterAside
          roster={roster}
          draft={draft}
          publish={publish}
          chosen={session}
          held={session && of(session.id)}
          standings={standings}
          names={names}
        />
      }
      asideLabel={t('draft')}
    >
      <div className="roster-weeks">{weeks}</div>
      <RosterFigures roster={roster} draft={draft} standings={standings} />
      <RosterGrid roster={roster} draft={draft} names={names} chosen={chosen} choose={setChosen} />
      <RosterPeople roster={roster} draft={draft} standings={standings} />
      <RosterKeys mayPublish={mayPublish} />
    </Page>
  )
}

/** Also of who sits there and is none of the team any more. */
function namesOf({ officers, sessions }: Roster): ReadonlyMap<string, string> {
  const seated = sessions.flatMap(({ seats }) =>
    seats.flatMap(({ memberId, name }) => (memberId && name ? [[memberId, name] as const] : [])),
  )
  return new Map([...seated, ...officers.map(({ memberId, name }) => [memberId, name] as const)])
}
