import type { ReactNode } from 'react'
import { Mark } from '#shared/Icon.tsx'
import { LanguageSwitch, ThemeSwitch } from '#shared/Switches.tsx'
import { useSharedWords } from '#shared/words.ts'

/** The pages before one is signed in: whose house this is on the left, the one form on the right. */
export function Gate({ title, lead, children }: { title: string; lead?: ReactNode; children: ReactNode }) {
  const words = useSharedWords()
  return (
    <div className="gate">
      <header className="why-here">
        <div className="brand">
          <Mark />
          <b>{words.product}</b>
        </div>
        <p>{words.promise}</p>
        <div className="foot">
          <LanguageSwitch />
          <ThemeSwitch />
        </div>
      </header>
      <main id="main" tabIndex={-1}>
        <h1>{title}</h1>
        {lead ? <p>{lead}</p> : null}
        {children}
      </main>
    </div>
  )
}
