import { createRequire } from 'node:module'
import { factIds, type Leaf } from '../generated.ts'

/** Says of one subject which of the policies it was made with hold. */
export type Ask = (subject: Record<string, number>) => Promise<boolean[]> | boolean[]

/** Another engine, by the quickest way it has: what can be made ready before a subject is known is. Of slow ones fewer policies are asked. */
export type Peer = { name: string; atMost?: number; prepare: (policies: readonly (readonly Leaf[])[]) => Ask }

const load = createRequire(import.meta.url)

/** None of them takes 企业.指标7 for a name. */
const keyOf = (fact: string): string => `f${factIds.indexOf(fact)}`

/** All but the last two must hold, and one of these. */
const partsOf = <T>(leaves: readonly Leaf[], made: (leaf: Leaf) => T): { all: T[]; any: T[] } => ({
  all: leaves.slice(0, -2).map(made),
  any: leaves.slice(-2).map(made),
})

const written = ({ fact, sign, bound }: Leaf): string => `${keyOf(fact)} ${sign} ${bound}`

function expressionOf(leaves: readonly Leaf[]): string {
  const { all, any } = partsOf(leaves, written)
  return [...all, `(${any.join(' or ')})`].join(' and ')
}

type RulesEngine = { run: (facts: Record<string, number>) => Promise<{ events: { type: string }[] }> }

const jsonRulesEngine: Peer = {
  name: 'json-rules-engine',
  prepare(policies) {
    const { Engine } = load('json-rules-engine') as { Engine: new (rules: unknown[], options: object) => RulesEngine }
    const made = ({ fact, sign, bound }: Leaf) => ({
      fact: keyOf(fact),
      operator: sign === '<' ? 'lessThan' : 'greaterThanInclusive',
      value: bound,
    })
    const rules = policies.map((leaves, index) => {
      const { all, any } = partsOf(leaves, made)
      return { conditions: { all: [...all, { any }] }, event: { type: `${index}` } }
    })
    const engine = new Engine(rules, { allowUndefinedFacts: true })
    return async subject => {
      const { events } = await engine.run(subject)
      const held = new Set(events.map(({ type }) => type))
      return policies.map((_, index) => held.has(`${index}`))
    }
  },
}

type ZenDecision = { evaluate: (context: object) => Promise<{ result: Record<string, unknown> }> }

/** One decision with an expression for each policy: one call, and not one for each. */
const zen: Peer = {
  name: '@gorules/zen-engine',
  prepare(policies) {
    const { ZenEngine } = load('@gorules/zen-engine') as { ZenEngine: new () => { createDecision: (content: object) => ZenDecision } }
    const expressions = policies.map((leaves, index) => ({ id: `e${index}`, key: `m${index}`, value: expressionOf(leaves) }))
    const place = { position: { x: 0, y: 0 } }
    const decision = new ZenEngine().createDecision({
      nodes: [
        { id: 'in', name: 'in', type: 'inputNode', ...place },
        { id: 'all', name: 'all', type: 'expressionNode', content: { expressions }, ...place },
        { id: 'out', name: 'out', type: 'outputNode', ...place },
      ],
      edges: [
        { id: '1', sourceId: 'in', targetId: 'all', type: 'edge' },
        { id: '2', sourceId: 'all', targetId: 'out', type: 'edge' },
      ],
    })
    return async subject => {
      const { result } = await decision.evaluate(subject)
      return policies.map((_, index) => result[`m${index}`] === true)
    }
  },
}

type PublicodesEngine = {
  setSituation: (situation: Record<string, number>) => unknown
  evaluate: (rule: string) => { nodeValue: unknown }
}

const publicodes: Peer = {
  name: 'publicodes',
  atMost: 1_000,
  prepare(policies) {
    const { default: Engine } = load('publicodes') as { default: new (rules: object, options?: object) => PublicodesEngine }
    const facts = factIds.map((_, index) => [`f${index}`, { question: `f${index}` }])
    const rules = policies.map((leaves, index) => {
      const { all, any } = partsOf(leaves, written)
      return [`m${index}`, { 'toutes ces conditions': [...all, { 'une de ces conditions': any }] }]
    })
    const engine = new Engine(Object.fromEntries([...facts, ...rules]))
    return subject => {
      engine.setSituation(subject)
      return policies.map((_, index) => engine.evaluate(`m${index}`).nodeValue === true)
    }
  },
}

/** It keeps nothing of an expression: each is read anew for every subject. */
const feelin: Peer = {
  name: 'feelin',
  atMost: 1_000,
  prepare(policies) {
    const { evaluate } = load('feelin') as { evaluate: (expression: string, context: object) => { value: unknown } }
    const expressions = policies.map(expressionOf)
    return subject => expressions.map(expression => evaluate(expression, subject).value === true)
  },
}

const jsonLogic: Peer = {
  name: 'json-logic-engine',
  prepare(policies) {
    const { LogicEngine } = load('json-logic-engine') as {
      LogicEngine: new () => { build: (logic: object) => (subject: object) => unknown }
    }
    const engine = new LogicEngine()
    const made = ({ fact, sign, bound }: Leaf) => ({ [sign]: [{ var: keyOf(fact) }, bound] })
    const built = policies.map(leaves => {
      const { all, any } = partsOf(leaves, made)
      return engine.build({ and: [...all, { or: any }] })
    })
    return subject => built.map(holds => holds(subject) === true)
  },
}

export const peers: readonly Peer[] = [jsonRulesEngine, zen, publicodes, feelin, jsonLogic]

/** A subject under the names of the peers. */
export const keyed = (subject: Record<string, number>): Record<string, number> =>
  Object.fromEntries(Object.entries(subject).map(([fact, value]) => [keyOf(fact), value]))
