import { leftUnder, sharedOver } from '#benefits/capped.ts'
import type { CompiledCap } from '#benefits/compile-benefits.ts'
import { fenOf } from '#benefits/fen.ts'
import { reckonBenefits } from '#benefits/reckon-benefits.ts'
import type { Days } from '#document/measure.ts'
import { atLeast } from '#evaluate/kleene.ts'
import { worldOf } from '#evaluate/world.ts'
import type { KnownFacts } from '#facts/known.ts'
import { windowsId } from '#rules/compile-document.ts'
import type { CompiledMeasure } from '#rules/rule.ts'
import { assess, truthOfProof, verdictOf } from '#verdict/assess.ts'
import type { BundleProblem, Candidate, SharedCap } from './candidate.ts'
import { exclusionsOf } from './exclusions-of.ts'

/** A measure and what is known of the subject in its dictionary. */
export type Asked = { measure: CompiledMeasure; facts: KnownFacts }

/**
 * What of these measures may be applied for, with the exclusions and caps between them: a candidate for each benefit of money, called
 * document:measure/benefit, with its track as document:measure@track/benefit. What does not fit is left out; a window that is still to come or over is kept beside it.
 */
export function candidatesOf(asked: readonly Asked[]): BundleProblem {
  const candidates = asked.flatMap(candidatesOfOne)
  const ids = new Set(candidates.map(({ id }) => id))
  const named = asked
    .flatMap(({ measure }) =>
      measure.gives.benefits.map(({ benefit }) => ({ ...nameOf(measure, benefit.id), id: candidateId(measure, benefit.id) })),
    )
    .filter(({ id }) => ids.has(id))
  return { candidates, exclusions: asked.flatMap(({ measure }) => exclusionsOf(measure, named)), caps: sharedCaps(asked, ids) }
}

function candidatesOfOne({ measure, facts }: Asked): Candidate[] {
  const verdict = verdictApartFromWindows(measure, facts)
  const window = windowOn(measure.measure.windows, facts.asOf.toString())
  const isSure = verdict === 'yes' && hasKnownEnd(measure.measure.effective)
  return reckonBenefits(measure, facts, verdict)
    .given.filter(({ benefit }) => benefit.kind === 'money' && benefit.amount)
    .map(({ benefit, beforeShared: { floor, ceiling } }) => ({
      id: candidateId(measure, benefit.id),
      payments: [{ floor: isSure ? floor : 0, ceiling }],
      ...(window ? { window } : {}),
    }))
}

/** Two tracks of a measure may be asked side by side. */
const candidateId = ({ document, measure: { id, track } }: CompiledMeasure, benefit: string) =>
  `${document}:${id}${track === undefined ? '' : `@${track}`}/${benefit}`

/** What exclusions call it, whatever its track. */
const nameOf = ({ document, measure }: CompiledMeasure, benefit: string) => ({
  measure: `${document}:${measure.id}`,
  name: `${document}:${measure.id}/${benefit}`,
})

/** Whether it fits but for the days on which it is taken in. */
function verdictApartFromWindows(measure: CompiledMeasure, facts: KnownFacts) {
  const { scope, proof } = assess(measure, facts)
  const parts = measure.measure.windows?.length ? proof.parts.filter(({ rule }) => rule.id !== windowsId) : [proof]
  return verdictOf(scope && truthOfProof(scope), atLeast(parts.length, parts.map(truthOfProof), parts.length), scope !== undefined)
}

/** R22.4: an end that nobody knows is a doubt. */
const hasKnownEnd = (effective: Days | undefined): boolean => effective?.to !== undefined || effective?.endless === true

/** The window that is open, else the next, else the last. */
function windowOn(windows: readonly Days[] = [], asOf: string): Candidate['window'] {
  const inOrder = [...windows].sort((one, other) => ((one.to ?? '9999') < (other.to ?? '9999') ? -1 : 1))
  const found = inOrder.find(({ to = '9999' }) => asOf <= to) ?? inOrder.at(-1)
  return (
    found && {
      ...(found.from ? { from: Temporal.PlainDate.from(found.from) } : {}),
      ...(found.to ? { to: Temporal.PlainDate.from(found.to) } : {}),
    }
  )
}

/** Caps of one document that bear one id and say the same are one cap, whichever measures name it; those that say different things are told apart. */
function sharedCaps(asked: readonly Asked[], ids: ReadonlySet<string>): SharedCap[] {
  const caps = new Map<string, SharedCap>()
  for (const { measure, facts } of asked)
    for (const { benefit } of measure.gives.benefits) {
      const member = candidateId(measure, benefit.id)
      if (!ids.has(member)) continue
      for (const cap of sharedOver(benefit.caps?.[0], measure.gives.caps)) {
        const id = `${measure.document}:${cap.cap.id}`
        const apart = `${id} (${saidBy(cap)})`
        const known = caps.get(apart) ?? { id, members: [], limit: fenOf(leftUnder(cap, worldOf(facts, measure.dictionary))) }
        caps.set(apart, { ...known, members: [...known.members, member] })
      }
    }
  const namesakes = Map.groupBy(caps.values(), ({ id }) => id)
  return [...caps].map(([apart, cap]) => (namesakes.get(cap.id)?.length === 1 ? cap : { ...cap, id: apart }))
}

const saidBy = ({ cap: { limit, per, granted } }: CompiledCap): string => [limit, per, granted].filter(Boolean).join(', ')
