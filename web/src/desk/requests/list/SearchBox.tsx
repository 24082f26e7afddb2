import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '#shared/Icon.tsx'

const pause = 300

/** Words, an enterprise or a number; asked once the hand rests. */
export function SearchBox({ value, label, onChange }: { value: string; label?: string; onChange: (search: string) => void }) {
  const { t } = useTranslation('requests')
  const called = label ?? t('list.search')
  const [typed, setTyped] = useState(value)
  const latest = useRef(onChange)
  latest.current = onChange
  useEffect(() => setTyped(value), [value])
  useEffect(() => {
    if (typed.trim() === value) return
    const timer = setTimeout(() => latest.current(typed.trim()), pause)
    return () => clearTimeout(timer)
  }, [typed, value])
  return (
    <span className="search-box">
      <Icon name="search" />
      <input
        type="search"
        className="box"
        aria-label={called}
        placeholder={called}
        value={typed}
        onChange={event => setTyped(event.target.value)}
      />
    </span>
  )
}
