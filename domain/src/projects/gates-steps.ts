import { type Refusal, refusal } from '#refusals/refusals.ts'
import type { Language } from '#wire/language.ts'
import { type GateItem, itemsOf, type Verifier, verifiers } from './gate-item.ts'
import { landingKinds, landingKindWords } from './landing-kind.ts'
import { type Gate, gates, projectStageWords } from './project-stage.ts'
import { projectRefusals } from './projects.slice.ts'

/** Gates whose evidence is verified by a second person, whatever a district asks for. R13.3 */
export const verifiedGates = ['registered', 'invoicing', 'staffed', 'taxed'] as const satisfies readonly Gate[]

/** Who may verify what a gate asks: from the registration on somebody, of tax paid the tax bureau. R13.3 */
export function verifiersAt(gate: Gate): readonly Verifier[] {
  if (gate === 'taxed') return ['tax']
  return (verifiedGates as readonly Gate[]).includes(gate) ? verifiers.filter(one => one !== 'nobody') : verifiers
}

/** 400: a gate that asks nothing of what lands, two of one name, evidence that R13.3 has verified and nobody would verify. */
export function whyNotGates(items: readonly GateItem[], language: Language): Refusal | null {
  const fault = faultIn(items)
  return fault && refusal(projectRefusals.gatesFaulty, { fault: language === 'en' ? fault.en : fault.zh }, { field: 'items' })
}

function faultIn(items: readonly GateItem[]): { zh: string; en: string } | null {
  const twice = items.find((item, i) => items.findIndex(other => other.kind === item.kind) < i)
  if (twice) return { zh: `“${twice.kind}”有两项`, en: `“${twice.kind}” is there twice` }
  const unverified = items.find(({ gate, verifiedBy }) => !verifiersAt(gate).includes(verifiedBy))
  if (unverified) return { zh: `“${unverified.name}”要有第二人核实`, en: `“${unverified.name}” needs a second person to verify it` }
  return askingNothing(items)
}

function askingNothing(items: readonly GateItem[]): { zh: string; en: string } | null {
  for (const gate of gates)
    for (const landing of landingKinds)
      if (!itemsOf(items, gate, landing).some(({ optional }) => !optional)) {
        const [stage, kind] = [projectStageWords[gate], landingKindWords[landing]]
        return { zh: `${kind.zh}的“${stage.zh}”门没有凭证`, en: `the gate “${stage.en}” of ${kind.en} asks for nothing` }
      }
  return null
}

/** 409: written over another version than was seen. */
export const whyNotSeenGates = (newest: { version: number; publishedByName: string | null }, seen: number): Refusal | null =>
  newest.version === seen ? null : refusal(projectRefusals.gatesMoved, { version: newest.version, who: newest.publishedByName ?? '' })
