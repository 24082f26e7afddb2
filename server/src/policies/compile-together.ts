import { type CodeList, type CompiledDocument, canonical, compileOver, dictionaryOf, type Fact, type PolicyDocument } from '@yigen/policy'

/**
 * Documents over one dictionary, so that a fact is asked for once and all their measures can be asked together.
 * Each keeps its own text; a fact that two of them mean differently is for `differingFacts` to find before one is published.
 */
export function compileTogether(documents: readonly PolicyDocument[]): CompiledDocument[] {
  const dictionary = dictionaryOf(firstOfEach(documents.flatMap(({ facts }) => facts)), firstOfEach(documents.flatMap(listsOf)))
  return documents.map(document => compileOver(document, dictionary))
}

/** Facts and lists that a text gives another meaning than those beside it do. */
export function differingFacts(document: PolicyDocument, beside: readonly PolicyDocument[]): string[] {
  const facts = new Map(beside.flatMap(other => other.facts.map(fact => [fact.id, meaningOf(fact)])))
  const lists = new Map(beside.flatMap(other => listsOf(other).map(list => [list.id, codesOf(list)])))
  return [
    ...document.facts.map(fact => [fact.id, meaningOf(fact), facts] as const),
    ...listsOf(document).map(listed => [listed.id, codesOf(listed), lists] as const),
  ]
    .filter(([id, meaning, held]) => (held.get(id) ?? meaning) !== meaning)
    .map(([id]) => id)
}

const listsOf = ({ lists = [] }: PolicyDocument): CodeList[] => lists

function firstOfEach<T extends { id: string }>(items: readonly T[]): T[] {
  const first = new Map<string, T>()
  for (const item of items) if (!first.has(item.id)) first.set(item.id, item)
  return [...first.values()]
}

/** What values it takes and whose it is; how it is called and what asking costs are the document's own. */
const meaningOf = ({ type, unit, list, fields, period, owner, nullable, negative, personal, formula, key }: Fact): string =>
  canonical({
    type,
    unit,
    list,
    fields: fields?.map(field => [field.id, meaningOf(field)]),
    period,
    owner,
    nullable,
    negative,
    personal,
    formula,
    key,
  })

const codesOf = ({ members }: CodeList): string => canonical(members.map(({ code, under }) => ({ code, under })))
