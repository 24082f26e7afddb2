import { useTranslation } from 'react-i18next'
import { Field } from '#shared/Field.tsx'
import type { SiteMeeting } from './site-meeting.queries.ts'

type Value = { units: string[]; people: string[]; enterpriseCame: boolean; others: string }
type Props = { meeting: SiteMeeting; value: Value; write: (changed: Partial<Value>) => void }

/** Of who was asked, who came; and who came besides. */
export function WhoCame({ meeting, value, write }: Props) {
  const { t } = useTranslation('site-meetings')
  const turned = (list: readonly string[], id: string) => (list.includes(id) ? list.filter(one => one !== id) : [...list, id])
  return (
    <fieldset className="site-came">
      <legend>{t('whoCame')}</legend>
      {meeting.units.map(({ unitId, name }) => (
        <Check
          key={unitId}
          label={name}
          checked={value.units.includes(unitId)}
          onTurn={() => write({ units: turned(value.units, unitId) })}
        />
      ))}
      {meeting.members.map(({ memberId, name }) => (
        <Check
          key={memberId}
          label={name}
          checked={value.people.includes(memberId)}
          onTurn={() => write({ people: turned(value.people, memberId) })}
        />
      ))}
      <Check
        label={meeting.enterpriseName}
        checked={value.enterpriseCame}
        onTurn={() => write({ enterpriseCame: !value.enterpriseCame })}
      />
      <Field label={t('others')}>
        {given => (
          <input
            {...given}
            className="box"
            maxLength={200}
            value={value.others}
            onChange={event => write({ others: event.target.value })}
          />
        )}
      </Field>
    </fieldset>
  )
}

function Check({ label, checked, onTurn }: { label: string; checked: boolean; onTurn: () => void }) {
  return (
    <label className="tick">
      <input type="checkbox" checked={checked} onChange={onTurn} />
      <span>{label}</span>
    </label>
  )
}
