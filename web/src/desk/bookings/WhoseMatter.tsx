import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Field } from '#shared/Field.tsx'
import { FindEnterprise } from '../requests/register/FindEnterprise.tsx'
import '../requests/register/register.css'
import type { BookingRow } from './booking.queries.ts'

/** An enterprise of the register, or one that nobody knows yet. */
export type Whose = { kind: 'known'; id: string; name: string; officerName: string | null } | { kind: 'newcomer'; name: string }

/** Whose contact has the number that booked; else one that nobody knows, by the name it gave. */
export const whoseOf = ({ known, company }: BookingRow): Whose =>
  known ? { kind: 'known', id: known.enterpriseId, name: known.name, officerName: known.officerName } : { kind: 'newcomer', name: company }

type Props = { whose: Whose; fault: string | undefined; onChange: (whose: Whose) => void }

/** Whose matter it becomes, and who gets it. R19.4 */
export function WhoseMatter({ whose, fault, onChange }: Props) {
  const { t } = useTranslation('bookings')
  const [finding, setFinding] = useState(false)
  if (finding)
    return (
      <FindEnterprise
        anybodys
        onChoose={({ id, name, officerName }) => {
          onChange({ kind: 'known', id, name, officerName })
          setFinding(false)
        }}
      />
    )
  const another = (
    <button type="button" className="btn bare" onClick={() => setFinding(true)}>
      {t(whose.kind === 'known' ? 'another' : 'find')}
    </button>
  )
  if (whose.kind === 'known')
    return (
      <div className="whose">
        <b>{whose.name}</b>
        <span className="small quiet">{whose.officerName ? t('officerIs', { name: whose.officerName }) : t('noOfficer')}</span>
        {another}
      </div>
    )
  return (
    <>
      <Field label={t('newcomerName')} hint={t('newcomer')} fault={fault}>
        {given => (
          <input
            {...given}
            className="box"
            maxLength={120}
            value={whose.name}
            onChange={event => onChange({ kind: 'newcomer', name: event.target.value })}
          />
        )}
      </Field>
      <div className="acts">{another}</div>
    </>
  )
}
