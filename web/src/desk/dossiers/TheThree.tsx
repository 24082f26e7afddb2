import { isFollowed } from '@yigen/domain/enterprises/enterprise-kinds.ts'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Face } from '#shared/Face.tsx'
import { dial, monthDay, phone } from '#shared/format.ts'
import { useNow } from '#shared/ticker.ts'
import { AssignDialog } from '../assignments/AssignDialog.tsx'
import type { Enterprise, Person } from '../enterprises/enterprise.queries.ts'
import { HandOverButton } from '../handovers/HandOverButton.tsx'
import { useSession } from '../shared/session.tsx'

/** Who stands for it: the officer, the deputy, the minister. R3 */
export function TheThree({ enterprise }: { enterprise: Enterprise }) {
  const { t } = useTranslation('enterprises')
  const [assigning, setAssigning] = useState(false)
  const { officer, minister } = enterprise
  return (
    <>
      <div className="the-three">
        <div>
          <Face size="lg" />
          {officer ? (
            <Officer enterprise={enterprise} officer={officer} />
          ) : (
            <NoOfficer enterprise={enterprise} onAssign={() => setAssigning(true)} />
          )}
        </div>
        {officer && enterprise.whole ? <Deputy officer={officer} deputy={enterprise.deputy} /> : null}
        {minister ? (
          <div>
            <Somebody what={t('page.minister')} person={minister} />
          </div>
        ) : null}
      </div>
      {assigning ? <AssignDialog enterprise={enterprise} onClose={() => setAssigning(false)} /> : null}
    </>
  )
}

function Deputy({ officer, deputy }: { officer: Person; deputy: Person | null }) {
  const { t } = useTranslation('enterprises')
  return (
    <div>
      <Face />
      {deputy ? (
        <Somebody what={t(officer.onLeave ? 'page.deputyCovers' : 'page.deputy')} person={deputy} />
      ) : (
        <Nobody what={t('page.deputy')}>{t('page.noDeputy')}</Nobody>
      )}
    </div>
  )
}

function Officer({ enterprise, officer }: { enterprise: Enterprise; officer: Person }) {
  const { t } = useTranslation('enterprises')
  const now = useNow()
  const since = enterprise.officerSince ? t('page.since', { day: monthDay(enterprise.officerSince, now) }) : ''
  const nth = enterprise.officerCount > 0 ? t('page.nth', { n: enterprise.officerCount }) : ''
  const me = useSession().member.id
  const handsOver = isFollowed(enterprise.state) && (me === officer.id || me === enterprise.minister?.id)
  const what = t(isFollowed(enterprise.state) ? 'page.officer' : 'page.lastOfficer')
  return (
    <Somebody what={[what, since].filter(Boolean).join(' · ')} person={officer} note={nth}>
      {handsOver ? <HandOverButton from={officer} enterprise={enterprise} look="link-btn" /> : null}
    </Somebody>
  )
}

function Somebody({ what, person, note, children }: { what: string; person: Person; note?: string; children?: ReactNode }) {
  const { t } = useTranslation('enterprises')
  return (
    <div className="somebody">
      <small>{what}</small>
      <b title={[person.title, person.unitName].filter(Boolean).join(' · ')}>{person.name}</b>
      {person.onLeave ? <span className="tag">{t('page.onLeave')}</span> : null}
      <small>
        {person.phone ? <a href={dial(person.phone)}>{phone(person.phone)}</a> : null}
        {person.phone && (note || person.unitName) ? ' · ' : null}
        {note || person.unitName}
      </small>
      {children}
    </div>
  )
}

function Nobody({ what, children }: { what: string; children: ReactNode }) {
  return (
    <div className="somebody">
      <small>{what}</small>
      <span className="second">{children}</span>
    </div>
  )
}

/** R3.2: its matters are held by the default minister until somebody is given. */
function NoOfficer({ enterprise, onAssign }: { enterprise: Enterprise; onAssign: () => void }) {
  const { t } = useTranslation('enterprises')
  if (!isFollowed(enterprise.state)) return <Nobody what={t('page.lastOfficer')}>{t('page.neverHad')}</Nobody>
  return (
    <Nobody what={t('page.officer')}>
      <b>{t('unassigned')}</b>
      {enterprise.may.includes('assignOfficer') ? (
        <button type="button" className="btn do" onClick={onAssign}>
          {t('assign.open')}
        </button>
      ) : (
        <small>{t('page.unassignedWhy')}</small>
      )}
    </Nobody>
  )
}
