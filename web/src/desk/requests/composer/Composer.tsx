import { type KeyboardEvent, type MouseEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { onKeys } from '#shared/on-keys.ts'
import type { Request } from '../request.queries.ts'
import { Panel } from './Panel.tsx'
import type { Taken } from './useComposer.ts'
import { useSeen } from './useSeen.ts'
import { useTabWord } from './useTabWord.ts'
import type { Tab } from './written.ts'
import './composer.css'

type Handing = { onSaved: (time: string | null) => void; onDone: () => void }

type Props = {
  request: Request
  /** The first one stands open. With only one there are no tabs. */
  kinds: readonly Tab[]
  /** The tab to begin with, when it is not the first. */
  first?: Tab | null
  /** What stands under the tab of handing out. */
  hand?: (handing: Handing) => ReactNode
  /** The server has it. */
  onTaken: Taken
  /** The page shows it, and the writer has not gone on to another tab. */
  onSent: () => void
  onClose?: () => void
  focus?: boolean
  /** What stands below the writing, in the same frame. */
  foot?: ReactNode
}

/** Where the words to the enterprise, the settlement, notes and calls are written. One frame, a draft for each kind. */
export function Composer({ request, kinds, first = null, hand, onTaken, onSent, onClose, focus = false, foot }: Props) {
  const { t } = useTranslation('requests-first')
  const word = useTabWord()
  const [chosen, setChosen] = useState<Tab | null>(first)
  const [savedAt, setSavedAt] = useState<string | null>(null)
  const kind = chosen && kinds.includes(chosen) ? chosen : (kinds[0] ?? 'note')
  const seen = useSeen(request)
  const at = useRef(kind)
  at.current = kind
  const sent = () => {
    seen.forget()
    if (at.current === kind) onSent()
  }
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (focus) box.current?.scrollIntoView({ block: 'nearest' })
  }, [focus])
  const press = onKeys<KeyboardEvent>({
    escape: event => {
      if (!onClose) return false
      event.stopPropagation()
      onClose()
    },
  })
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes from any field inside
    <div ref={box} className="composer" onKeyDown={press}>
      <div className="kinds">
        {kinds.length > 1 ? <Tabs kinds={kinds} at={kind} onChoose={setChosen} /> : <b>{word(kind)}</b>}
        <span className="grow" />
        {savedAt ? <span className="small quiet saved">{t('composer.draftSaved', { time: savedAt })}</span> : null}
      </div>
      {kind === 'hand' ? (
        hand?.({ onSaved: setSavedAt, onDone: () => setChosen(null) })
      ) : (
        <Panel
          key={kind}
          request={request}
          kind={kind}
          seen={seen}
          tabbed={kinds.length > 1}
          focus={focus || chosen !== null}
          onSaved={setSavedAt}
          onTaken={onTaken}
          onSent={sent}
          onClose={onClose}
        />
      )}
      {foot}
    </div>
  )
}

function Tabs({ kinds, at, onChoose }: { kinds: readonly Tab[]; at: Tab; onChoose: (kind: Tab) => void }) {
  const { t } = useTranslation('requests-first')
  const word = useTabWord()
  const by = (steps: number) => () => {
    const next = kinds[(kinds.indexOf(at) + steps + kinds.length) % kinds.length]
    if (!next) return
    document.getElementById(`composer-${next}`)?.focus()
    onChoose(next)
  }
  const walk = onKeys({ arrowRight: by(1), arrowLeft: by(-1) })
  // at the press, not at its end: what was sent before may come between the two and set another tab in this one's place
  const press = (kind: Tab) => (event: MouseEvent<HTMLButtonElement>) => {
    if (event.button !== 0) return
    event.currentTarget.focus()
    onChoose(kind)
  }
  return (
    <div role="tablist" aria-label={t('composer.label')} onKeyDown={walk}>
      {kinds.map(kind => (
        <button
          key={kind}
          type="button"
          role="tab"
          id={`composer-${kind}`}
          aria-selected={kind === at}
          aria-controls="composer-panel"
          tabIndex={kind === at ? 0 : -1}
          onMouseDown={press(kind)}
          onClick={() => onChoose(kind)}
        >
          {word(kind)}
        </button>
      ))}
    </div>
  )
}
