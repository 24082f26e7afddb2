import type { ReactNode } from 'react'

export type Tone = 'quiet' | 'teal' | 'soon' | 'over' | 'ink' | 'line'

/** A word in a quiet box. Teal: done; soon and over: time only; ink: returned or refused; line: internal. */
export function Tag({ tone = 'quiet', children, title }: { tone?: Tone; children: ReactNode; title?: string }) {
  return (
    <span className={tone === 'quiet' ? 'tag' : `tag ${tone}`} title={title}>
      {children}
    </span>
  )
}
