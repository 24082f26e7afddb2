import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { onKeys } from '#shared/on-keys.ts'
import '../members/member-picker.css'
import './phrases.css'
import { type Phrase, phrasesQuery } from './phrases.query.ts'
import { useShownPhrase } from './useShownPhrase.ts'

type Props = { onPick: (words: string) => void; onClose: () => void }

/** One's phrases by a few characters: arrows and Enter, or a press; Escape goes back to the words. */
export function PhrasePicker({ onPick, onClose }: Props) {
  const { t } = useTranslation('phrases-first')
  const id = useId()
  const shown = useShownPhrase()
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  const client = useQueryClient()
  const { data, isPending } = useQuery(phrasesQuery)
  const found = matching(data ?? [], text)
  const pick = (phrase: Phrase | undefined) => phrase && onPick(phrase.words)
  // Pressed before the phrases have come, it holds for them when they come.
  const pickAt = async () => pick(matching(data ?? (await client.ensureQueryData(phrasesQuery)), text)[at])
  const press = onKeys<KeyboardEvent>({
    arrowDown: () => setAt(Math.min(at + 1, found.length - 1)),
    arrowUp: () => setAt(Math.max(at - 1, 0)),
    enter: () => void pickAt(),
    escape: event => {
      event.stopPropagation()
      onClose()
    },
  })
  return (
    <span className="picker phrase-picker">
      <input
        ref={field}
        type="search"
        className="box"
        role="combobox"
        aria-label={t('find')}
        aria-expanded
        aria-controls={`${id}-found`}
        aria-activedescendant={found[at] ? `${id}-${found[at].id}` : undefined}
        placeholder={t('find')}
        value={text}
        onChange={event => {
          setText(event.target.value)
          setAt(0)
        }}
        onKeyDown={press}
        onBlur={() => setTimeout(onClose, 200)}
      />
      <div className="found">
        <div id={`${id}-found`} role="listbox" aria-label={t('title')}>
          {found.map((phrase, index) => (
            <div
              key={phrase.id}
              id={`${id}-${phrase.id}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === at}
              onMouseEnter={() => setAt(index)}
              onMouseDown={event => event.preventDefault()}
              onClick={() => pick(phrase)}
              onKeyDown={undefined}
            >
              <b>{phrase.name}</b>
              <span className="small quiet one-line">{shown(phrase.words)}</span>
            </div>
          ))}
        </div>
        {found.length === 0 && !isPending ? <p className="none small quiet">{text ? t('nothing', { text }) : t('none')}</p> : null}
      </div>
    </span>
  )
}

const matching = (phrases: Phrase[], text: string) =>
  phrases.filter(phrase => `${phrase.name}${phrase.words}`.includes(text.trim())).slice(0, 8)
