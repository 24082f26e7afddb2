import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '#shared/Dialog.tsx'
import { Empty } from '#shared/Empty.tsx'
import { FaultLine } from '#shared/Fault.tsx'
import { onKeys } from '#shared/on-keys.ts'
import { useDeskActs } from '../shared/desk-acts.ts'
import { placeOf } from '../shared/of-slices.ts'
import { hasMatters } from '../shared/readers.ts'
import { useSession } from '../shared/session.tsx'
import { type Found, useFound } from './useFound.ts'

/** Ctrl K: enterprises, requests, people and acts; before anything is typed what was opened lately. */
export function SearchDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  const { found, fault, settled } = useFound(text)
  const go = useGo(onClose)
  const what = t(hasMatters(useSession()) ? 'search' : 'searchOfUnit')

  const press = onKeys({
    arrowDown: () => setAt(Math.min(at + 1, found.length - 1)),
    arrowUp: () => setAt(Math.max(at - 1, 0)),
    enter: () => go(found[at]),
  })

  return (
    <Dialog title={t('searchTitle')} onClose={onClose} className="finder">
      <input
        className="box"
        role="combobox"
        aria-expanded={found.length > 0}
        aria-controls="found"
        aria-activedescendant={found[at] ? `found-${found[at].id}` : undefined}
        aria-label={what}
        placeholder={what}
        value={text}
        onChange={event => {
          setText(event.target.value)
          setAt(0)
        }}
        onKeyDown={press}
      />
      <FaultLine fault={fault} />
      <div id="found" role="listbox" aria-label={t('searchTitle')}>
        {found.map((one, index) => (
          <div
            key={one.id}
            id={`found-${one.id}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            onMouseEnter={() => setAt(index)}
            onClick={() => go(one)}
            onKeyDown={press}
          >
            <b className="one-line">{one.name}</b>
            <span className="quiet small one-line">{one.note}</span>
          </div>
        ))}
      </div>
      {text.trim().length < 2 ? <p className="quiet small hint">{t('searchHint')}</p> : null}
      {settled && found.length === 0 && text.trim().length >= 2 && !fault ? (
        <Empty title={t('searchNone', { text: text.trim() })} why={t('searchNoneWhy')} />
      ) : null}
    </Dialog>
  )
}

function useGo(onClose: () => void) {
  const navigate = useNavigate()
  const { logCall } = useDeskActs()
  return (one: Found | undefined) => {
    if (!one) return
    onClose()
    if (one.at) return void navigate({ to: one.at.to, search: one.at.search ?? {} })
    if (!one.subject) return logCall()
    const place = placeOf(one.kind, one.subject, true)
    if (place) void navigate(place)
  }
}
