import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '#shared/Icon.tsx'
import { useListing } from './useListing.ts'

const pause = 250

/** Any two characters of a name, or the beginning of a code; the list follows once the hand rests. */
export function SearchBox() {
  const { t } = useTranslation('enterprises')
  const { listing, change } = useListing()
  const [typed, setTyped] = useState(listing.search ?? '')
  const input = useRef<HTMLInputElement>(null)
  const latest = useRef({ change, search: listing.search })
  latest.current = { change, search: listing.search }
  useEffect(() => {
    const search = typed.trim()
    if (search.length === 1 || search === (latest.current.search ?? '')) return
    const timer = setTimeout(() => latest.current.change({ search: search || undefined }), pause)
    return () => clearTimeout(timer)
  }, [typed])
  useEffect(() => {
    if (document.activeElement !== input.current) setTyped(listing.search ?? '')
  }, [listing.search])
  return (
    <label className="list-search">
      <Icon name="search" />
      <input
        ref={input}
        type="search"
        aria-label={t('list.search')}
        placeholder={t('list.search')}
        value={typed}
        maxLength={60}
        onChange={event => setTyped(event.target.value)}
      />
      {typed.trim().length === 1 ? <small role="status">{t('list.oneMore')}</small> : null}
    </label>
  )
}
