import { useTranslation } from 'react-i18next'
import { Icon } from '#shared/Icon.tsx'
import { MemberPicker } from '../members/MemberPicker.tsx'

export type Picked = { id: string; name: string }
type Faulty = { label: string; fault?: string | undefined }

/** One person, found by a few characters of the name. */
export function PersonPick({
  label,
  value,
  onChange,
  fault,
}: Faulty & { value: Picked | null; onChange: (picked: Picked | null) => void }) {
  return (
    <div className={fault ? 'field faulty' : 'field'}>
      <span className="label">{label}</span>
      {value ? (
        <Chosen person={value} onRemove={() => onChange(null)} />
      ) : (
        <MemberPicker label={label} onPick={({ id, name }) => onChange({ id, name })} />
      )}
      <Why fault={fault} />
    </div>
  )
}

/** Several of them. */
export function PeoplePick({ label, value, onChange, fault }: Faulty & { value: readonly Picked[]; onChange: (picked: Picked[]) => void }) {
  return (
    <div className={fault ? 'field faulty' : 'field'}>
      <span className="label">
        {label}
        <small>{value.length || null}</small>
      </span>
      <div className="people-picked">
        {value.map(person => (
          <Chosen key={person.id} person={person} onRemove={() => onChange(value.filter(one => one.id !== person.id))} />
        ))}
        <MemberPicker
          label={label}
          onPick={({ id, name }) => (value.some(one => one.id === id) ? undefined : onChange([...value, { id, name }]))}
        />
      </div>
      <Why fault={fault} />
    </div>
  )
}

function Chosen({ person, onRemove }: { person: Picked; onRemove: () => void }) {
  const { t } = useTranslation('meetings')
  return (
    <span className="tag person-picked">
      {person.name}
      <button type="button" className="icon-btn" aria-label={t('removePerson', { name: person.name })} onClick={onRemove}>
        <Icon name="close" />
      </button>
    </span>
  )
}

const Why = ({ fault }: { fault: string | undefined }) =>
  fault ? (
    <p className="why-line">
      <Icon name="alert" />
      {fault}
    </p>
  ) : null
