import { useMutation } from '@tanstack/react-query'
import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDraft } from '#shared/drafts.ts'
import { FaultLine } from '#shared/Fault.tsx'
import type { Request } from '../requests/request.queries.ts'
import { shownAgain } from '../shared/changed.ts'
import { recordWayTried } from './decline.steps.ts'

type Way = { what: string; withWhom: string; answered: string }
const blank: Way = { what: '', withWhom: '', answered: '' }
const parts = ['what', 'withWhom', 'answered'] as const

/** What was tried, with whom, what they answered; recorded one by one, the first day if need be. R5.1 */
export function WaysTried({ request }: { request: Request }) {
  const { t } = useTranslation('declines')
  const [more, setMore] = useState(false)
  const asking = more || request.waysTried.length < 2
  return (
    <>
      {request.waysTried.length > 0 ? (
        <ul className="ways">
          {request.waysTried.map(way => (
            <li key={way.id}>{t('way', way)}</li>
          ))}
        </ul>
      ) : null}
      {asking ? (
        <WayForm request={request} onDone={() => setMore(false)} />
      ) : (
        <button type="button" className="btn sm" onClick={() => setMore(true)}>
          {t('oneMoreWay')}
        </button>
      )}
    </>
  )
}

function WayForm({ request, onDone }: { request: Request; onDone: () => void }) {
  const { t } = useTranslation('declines')
  const draft = useDraft<Way>(`request:${request.id}:way`, blank)
  const [tried, setTried] = useState(false)
  const empty = parts.filter(part => draft.value[part].trim() === '')
  const sending = useMutation({
    mutationFn: () => recordWayTried(request.id, draft.value),
    onSuccess: async () => {
      draft.discard()
      setTried(false)
      await shownAgain()
      onDone()
    },
  })
  const send = () => {
    setTried(true)
    if (empty.length === 0 && !sending.isPending) sending.mutate()
  }
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    send()
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a form cannot stand inside another one
    <div role="group" aria-label={t('recordWay')} className="way-form">
      {parts.map(part => (
        <input
          key={part}
          className="box"
          aria-label={t(`wayPart.${part}`)}
          aria-invalid={tried && empty.includes(part) ? true : undefined}
          placeholder={t(`wayPart.${part}`)}
          maxLength={part === 'withWhom' ? 200 : 500}
          value={draft.value[part]}
          onKeyDown={press}
          onChange={event => draft.write({ ...draft.value, [part]: event.target.value })}
        />
      ))}
      <button type="button" className="btn next" aria-busy={sending.isPending} onClick={send}>
        {t('recordWay')}
      </button>
      {tried && empty.length > 0 ? <p className="small second whole">{t('wayNeeds')}</p> : null}
      <FaultLine fault={sending.error} />
    </div>
  )
}
