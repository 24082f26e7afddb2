import { Empty } from '#shared/Empty.tsx'
import { Fault } from '#shared/Fault.tsx'
import { Skeleton } from '#shared/Skeleton.tsx'
import { Officer } from '../../assignments/Officer.tsx'
import { EnterpriseChoice } from '../../enterprises/EnterpriseChoice.tsx'
import { useEnterprise } from '../../enterprises/enterprise-choice.ts'
import { DoorFrame } from '../../frame/DoorFrame.tsx'
import { LaterPart } from '../../frame/LaterPart.tsx'
import { useDoorWords } from '../../shared/door-words.ts'
import { useGet } from '../../shared/useGet.ts'
import { FilingForm } from '../filing/FilingForm.tsx'
import { useRequestWords } from '../request-words.ts'
import type { OwnEnterprise, Rows } from '../wire.ts'
import { besidePart } from './beside-part.ts'
import { JustEnded } from './JustEnded.tsx'
import { MovedLine } from './MovedLine.tsx'
import { OpenRequests } from './OpenRequests.tsx'
import '../requests.css'

/** Who follows us, how to reach them, what to ask, what is in hand, and what has just ended. */
export function HomeScreen() {
  const title = useDoorWords().title.home
  const words = useRequestWords()
  const choice = useEnterprise()
  const { enterprise, enterprises, fault, again } = choice
  return (
    <DoorFrame title={title} tab="home" note={<EnterpriseChoice {...choice} />}>
      {enterprise ? <Home key={enterprise.id} enterprise={enterprise} /> : null}
      {enterprise ? null : (
        <div className="pad">
          <h1 className="sr">{title}</h1>
          {fault ? <Fault fault={fault} again={again} /> : null}
          {enterprises ? <Empty title={words.noEnterprise} why={words.noEnterpriseWhy} /> : null}
          {fault || enterprises ? null : <Skeleton kind="lines" rows={6} />}
        </div>
      )}
    </DoorFrame>
  )
}

function Home({ enterprise }: { enterprise: OwnEnterprise }) {
  const open = useGet<Rows>(
    '/api/requests',
    { enterpriseId: enterprise.id, state: 'open', limit: 20 },
    { of: ['request'], within: { enterprise: enterprise.id } },
  )
  const { visits, results, projects, siteOpinions } = enterprise
  const isGone = enterprise.moved?.direction === 'went'
  const newest = open.data?.rows.reduce(
    (last, row) => (last.receivedAt > row.receivedAt ? last : row),
    open.data.rows[0] as Rows['rows'][0],
  )
  return (
    <>
      <MovedLine enterprise={enterprise} />
      {isGone ? null : (
        <>
          <Officer enterprise={enterprise} newestId={newest?.id} />
          <FilingForm enterprise={enterprise} />
        </>
      )}
      <OpenRequests enterprise={enterprise} open={open} />
      {visits + results + projects + siteOpinions > 0 ? <LaterPart part={besidePart} given={{ enterprise }} /> : null}
      {enterprise.requests > enterprise.openRequests ? <JustEnded enterprise={enterprise} /> : null}
    </>
  )
}
