import { useState } from 'react'
import { dayTime } from '#shared/format.ts'
import { useNow } from '#shared/ticker.ts'
import { useWords } from '#shared/words.ts'
import { asked } from '../shared/paths.ts'
import { useGet } from '../shared/useGet.ts'
import { SiteOpinionRead } from './SiteOpinionRead.tsx'
import { siteOpinionSheet } from './site-opinion-sheet.ts'
import type { OwnSiteOpinions as Shown } from './wire.ts'
import './premises.css'

/** Which premises the officer named for the enterprise, each opinion read in place. R20.4 */
export function OwnSiteOpinions({ enterpriseId }: { enterpriseId: string }) {
  const words = useWords(siteOpinionSheet)
  const { data } = useGet<Shown>(
    '/api/site-opinions',
    { enterpriseId, limit: 10 },
    { of: ['siteOpinion'], within: { enterprise: enterpriseId } },
  )
  if (!data || data.rows.length === 0) return null
  return (
    <section className="pad" aria-labelledby="site-opinions">
      <h2 id="site-opinions">{words.title}</h2>
      <ul className="open">
        {data.rows.map(row => (
          <li key={row.id}>
            <One opinion={row} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Open from the first where a notice leads to it. */
function One({ opinion: { id, number, recommended, issuedBy, issuedAt } }: { opinion: Shown['rows'][number] }) {
  const words = useWords(siteOpinionSheet)
  const now = useNow()
  const [open, setOpen] = useState(() => asked('opinion') === id)
  return (
    <div ref={shownIf(asked('opinion') === id)}>
      <p>
        <b>{words.recommends(recommended)}</b>
        <span className="by">{words.by(issuedBy, dayTime(issuedAt, now), number)}</span>
      </p>
      <button type="button" className="btn touch wide" aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? words.close : words.open}
      </button>
      {open ? <SiteOpinionRead id={id} /> : null}
    </div>
  )
}

const shownIf = (named: boolean) => (named ? (item: HTMLElement | null) => item?.scrollIntoView({ block: 'start' }) : null)
