import { premisesUseWords } from '@yigen/domain/premises/premises-use.ts'
import { rentWords } from '@yigen/domain/premises/rent.ts'
import { say } from '@yigen/domain/wire/language.ts'
import { Fault } from '#shared/Fault.tsx'
import { dial, phone, thousands } from '#shared/format.ts'
import { Skeleton } from '#shared/Skeleton.tsx'
import { useLanguage } from '#shared/useLanguage.ts'
import { useWords } from '#shared/words.ts'
import { useGet } from '../shared/useGet.ts'
import { siteOpinionSheet } from './site-opinion-sheet.ts'
import type { OwnSiteOpinion } from './wire.ts'

/** The opinion itself: what was looked for, the premises one below the other, the recommended one marked, and why. R20.4 */
export function SiteOpinionRead({ id }: { id: string }) {
  const words = useWords(siteOpinionSheet)
  const { data, fault, again } = useGet<OwnSiteOpinion>(
    `/api/site-opinions/${encodeURIComponent(id)}`,
    {},
    { of: ['siteOpinion'], within: { siteOpinion: id } },
  )
  if (!data) return fault ? <Fault fault={fault} again={again} /> : <Skeleton kind="lines" rows={6} />
  return (
    <>
      <dl className="facts">
        <dt>{words.needs}</dt>
        <dd>{data.needs}</dd>
        <dt>{words.why}</dt>
        <dd>{data.why}</dd>
      </dl>
      <ul className="named-premises">
        {data.premises.map(one => (
          <li key={one.premisesId} data-suggested={one.recommended || undefined}>
            <Named premises={one} />
          </li>
        ))}
      </ul>
      <a className="btn touch wide" href={`/api/site-opinions/${encodeURIComponent(id)}/letter`} download>
        {words.download}
      </a>
    </>
  )
}

function Named({ premises }: { premises: OwnSiteOpinion['premises'][number] }) {
  const words = useWords(siteOpinionSheet)
  const language = useLanguage()
  const { name, address, use, area, rentFen, freeFrom, ask, note, seenOn, recommended } = premises
  const facts = [
    say(premisesUseWords[use], language),
    words.area(thousands(area)),
    say(rentWords(rentFen), language),
    words.freeFrom(freeFrom),
  ]
  return (
    <>
      <b>{name}</b>
      {recommended ? <span className="suggested">{words.suggested}</span> : null}
      <p className="sub">{address}</p>
      <p>{facts.join(' · ')}</p>
      <p>{premises.words}</p>
      {note ? <p className="sub">{note}</p> : null}
      <a className="btn touch wide" href={dial(premises.phone)}>
        {words.ask(ask)} {phone(premises.phone)}
      </a>
      <p className="sub">{words.seen(seenOn)}</p>
    </>
  )
}
