import { LaterPart } from '../../frame/LaterPart.tsx'
import { siteOpinionsPart } from '../../premises/site-opinions-part.ts'
import { ownProjectsPart } from '../../projects/own-projects-part.ts'
import { ownResultsPart } from '../../results/own-results-part.ts'
import { visitsToAgreePart } from '../../visits/visits-to-agree-part.ts'
import type { OwnEnterprise } from '../wire.ts'

/** Who would like to come, what is to be confirmed, which premises were named, and what lands: each where there is something. */
export function Beside({ enterprise }: { enterprise: OwnEnterprise }) {
  const { id, visits, results, projects, siteOpinions } = enterprise
  const given = { enterpriseId: id }
  return (
    <>
      {visits > 0 ? <LaterPart part={visitsToAgreePart} given={given} /> : null}
      {results > 0 ? <LaterPart part={ownResultsPart} given={given} /> : null}
      {siteOpinions > 0 ? <LaterPart part={siteOpinionsPart} given={given} /> : null}
      {projects > 0 ? <LaterPart part={ownProjectsPart} given={given} /> : null}
    </>
  )
}
