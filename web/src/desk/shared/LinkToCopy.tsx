import { lazy, Suspense, useId, useRef, useState } from 'react'
import { fetched } from '#shared/fetched.ts'
import './link-to-copy.css'

const Qr = lazy(async () => ({ default: (await fetched(() => import('#shared/Qr.tsx'))).Qr }))

type Words = { label: string; copy: string; copied: string; qr: string; scan: string }

/** A link to copy or to scan. `scanned`: what a phone's camera is to open, where that is not the link itself. */
export function LinkToCopy({ link, scanned = link, words }: { link: string; scanned?: string; words: Words }) {
  const id = useId()
  const box = useRef<HTMLInputElement>(null)
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    if (box.current) setCopied(await copyFrom(box.current))
  }
  return (
    <div className="link-to-copy">
      <label htmlFor={id}>{words.label}</label>
      <div className="choice">
        <input id={id} ref={box} className="box" readOnly value={link} onFocus={event => event.target.select()} />
        <button type="button" className="btn do lg" onClick={() => void copy()}>
          {copied ? words.copied : words.copy}
        </button>
      </div>
      <div className="by-phone">
        <Suspense>
          <Qr text={scanned} label={words.qr} />
        </Suspense>
        <p className="small quiet">{words.scan}</p>
      </div>
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
