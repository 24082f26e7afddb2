import { useQuery } from '@tanstack/react-query'
import { lately } from '@yigen/domain/ratings/rating-figures.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Empty } from '#shared/Empty.tsx'
import { Skeleton } from '#shared/Skeleton.tsx'
import { holds } from '#shared/session.ts'
import { AssignDialog } from '../assignments/AssignDialog.tsx'
import { AssignManyDialog } from '../assignments/AssignManyDialog.tsx'
import { DeputyDialog } from '../assignments/DeputyDialog.tsx'
import { LeaveDialog } from '../assignments/LeaveDialog.tsx'
import { type OfficerRow, teamQuery, type UnassignedRow } from '../assignments/team.query.ts'
import { ExportButton } from '../exports/ExportButton.tsx'
import { ProposeDialog } from '../handovers/ProposeDialog.tsx'
import { RatingShares } from '../ratings/RatingShares.tsx'
import { Page } from '../shared/Page.tsx'
import { useSession } from '../shared/session.tsx'
import { Unread } from '../shared/Unread.tsx'
import { LateAndClimbed } from './Late.tsx'
import { LateByUnit } from './LateByUnit.tsx'
import { OrderDialog } from './OrderDialog.tsx'
import { TeamFigures } from './TeamFigures.tsx'
import { TeamTable } from './TeamTable.tsx'
import { Unassigned } from './Unassigned.tsx'
import { WaitingForMe } from './WaitingForMe.tsx'

type Opened =
  | { step: 'assign'; enterprise: UnassignedRow }
  | { step: 'assignMany'; enterprises: readonly UnassignedRow[] }
  | { step: 'deputy' | 'leave' | 'order' | 'handover'; officer: OfficerRow }
  | null

/** Who holds what, what is late, what has no officer yet: a minister's team, a leader's district. */
export function TeamPage() {
  const { t } = useTranslation('assignments')
  const district = holds(useSession(), 'leader')
  const board = useQuery(teamQuery)
  const [opened, setOpened] = useState<Opened>(null)
  const close = () => setOpened(null)
  const count = board.data?.officers.length
  return (
    <Page
      sub={count === undefined ? undefined : t(district ? 'ofDistrict' : 'ofTeam', { count })}
      aside={
        board.data ? (
          <Unassigned
            rows={board.data.unassigned}
            total={board.data.unassignedTotal}
            onAssign={enterprise => setOpened({ step: 'assign', enterprise })}
            onAssignMany={enterprises => setOpened({ step: 'assignMany', enterprises })}
          />
        ) : board.error ? null : (
          <Skeleton kind="lines" />
        )
      }
      asideLabel={t('waiting')}
    >
      {board.isPending ? <Skeleton rows={8} /> : null}
      {board.error ? <Unread fault={board.error} again={() => void board.refetch()} /> : null}
      {board.data ? (
        <div className="team">
          <TeamFigures board={board.data} />
          <WaitingForMe board={board.data} />
          <LateAndClimbed rows={board.data.late} total={board.data.lateTotal} />
          <LateByUnit />
          <section>
            <div className="section-head">
              <h2>{t('who')}</h2>
              <span className="grow">{count ? <ExportButton list="team" filter={{}} /> : null}</span>
            </div>
            {board.data.officers.length === 0 ? (
              <Empty title={t('nobody')} why={t('nobodyWhy')} />
            ) : (
              <TeamTable
                officers={board.data.officers}
                onDeputy={officer => setOpened({ step: 'deputy', officer })}
                onLeave={officer => setOpened({ step: 'leave', officer })}
                onOrder={officer => setOpened({ step: 'order', officer })}
                onHandOver={officer => setOpened({ step: 'handover', officer })}
              />
            )}
          </section>
          <RatingShares shares={board.data.ratings} over="quarter" of="board" narrowed={lately} />
        </div>
      ) : null}
      {opened?.step === 'assign' ? <AssignDialog enterprise={opened.enterprise} onClose={close} /> : null}
      {opened?.step === 'assignMany' ? <AssignManyDialog enterprises={opened.enterprises} onClose={close} /> : null}
      {opened?.step === 'deputy' ? <DeputyDialog officer={opened.officer} onClose={close} /> : null}
      {opened?.step === 'order' ? <OrderDialog officer={opened.officer} onClose={close} /> : null}
      {opened?.step === 'handover' ? <ProposeDialog from={opened.officer} enterprise={null} onClose={close} /> : null}
      {opened?.step === 'leave' ? <LeaveDialog member={opened.officer} onClose={close} /> : null}
    </Page>
  )
}
