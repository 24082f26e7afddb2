import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Tag } from '../shared/Tag.tsx'
import { nearbyQuery } from './nearby.query.ts'
import { useLeaveWords } from './useLeaveWords.ts'
import type { Officer } from './useOfficers.ts'
import './assignments.css'

const findable = 8

type Props = {
  label: string
  officers: readonly Officer[]
  value: string | null
  onChange: (id: string) => void
  streetName?: string | null | undefined
  /** the enterprise that is to get one: who follows others near it stands first */
  nearEnterpriseId?: string | undefined
}

/** One officer out of several, each with what is in hand already. */
export function OfficerPicks({ label, officers, value, onChange, streetName, nearEnterpriseId }: Props) {
  const { t } = useTranslation('assignments-first')
  const [text, setText] = useState('')
  const name = useId()
  const near = useQuery({ ...nearbyQuery(nearEnterpriseId ?? ''), enabled: nearEnterpriseId !== undefined }).data ?? []
  const nearOf = (id: string) => near.find(one => one.officerId === id)
  const shown = officers.filter(officer => `${officer.name} ${officer.unitName}`.includes(text.trim()))
  return (
    <div className="picks">
      {officers.length > findable ? (
        <input
          type="search"
          className="box"
          aria-label={t('pick.search')}
          placeholder={t('pick.search')}
          value={text}
          onChange={event => setText(event.target.value)}
        />
      ) : null}
      <div role="radiogroup" aria-label={label} className="pick-list">
        {shown.map(officer => (
          <label key={officer.id} className={officer.id === value ? 'pick chosen' : 'pick'}>
            <input type="radio" name={name} checked={officer.id === value} onChange={() => onChange(officer.id)} />
            <b>{officer.name}</b>
            <span className="quiet small">
              {officer.unitName} {streetName && officer.unitName === streetName ? <Tag tone="teal">{t('pick.sameStreet')}</Tag> : null}
              {nearOf(officer.id) ? <Near near={nearOf(officer.id) as Nearby} /> : null}
            </span>
            <Load officer={officer} />
          </label>
        ))}
        {shown.length === 0 ? <p className="quiet none">{t('pick.none')}</p> : null}
      </div>
    </div>
  )
}

type Nearby = { onStreet: number; inBuilding: number }

function Near({ near: { onStreet, inBuilding } }: { near: Nearby }) {
  const { t } = useTranslation('assignments-first')
  return <Tag tone="line">{inBuilding > 0 ? t('pick.nearBuilding', { onStreet, inBuilding }) : t('pick.nearStreet', { onStreet })}</Tag>
}

function Load({ officer: { load, leave, ministerName } }: { officer: Officer }) {
  const { t } = useTranslation('assignments-first')
  const leaveWords = useLeaveWords()
  const words = load
    ? t(load.overdue > 0 ? 'pick.loadLate' : 'pick.load', load)
    : ministerName && t('pick.ofMinister', { minister: ministerName })
  return (
    <span className="load">
      {words}
      {leave ? <small>{leaveWords(leave)}</small> : null}
    </span>
  )
}
