import type { Citation } from '#document/citation.ts'
import type { Verdict } from '#document/golden.ts'
import type { Language } from '#problems/sentences.ts'
import { effectiveId, windowsId } from '#rules/compile-document.ts'
import type { Rule } from '#rules/rule.ts'
import type { Proof, Used } from '#verdict/proof.ts'
import { html, type Markup } from './html.ts'
import { type Reading, sayUsed } from './say-used.ts'
import { type PageWords, pageWords } from './words.ts'

/** What the clauses of a measure are shown with. */
export type Setting = Reading & { deciding: ReadonlySet<Proof> }

/** A clause and all below it: its answer, its place and words in the text, the facts it looked at. */
export function clauseList(proof: Proof, setting: Setting, around?: Citation): Markup {
  return html`<ul class="clauses">${clauseItem(proof, setting, around)}</ul>`
}

function clauseItem(proof: Proof, setting: Setting, around: Citation | undefined): Markup {
  const { rule, verdict, used, parts } = proof
  const words = pageWords[setting.language]
  const name = nameOf(rule, words, setting.language)
  const condition = 'condition' in rule && html`<code>${rule.condition.span.text}</code>`
  return html`<li class="${verdict}${setting.deciding.has(proof) && ' deciding'}">
<p class="head">${verdictMark(verdict, words.clauseVerdicts)}<span>${name || condition}</span><span class="soft">${rule.cite !== around && rule.cite?.article}</span></p>
${rule.cite !== around && rule.cite && quoted(rule.cite, words)}
${name && condition && html`<p>${condition}</p>`}
${used.length > 0 && factList(used, setting)}
${parts.length > 0 && html`<ul class="clauses">${parts.map(part => clauseItem(part, setting, rule.cite))}</ul>`}
</li>`
}

const marks = { yes: '✓', no: '✗', unknown: '?', notApplicable: '–' }

export const verdictMark = (verdict: Verdict, said: Record<Verdict, string>): Markup =>
  html`<span class="verdict ${verdict}">${marks[verdict]} ${said[verdict]}</span>`

function nameOf(rule: Rule, words: PageWords, language: Language): string {
  return [labelOf(rule, words, language), kindOf(rule, words)].filter(Boolean).join(' · ')
}

/** What it is called by its author, or by the format itself; a clause that is only counted has no name. */
function labelOf({ id, label }: Rule, words: PageWords, language: Language): string | undefined {
  if (label) return label[language] ?? label.zh
  if (id === effectiveId) return words.effective
  if (id === windowsId) return words.windows
  return /^(?:all|scope|1|.*\.\d+)$/.test(id) ? undefined : id
}

function kindOf(rule: Rule, words: PageWords): string {
  switch (rule.kind) {
    case 'group':
      if (rule.parts.length === 1) return ''
      return rule.how === 'atLeast' ? words.atLeast(rule.need) : words[rule.how]
    case 'not':
      return words.not
    case 'ifThen':
      return words.ifThen
    case 'discretion':
      return words.decidedBy(rule.by)
    case 'unencoded':
      return `${words.unencoded}：${rule.text}`
    default:
      return ''
  }
}

const quoted = ({ text, retold }: Citation, words: PageWords): Markup | undefined =>
  text === undefined
    ? retold === undefined
      ? undefined
      : html`<blockquote>${retold}<span class="soft"> (${words.retold})</span></blockquote>`
    : html`<blockquote>${text}</blockquote>`

/** Of each fact its value, where it is from and of which day. */
function factList(used: readonly Used[], setting: Setting): Markup {
  return html`<ul class="facts">${used.map(one => factItem(one, setting))}</ul>`
}

function factItem(used: Used, setting: Setting): Markup {
  const { fact, known, reckoned } = used
  const { name, value } = sayUsed(used, setting)
  const source = reckoned ? pageWords[setting.language].reckoned : (known?.source ?? setting.dictionary.facts.get(fact)?.source)
  return html`<li>${name} <b>${value}</b> <span class="soft">${[source, known?.day].filter(Boolean).join(' · ')}</span></li>`
}
