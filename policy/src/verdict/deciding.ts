import { truthOfProof } from './assess.ts'
import type { Assessment, Proof } from './proof.ts'

/** The clauses that make the answer so, or leave it open: from the top down to the conditions, in the order of the text. */
export function deciding({ scope, proof, verdict }: Assessment): Proof[] {
  if (scope && verdict !== 'yes' && truthOfProof(scope) !== true) return decidingBelow(scope)
  return decidingBelow(proof)
}

function decidingBelow(proof: Proof): Proof[] {
  return [proof, ...carriers(proof).flatMap(decidingBelow)]
}

/** The parts an answer rests on. */
function carriers({ rule, verdict, parts }: Proof): readonly Proof[] {
  const truth = truthOfProof({ verdict } as Proof)
  if (rule.kind === 'not') return parts
  if (rule.kind === 'ifThen') {
    const [test, must] = parts as [Proof, Proof]
    if (verdict === 'notApplicable') return [test]
    if (verdict === 'yes') return [must]
    return verdict === 'no' ? [test, must] : parts.filter(part => truthOfProof(part) === undefined)
  }
  return parts.filter(part => truthOfProof(part) === truth)
}
