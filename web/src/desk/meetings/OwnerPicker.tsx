import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { onKeys } from '#shared/on-keys.ts'
import { useRested } from '#shared/useRested.ts'
import { foundMembersQuery } from '../members/member.queries.ts'
import { unitsQuery } from '../organisations/unit.queries.ts'
import type { Attending } from './meeting.queries.ts'

export type Owner = { kind: 'person' | 'unit'; id: string; name: string }
type Offered = Owner & { note: string }
type Props = { value: Owner | null; people: readonly Attending[]; onChange: (owner: Owner | null) => void }

/** Whose a decision is: somebody at the meeting, a unit, or anybody by a few characters of the name; arrows and Enter. R17.3 */
export function OwnerPicker({ value, people, onChange }: Props) {
  const { t } = useTranslation('meetings')
  const id = useId()
  const [text, setText] = useState<string | null>(null)
  const [at, setAt] = useState(0)
  const offered = useOffered(text ?? '', people)
  const open = text !== null
  const pick = (owner: Offered | undefined) => {
    if (!owner) return
    onChange({ kind: owner.kind, id: owner.id, name: owner.name })
    setText(null)
  }
  const press = onKeys<KeyboardEvent>({
    arrowDown: () => (open ? setAt(Math.min(at + 1, offered.length - 1)) : setText('')),
    arrowUp: () => setAt(Math.max(at - 1, 0)),
    enter: () => (open && offered[at] ? pick(offered[at]) : false),
    escape: event => {
      if (!open) return false
      event.stopPropagation()
      setText(null)
    },
  })
  return (
    <span className="picker owner-picker">
      <input
        className="box"
        role="combobox"
        aria-label={t('owner')}
        aria-expanded={open}
        aria-controls={`${id}-found`}
        aria-activedescendant={open && offered[at] ? `${id}-${offered[at].id}` : undefined}
        placeholder={t('owner')}
        autoComplete="off"
        value={text ?? value?.name ?? ''}
        onChange={event => {
          setText(event.target.value)
          setAt(0)
          if (value) onChange(null)
        }}
        onKeyDown={press}
        onBlur={() => setTimeout(() => setText(null), 200)}
      />
      {open && offered.length > 0 ? (
        <div className="found" id={`${id}-found`} role="listbox" aria-label={t('owner')}>
          {offered.map((owner, index) => (
            <div
              key={`${owner.kind}${owner.id}`}
              id={`${id}-${owner.id}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === at}
              onMouseEnter={() => setAt(index)}
              onMouseDown={event => event.preventDefault()}
              onClick={() => pick(owner)}
              onKeyDown={press}
            >
              <b>{owner.name}</b>
              <span className="quiet one-line">{owner.note}</span>
            </div>
          ))}
        </div>
      ) : null}
    </span>
  )
}

const most = 7

/** Whom the typed characters may mean: who is here first, then units, then everybody. */
function useOffered(text: string, people: readonly Attending[]): Offered[] {
  const { t } = useTranslation('meetings')
  const typed = text.trim()
  const search = useRested(typed)
  const units = useQuery(unitsQuery()).data ?? []
  const members = useQuery({ ...foundMembersQuery(search), placeholderData: keepPreviousData }).data?.rows ?? []
  const here = people
    .filter(({ name }) => name.includes(typed))
    .map(({ memberId, name, unitName }) => ({ kind: 'person' as const, id: memberId, name, note: unitName }))
  if (!typed) return here.slice(0, most)
  const offices = units
    .filter(unit => unit.shortName.includes(typed) || unit.name.includes(typed))
    .map(unit => ({ kind: 'unit' as const, id: unit.id, name: unit.shortName, note: t('asUnit') }))
  const others = members
    .filter(({ id, name }) => name.includes(typed) && !here.some(one => one.id === id))
    .map(({ id, name, unitName }) => ({ kind: 'person' as const, id, name, note: unitName }))
  return [...here, ...offices, ...others].slice(0, most)
}
