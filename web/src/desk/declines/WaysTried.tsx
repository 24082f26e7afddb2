import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FaultLine } from '#shared/Fault.tsx'
import { onKeys } from '#shared/on-keys.ts'
import type { Request } from '../requests/request.queries.ts'
import { useWays, type WaysInHand, type Written } from './useWays.ts'

const parts = ['what', 'withWhom', 'answered'] as const

/** What was tried, with whom, what they answered; recorded one by one, the first day if need be. R5.1 */
export function WaysTried({ request }: { request: Request }) {
  const { t } = useTranslation('declines')
  const [more, setMore] = useState(false)
  const ways = useWays(request.id, request.waysTried)
  const there = request.waysTried.length + ways.going.length
  const writing = more || there < 2 || !isBlank(ways.value)
  return (
    <>
      {there > 0 ? (
        <ul className="ways">
          {request.waysTried.map(way => (
            <li key={way.id}>{t('way', way)}</li>
          ))}
          {ways.going.map(({ way, saving, fault, again }) => (
            <li key={`${way.what} ${way.withWhom}`} className="quiet" aria-busy={saving}>
              {t('way', way)} <small>{t(saving ? 'waySaving' : 'wayNotSaved')}</small>
              {saving ? null : <AgainLine fault={fault} again={again} />}
            </li>
          ))}
        </ul>
      ) : null}
      {writing ? (
        <WayForm ways={ways} onSent={() => setMore(false)} />
      ) : (
        <button type="button" className="btn sm" onClick={() => setMore(true)}>
          {t('oneMoreWay')}
        </button>
      )}
    </>
  )
}

function AgainLine({ fault, again }: { fault: Error | null; again: () => void }) {
  const { t } = useTranslation('declines')
  return (
    <>
      <FaultLine fault={fault} />
      <button type="button" className="btn sm" onClick={again}>
        {t('wayAgain')}
      </button>
    </>
  )
}

function WayForm({ ways: { value, write, send }, onSent }: { ways: WaysInHand; onSent: () => void }) {
  const { t } = useTranslation('declines')
  const [tried, setTried] = useState(false)
  const empty = parts.filter(part => value[part].trim() === '')
  const save = () => {
    setTried(empty.length > 0)
    if (empty.length > 0) return
    send()
    onSent()
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
          value={value[part]}
          onKeyDown={onKeys({ enter: save })}
          onChange={event => write({ ...value, [part]: event.target.value })}
        />
      ))}
      <button type="button" className="btn next" onClick={save}>
        {t('recordWay')}
      </button>
      {tried && empty.length > 0 ? <p className="small second whole">{t('wayNeeds')}</p> : null}
    </div>
  )
}

const isBlank = (way: Written) => parts.every(part => way[part].trim() === '')
