import { lazy, Suspense, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fetched } from '#shared/fetched.ts'
import { useUntil } from '../shared/useUntil.ts'

const Qr = lazy(async () => ({ default: (await fetched(() => import('#shared/Qr.tsx'))).Qr }))

/** A link that is shown this once: the server keeps only its trace. */
export function OneTimeLink({ link, expiresAt }: { link: string; expiresAt: string }) {
  const { t } = useTranslation('members')
  const until = useUntil()
  const id = useId()
  const box = useRef<HTMLInputElement>(null)
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    if (box.current) setCopied(await copyFrom(box.current))
  }
  return (
    <div className="one-time">
      <label htmlFor={id}>{t('link.label')}</label>
      <div className="choice">
        <input id={id} ref={box} className="box" readOnly value={link} onFocus={event => event.target.select()} />
        <button type="button" className="btn do lg" onClick={() => void copy()}>
          {copied ? t('link.copied') : t('link.copy')}
        </button>
      </div>
      <div className="by-phone">
        <Suspense>
          <Qr text={link} label={t('link.qr')} />
        </Suspense>
        <p className="small quiet">{t('link.scan')}</p>
      </div>
      <p className="small second" role="status">
        {t('link.once', { until: until(expiresAt) })}
      </p>
    </div>
  )
}

/** The clipboard is closed to pages on plain http; the old way still works there. */
async function copyFrom(box: HTMLInputElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(box.value)
    return true
  } catch {
    box.select()
    return document.execCommand('copy')
  }
}
