/** The officer's or deputy's photo; a grey shape until there is one, never initials. */
export function Face({ size = 'md', src, name }: { size?: 'sm' | 'md' | 'lg' | 'portrait'; src?: string | null; name?: string }) {
  const className = size === 'md' ? 'face' : `face ${size}`
  if (src) return <img className={className} src={src} alt={name ?? ''} />
  return (
    <span className={className} aria-hidden="true">
      {size === 'portrait' ? (
        <svg viewBox="0 0 80 96" aria-hidden="true">
          <circle cx="40" cy="39" r="16" fill="currentColor" opacity=".35" />
          <path d="M8 96c0-20 14-32 32-32s32 12 32 32z" fill="currentColor" opacity=".35" />
        </svg>
      ) : (
        <svg viewBox="0 0 40 40" aria-hidden="true">
          <circle cx="20" cy="16" r="7" fill="currentColor" opacity=".4" />
          <path d="M6 40a14 14 0 0 1 28 0z" fill="currentColor" opacity=".4" />
        </svg>
      )}
    </span>
  )
}
