import type { ReactNode } from 'react'
import { Icon } from './Icon.tsx'
import { isMissing } from './problem.ts'
import { sentenceOf } from './sentence-of.ts'
import { useSharedWords } from './words.ts'

/** A refusal or fault where the button is: an ink edge, a mark, a sentence. */
export function FaultLine({ fault, id }: { fault: unknown; id?: string }) {
  if (!fault) return null
  return (
    <p className="why-line" id={id} role="alert">
      <Icon name="alert" />
      {sentenceOf(fault)}
    </p>
  )
}

/** A part of the page that could not be read: what happened and one step. Not found is a state of its own, the same for «not yours». */
export function Fault({ fault, again, children }: { fault: unknown; again?: () => void; children?: ReactNode }) {
  const words = useSharedWords()
  const missing = isMissing(fault)
  return (
    <div className={missing ? 'empty' : 'empty fault'} role="alert">
      <b>{missing ? words.fault.notFound : words.fault.title}</b>
      <p className="second">{missing ? words.fault.notFoundWhy : sentenceOf(fault)}</p>
      <div className="acts">
        {again && !missing ? (
          <button type="button" className="btn" onClick={again}>
            {words.again}
          </button>
        ) : null}
        {children}
      </div>
    </div>
  )
}
