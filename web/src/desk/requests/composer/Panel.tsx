import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Allowed } from '#shared/Allowed.tsx'
import { FaultLine } from '#shared/Fault.tsx'
import { time } from '#shared/format.ts'
import { onKeys } from '#shared/on-keys.ts'
import { Problem } from '#shared/problem.ts'
import { atTheFoot } from '../../shared/at-the-foot.ts'
import type { Request } from '../request.queries.ts'
import { Attach } from './Attach.tsx'
import { CallFields } from './CallFields.tsx'
import { FromDepartments } from './FromDepartments.tsx'
import { NewMessage } from './NewMessage.tsx'
import { PhrasesHere } from './PhrasesHere.tsx'
import { PromiseFields } from './PromiseFields.tsx'
import { type Composing, type Taken, useComposer } from './useComposer.ts'
import { type Phrases, usePhrases } from './usePhrases.ts'
import type { Seen } from './useSeen.ts'
import { useTabWord } from './useTabWord.ts'
import { fieldsOf, type Kind } from './written.ts'

type Props = {
  request: Request
  kind: Kind
  seen: Seen
  tabbed: boolean
  focus: boolean
  onSaved: (time: string | null) => void
  onTaken: Taken
  onSent: () => void
  onClose: (() => void) | undefined
}

/** One kind of writing: its fields, its words, and the button with the reason beside it. */
export function Panel({ request, kind, seen, tabbed, focus, onSaved, onTaken, onSent, onClose }: Props) {
  const { t } = useTranslation('requests-first')
  const word = useTabWord()
  const composing = useComposer(request, kind, seen, onTaken, onSent)
  const { written, write, send, why, empty, savedAt } = composing
  const box = useRef<HTMLDivElement>(null)
  const saved = savedAt ? time(savedAt) : null
  useEffect(() => onSaved(saved), [saved, onSaved])
  useEffect(() => {
    if (empty) box.current?.querySelector<HTMLElement>(`[name="${empty}"]`)?.focus()
  }, [empty])
  const words = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    if (focus && document.activeElement?.getAttribute('role') !== 'tab') words.current?.focus()
  }, [focus])
  const phrases = usePhrases(request, composing, words)
  const press = onKeys({ 'ctrl+enter': send, 'ctrl+/': phrases.begin })
  const tab = tabbed ? { role: 'tabpanel', 'aria-labelledby': `composer-${kind}` } : {}
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Ctrl Enter sends from any field inside
    <div ref={box} id="composer-panel" {...tab} onKeyDown={press}>
      {kind === 'promise' ? <PromiseFields request={request} composing={composing} /> : null}
      {kind === 'call' ? <CallFields composing={composing} /> : null}
      {kind === 'settle' ? <FromDepartments request={request} composing={composing} /> : null}
      <textarea
        ref={words}
        name="words"
        aria-label={word(kind)}
        placeholder={t(`composer.words.${kind}`)}
        value={written.words}
        readOnly={why !== null && seen.unseen.length === 0}
        onChange={event => write({ words: event.target.value })}
      />
      {kind === 'call' ? <CallReply composing={composing} /> : null}
      <NewMessage seen={seen} />
      <Acts request={request} kind={kind} composing={composing} phrases={phrases} onClose={onClose} />
    </div>
  )
}

/** A call counts as the answer once what was said is entered as the reply. R4.3 */
function CallReply({ composing: { written, write } }: { composing: Composing }) {
  const { t } = useTranslation('requests-first')
  return (
    <>
      <label className="as-reply">
        <input type="checkbox" checked={written.asReply} onChange={event => write({ asReply: event.target.checked })} />
        {t('composer.asReply')}
      </label>
      {written.asReply ? (
        <textarea
          name="replyWords"
          className="short"
          aria-label={t('composer.replyWords')}
          placeholder={t('composer.words.reply')}
          value={written.replyWords}
          onChange={event => write({ replyWords: event.target.value })}
        />
      ) : null}
    </>
  )
}

type ActsProps = { request: Request; kind: Kind; composing: Composing; phrases: Phrases; onClose?: () => void }

function Acts({ request, kind, composing, phrases, onClose }: ActsProps) {
  const { t } = useTranslation('requests-first')
  const { written, send, why, empty, fault, sending } = composing
  const hint = t(`composer.${hintOf(request, kind)}`)
  return (
    <>
      <div className="acts">
        {kind === 'reply' || kind === 'settle' ? <Attach request={request} /> : null}
        <PhrasesHere {...phrases} />
        {onClose ? (
          <button type="button" className="btn bare" onClick={onClose}>
            {t('composer.close')}
          </button>
        ) : null}
        <span className="grow" />
        {why ? null : <span className="small quiet hint">{hint}</span>}
        <Allowed why={why} kind="do" onClick={send} aria-busy={sending}>
          {t(`composer.send.${sendWord(request, kind, written.asReply)}`)}
          <kbd className="key">{t('composer.sendKey')}</kbd>
        </Allowed>
      </div>
      <div className="faults">
        <FaultLine fault={empty ? new Problem(400, 'empty', t('composer.emptyWhy')) : atTheFoot(fault, fieldsOf[kind])} />
      </div>
    </>
  )
}

/** Who reads it, and who is told. */
function hintOf({ noteTells }: Request, kind: Kind) {
  if (kind === 'settle') return 'settleHint'
  if (kind !== 'note') return 'publicHint'
  return noteTells ? 'toldHint' : 'internalHint'
}

function sendWord(request: Request, kind: Kind, asReply: boolean) {
  if (kind === 'call' && asReply) return 'callReplies'
  if (kind !== 'reply') return kind
  const stops = request.clocks.some(clock => (clock.kind === 'answer' || clock.kind === 'promisedAnswer') && clock.stoppedAt === null)
  return stops ? 'replyStops' : 'reply'
}
