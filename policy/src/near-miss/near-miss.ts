import { type World, worldOf } from '#evaluate/world.ts'
import type { KnownFacts } from '#facts/known.ts'
import { sayFact, sayQuantity } from '#facts/say-value.ts'
import { type Rational, toFloat } from '#numbers/rational.ts'
import type { Language } from '#problems/sentences.ts'
import type { CompiledMeasure } from '#rules/rule.ts'
import { assess, truthOfProof } from '#verdict/assess.ts'
import type { Assessment, Proof } from '#verdict/proof.ts'
import { afterSteps, joinedSteps, type Step, stepsFor } from './step.ts'

/** What would make an answer yes: the steps of one way, and what they cost together. */
export type Way = { steps: readonly Step[]; cost: number }

/**
 * The cheapest way from no to yes by changes a subject can make. All-of adds its parts up, one-of takes the cheapest, k-of-n
 * the k cheapest; what is not known is no part of a way, and what cannot change (a founding day) leads nowhere.
 * Undefined where the answer is not no, or there is no way. The steps taken together are tried before they are offered.
 */
export function nearestWay({ proof, verdict, measure }: Assessment, facts: KnownFacts): Way | undefined {
  if (verdict !== 'no') return undefined
  const found = wayTo(proof, true, worldOf(facts, measure.dictionary))
  if (!found) return undefined
  const way = wayOf(oneForEachFact(found.steps))
  // a step that helps one clause may break another
  return assess(measure, afterSteps(way.steps, facts)).verdict === 'yes' ? way : undefined
}

/** The smallest change of one fact that would make a condition hold which does not; undefined of every other clause, and where nothing that may change leads there. */
export function nearestStep({ rule, verdict }: Proof, facts: KnownFacts, { dictionary }: CompiledMeasure): Step | undefined {
  if (rule.kind !== 'condition' || verdict !== 'no') return undefined
  const steps = stepsFor(rule.condition, true, worldOf(facts, dictionary))
  return steps.sort((a, b) => costOf(a) - costOf(b))[0]
}

const oneForEachFact = (steps: readonly Step[]): Step[] =>
  [...Map.groupBy(steps, ({ fact, year }) => `${fact}@${year ?? ''}`).values()].map(same => same.reduce(joinedSteps))

const wayOf = (steps: readonly Step[]): Way => ({ steps, cost: steps.reduce((sum, step) => sum + costOf(step), 0) })

const nothing: Way = { steps: [], cost: 0 }

function wayTo(proof: Proof, wanted: boolean, world: World): Way | undefined {
  const truth = truthOfProof(proof)
  if (truth === wanted) return nothing
  if (truth === undefined) return undefined
  const { rule, parts } = proof
  switch (rule.kind) {
    case 'condition': {
      const ways = stepsFor(rule.condition, wanted, world).map(step => wayOf([step]))
      return cheapest(ways, 1)
    }
    case 'not':
      return cheapest(
        parts.map(part => wayTo(part, !wanted, world)),
        1,
      )
    case 'ifThen': {
      const [test, must] = parts.map((part, index) => wayTo(part, index === 0 ? !wanted : wanted, world))
      return cheapest([test, must], wanted ? 1 : 2)
    }
    case 'group':
      return cheapest(
        parts.map(part => wayTo(part, wanted, world)),
        wanted ? rule.need : parts.length - rule.need + 1,
      )
    default:
      return undefined
  }
}

/** So many of the ways together, the cheapest of them; undefined where there are not as many. */
function cheapest(ways: readonly (Way | undefined)[], need: number): Way | undefined {
  const open = ways.filter(way => way !== undefined).sort((a, b) => a.cost - b.cost)
  if (open.length < need) return undefined
  return wayOf(open.slice(0, need).flatMap(({ steps }) => steps))
}

/** To shrink is counted dear: nobody gives up turnover where a little more research will do. */
const shrinking = 10

/** How far a step is, as a share of where it starts; another truth or code counts as a whole. */
function costOf({ from, by }: Step): number {
  if (!by || typeof from !== 'object' || !('n' in from)) return 1
  const start = Math.abs(toFloat(from as Rational))
  const share = start === 0 ? 1 : Math.abs(toFloat(by)) / start
  return by.n < 0n ? share * shrinking : share
}

/** The step in words: 研发费用还差12万元. */
export function sayStep({ fact, to, by }: Step, { dictionary }: Pick<World, 'dictionary'>, language: Language = 'zh'): string {
  const known = dictionary.facts.get(fact)
  const label = sayFact(known ?? { id: fact }, language)
  const said = words[language]
  if (by && known?.type === 'number') {
    const size = sayQuantity({ n: by.n < 0n ? -by.n : by.n, d: by.d }, known.unit)
    return by.n < 0n ? said.tooMuch(label, size) : said.tooLittle(label, size)
  }
  if (typeof to === 'boolean') return said.must(label, said[`${to}`])
  return said.must(label, to instanceof Set ? [...to].join('、') : String(to))
}

const words = {
  zh: {
    tooLittle: (label: string, size: string) => `${label}还差${size}`,
    tooMuch: (label: string, size: string) => `${label}还多${size}`,
    must: (label: string, value: string) => `${label}须为${value}`,
    true: '是',
    false: '否',
  },
  en: {
    tooLittle: (label: string, size: string) => `${label}: ${size} short`,
    tooMuch: (label: string, size: string) => `${label}: ${size} too much`,
    must: (label: string, value: string) => `${label}: must be ${value}`,
    true: 'yes',
    false: 'no',
  },
}
