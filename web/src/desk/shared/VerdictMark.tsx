import { type VerdictName, verdictWords } from '@yigen/domain/policies/verdict-words.ts'
import { say } from '@yigen/domain/wire/language.ts'
import type { ReactNode } from 'react'
import { useLanguage } from '#shared/useLanguage.ts'
import './verdict-mark.css'

type Props = {
  verdict: VerdictName
  /** beside a heading */
  large?: boolean
  /** the word that stands beside it; left out, what the verdict is called; null where the row says it already */
  children?: ReactNode
}

/** A verdict: its shape first, its word beside it, its colour last. Alone it says its word to whoever cannot see it. */
export function VerdictMark({ verdict, large, children }: Props) {
  const word = say(verdictWords[verdict], useLanguage())
  const className = large ? 'v lg' : 'v'
  if (children === null) return <span className={className} data-v={verdict} role="img" aria-label={word} />
  return (
    <span className="verdict">
      <span className={className} data-v={verdict} aria-hidden="true" />
      {children ?? word}
    </span>
  )
}
