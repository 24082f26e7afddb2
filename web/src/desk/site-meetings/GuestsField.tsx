import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Field } from '#shared/Field.tsx'
import { Icon } from '#shared/Icon.tsx'
import { useRested } from '#shared/useRested.ts'
import { foundMembersQuery } from '../members/member.queries.ts'
import { unitsQuery } from '../organisations/unit.queries.ts'
import { UnitToAsk } from '../tasks/UnitToAsk.tsx'

type Person = { id: string; name: string }
type Props = {
  units: readonly string[]
  people: readonly Person[]
  write: (changed: { units?: string[]; people?: Person[] }) => void
  fault?: string | undefined
}

/** Units one by one, and people found by their names; each can be taken away again. */
export function GuestsField({ units, people, write, fault }: Props) {
  const { t } = useTranslation('site-meetings')
  const all = useQuery(unitsQuery()).data ?? []
  const nameOf = (id: string) => all.find(unit => unit.id === id)?.shortName ?? '…'
  return (
    <>
      <div className="pair">
        <Field label={t('units')} {...(fault ? { fault } : {})}>
          {given => (
            <UnitToAsk
              {...given}
              value=""
              none={t('units')}
              taken={units}
              onChange={id => (id ? write({ units: [...units, id] }) : undefined)}
            />
          )}
        </Field>
        <PeopleFinder people={people} onFound={person => write({ people: [...people, person] })} />
      </div>
      {units.length + people.length > 0 ? (
        <ul className="site-chosen">
          {units.map(id => (
            <Chosen key={id} name={nameOf(id)} onRemove={() => write({ units: units.filter(one => one !== id) })} />
          ))}
          {people.map(({ id, name }) => (
            <Chosen key={id} name={name} onRemove={() => write({ people: people.filter(one => one.id !== id) })} />
          ))}
        </ul>
      ) : null}
    </>
  )
}

function Chosen({ name, onRemove }: { name: string; onRemove: () => void }) {
  const { t } = useTranslation('site-meetings')
  return (
    <li className="tag">
      {name}
      <button type="button" className="icon-btn" aria-label={t('removeGuest', { name })} onClick={onRemove}>
        <Icon name="close" />
      </button>
    </li>
  )
}

function PeopleFinder({ people, onFound }: { people: readonly Person[]; onFound: (person: Person) => void }) {
  const { t } = useTranslation('site-meetings')
  const [text, setText] = useState('')
  const search = useRested(text.trim())
  const found = (useQuery(foundMembersQuery(search)).data?.rows ?? []).filter(row => !people.some(one => one.id === row.id))
  return (
    <div>
      <Field label={t('people')}>
        {given => (
          <input
            {...given}
            type="search"
            className="box"
            placeholder={t('findPeople')}
            value={text}
            onChange={event => setText(event.target.value)}
          />
        )}
      </Field>
      {search && found.length > 0 ? (
        <ul className="site-found">
          {found.map(row => (
            <li key={row.id}>
              <button
                type="button"
                className="btn bare"
                onClick={() => {
                  onFound({ id: row.id, name: row.name })
                  setText('')
                }}
              >
                {row.name} <span className="small quiet">{row.unitName}</span>
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}
