import type { PolicyInForce } from '#policies/policies-in-force.ts'
import type { Definition } from './shown-fact.ts'

type WithTexts = Pick<PolicyInForce, 'document' | 'compiled'>

/** How the texts define a fact; undefined where none of them asks for it. */
export function definitionOf(policies: readonly WithTexts[], id: string): Definition | undefined {
  for (const { document, compiled } of policies) {
    const fact = document.facts.find(one => one.id === id)
    if (fact) return { fact, lists: document.lists ?? [], dictionary: compiled.dictionary }
  }
  return undefined
}
