import { useId, useState } from 'react'
import { FaultLine } from '#shared/Fault.tsx'
import { time } from '#shared/format.ts'
import { useNow } from '#shared/ticker.ts'
import { useLanguage } from '#shared/useLanguage.ts'
import { useMatterWords } from '../requests/matter-words.ts'
import type { Matter } from '../requests/wire.ts'
import { useDoorSession } from '../shared/door-session.ts'
import { type Step, stepsDone, stepsToCome } from './steps.ts'
import { useEarlier } from './useEarlier.ts'

/** One drawn line: what comes next above «now», what was done below it, down to where it began. */
export function Steps({ matter }: { matter: Matter }) {
  const words = useMatterWords()
  const { member } = useDoorSession()
  const now = useNow()
  const at = { now, language: useLanguage() }
  const toCome = stepsToCome(matter, at, words)
  const earlier = useEarlier(matter)
  const done = stepsDone({ ...matter, history: [...matter.history, ...earlier.rows] }, member.name, at, words)
  const id = useId()
  return (
    <section className="pad" aria-labelledby={id}>
      <h2 id={id} className="md">
        {words.page.steps}
      </h2>
      <ol className="steps">
        {toCome.map((step, place) => (
          <Node key={step.key} step={step} look={place === 0 ? 'todo next' : 'todo'} />
        ))}
        <li className="mark">{toCome.length > 0 ? words.page.now(time(now)) : words.page.noNext}</li>
        {done.map(step => (
          <Node key={step.key} step={step} look={undefined} />
        ))}
      </ol>
      {earlier.more ? (
        <button type="button" className="as-link" aria-busy={earlier.reading} onClick={() => void earlier.show()}>
          {words.page.earlier}
        </button>
      ) : null}
      <FaultLine fault={earlier.fault} />
    </section>
  )
}

function Node({ step, look }: { step: Step; look: string | undefined }) {
  return (
    <li className={[look, step.over && 'over'].filter(Boolean).join(' ') || undefined}>
      <b>{step.title}</b>
      {step.words ? <Said words={step.words} /> : null}
      <p className="by">
        {step.who ? <span>{step.who}</span> : null}
        {look ? <strong>{step.when}</strong> : <span>{step.when}</span>}
        {step.remark ? <span>{step.remark}</span> : null}
      </p>
      {step.why ? <p className="why">{step.why}</p> : null}
    </li>
  )
}

const shortEnough = 72

/** What was said in a step; long words open on demand. */
function Said({ words }: { words: string }) {
  const whole = useMatterWords().page.whole
  const [open, setOpen] = useState(false)
  if (open || (words.length <= shortEnough && !words.includes('\n'))) return <p className="said">{words}</p>
  return (
    <>
      <p className="said clamped">{words}</p>
      <button type="button" className="as-link" onClick={() => setOpen(true)}>
        {whole}
      </button>
    </>
  )
}
