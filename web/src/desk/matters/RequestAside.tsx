import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Face } from '#shared/Face.tsx'
import { phone } from '#shared/format.ts'
import { AssignDialog } from '../assignments/AssignDialog.tsx'
import { enterpriseQuery } from '../enterprises/enterprise.queries.ts'
import { ProjectsOfEnterprise } from '../landings/ProjectsOfEnterprise.tsx'
import type { Request } from '../requests/request.queries.ts'
import { useMe } from '../shared/session.tsx'
import { CallLink } from './CallLink.tsx'
import { EnterpriseFacts } from './EnterpriseFacts.tsx'
import { OtherMatters } from './OtherMatters.tsx'
import { Precedents } from './Precedents.tsx'
import { useContactOf } from './useContactOf.ts'

/** The enterprise beside the request: its officer and deputy, whom to call, what else of it is open, and how such a matter was settled before. */
export function RequestAside({ request }: { request: Request }) {
  const { enterprise } = request
  return (
    <>
      <section className="card">
        <h2>
          <Link to="/enterprises/$id" params={{ id: enterprise.id }}>
            {enterprise.name}
          </Link>
        </h2>
        <p className="small quiet">{[enterprise.streetName, enterprise.building].filter(Boolean).join(' · ')}</p>
        <div className="pairs">
          <Officers request={request} />
          {request.sight === 'whole' ? <Contact request={request} /> : null}
        </div>
        {request.sight === 'whole' ? <EnterpriseFacts request={request} /> : null}
      </section>
      {request.sight === 'whole' ? <OtherMatters request={request} /> : null}
      {request.sight === 'whole' ? <Landings request={request} /> : null}
      {request.sight === 'whole' ? <Precedents request={request} /> : null}
    </>
  )
}

function Officers({ request: { officer, deputy, enterprise } }: { request: Request }) {
  const { t } = useTranslation(['requests', 'requests-first'])
  const me = useMe()
  const noteOf = (person: NonNullable<Request['officer']>, role: string) =>
    [role, person.id === me && t('page.you'), person.onLeave && t('requests-first:onLeave')].filter(Boolean).join(' · ')
  return (
    <>
      {officer ? (
        <Pair name={officer.name} note={noteOf(officer, t('page.officer'))} />
      ) : (
        <div className="pair">
          <span className="quiet grow">{t('page.noOfficer')}</span>
          <Assign enterpriseId={enterprise.id} />
        </div>
      )}
      {deputy ? <Pair name={deputy.name} note={noteOf(deputy, t('page.deputy'))} /> : null}
    </>
  )
}

/** What of it lands, and what this matter leads to. R13.1 */
function Landings({ request }: { request: Request }) {
  const enterprise = useQuery(enterpriseQuery(request.enterprise.id)).data
  return enterprise ? <ProjectsOfEnterprise enterprise={enterprise} sourceRequestId={request.id} /> : null
}

/** Whoever may, gives it one from here. R3.2 */
function Assign({ enterpriseId }: { enterpriseId: string }) {
  const { t } = useTranslation(['assignments', 'assignments-first'])
  const [open, setOpen] = useState(false)
  const enterprise = useQuery(enterpriseQuery(enterpriseId)).data
  if (!enterprise?.may.includes('assignOfficer')) return null
  return (
    <>
      <button type="button" className="btn next" onClick={() => setOpen(true)}>
        {t('assignments-first:step.assign.act')}
      </button>
      {open ? <AssignDialog enterprise={enterprise} onClose={() => setOpen(false)} /> : null}
    </>
  )
}

function Pair({ name, note }: { name: string; note: ReactNode }) {
  return (
    <div className="pair">
      <Face size="sm" />
      <span className="grow">
        {name} <span className="small quiet">{note}</span>
      </span>
    </div>
  )
}

/** Whom one calls. */
function Contact({ request }: { request: Request }) {
  const { name, title, number } = useContactOf(request)
  if (!name && !number) return null
  return (
    <div className="pair">
      <span className="grow">
        <b>{name}</b> <span className="small quiet">{title}</span>
        <br />
        {number ? phone(number) : null}
      </span>
      <CallLink number={number} />
    </div>
  )
}
