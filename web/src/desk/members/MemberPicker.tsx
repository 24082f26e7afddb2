import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { onKeys } from '#shared/on-keys.ts'
import { foundMembersQuery, type MemberRow } from './member.queries.ts'
import './member-picker.css'

const pause = 200

/** Somebody by a few characters of the name: arrows and Enter, or a press. */
export function MemberPicker({ label, onPick }: { label: string; onPick: (member: MemberRow) => void }) {
  const { t } = useTranslation(['members', 'shell'])
  const id = useId()
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  const search = usePaused(text.trim())
  const found = useQuery({ ...foundMembersQuery(search), placeholderData: keepPreviousData }).data?.rows ?? []
  const open = text.trim() !== ''
  const pick = (member: MemberRow | undefined) => {
    if (!member) return
    setText('')
    onPick(member)
  }
  const press = onKeys({
    arrowDown: () => setAt(Math.min(at + 1, found.length - 1)),
    arrowUp: () => setAt(Math.max(at - 1, 0)),
    enter: () => pick(found[at]),
    escape: () => setText(''),
  })
  return (
    <span className="picker">
      <input
        type="search"
        className="box"
        role="combobox"
        aria-label={label}
        aria-expanded={open}
        aria-controls={`${id}-found`}
        aria-activedescendant={open && found[at] ? `${id}-${found[at].id}` : undefined}
        placeholder={label}
        value={text}
        onChange={event => {
          setText(event.target.value)
          setAt(0)
        }}
        onKeyDown={press}
        onBlur={() => setTimeout(() => setText(''), pause)}
      />
      {open ? (
        <div className="found">
          <div id={`${id}-found`} role="listbox" aria-label={label}>
            {found.map((member, index) => (
              <div
                key={member.id}
                id={`${id}-${member.id}`}
                role="option"
                tabIndex={-1}
                aria-selected={index === at}
                onMouseEnter={() => setAt(index)}
                onMouseDown={event => event.preventDefault()}
                onClick={() => pick(member)}
                onKeyDown={press}
              >
                <b>{member.name}</b>
                <span className="quiet small one-line">{[member.unitName, member.title].filter(Boolean).join(' · ')}</span>
              </div>
            ))}
          </div>
          {found.length === 0 && search === text.trim() ? <p className="quiet none">{t('nobody')}</p> : null}
        </div>
      ) : null}
    </span>
  )
}

/** What was typed, once the hand rests. */
function usePaused(text: string) {
  const [paused, setPaused] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setPaused(text), pause)
    return () => clearTimeout(timer)
  }, [text])
  return paused
}
