import { sayLines } from '#benefits/say-lines.ts'
import { sayStep } from '#near-miss/near-miss.ts'
import type { Language } from '#problems/sentences.ts'
import { deciding } from '#verdict/deciding.ts'
import type { Proof } from '#verdict/proof.ts'
import { clauseList, verdictMark } from './clause-list.ts'
import type { Explanation } from './explain.ts'
import { html, type Markup } from './html.ts'
import { sayFen } from './say-fen.ts'
import { pageWords } from './words.ts'

/** One measure: the answer, what it rests on, what is short, what it gives, and every clause. */
export function measureSection(explanation: Explanation, id: string, hash: string, language: Language): Markup {
  const { document, measure, assessment, steps } = explanation
  const words = pageWords[language]
  const carrying = deciding(assessment)
  const setting = { document, dictionary: measure.dictionary, deciding: new Set(carrying), language }
  const leaves = carrying.filter(({ parts }) => parts.length === 0).map(leaf => sayLeaf(leaf, language))
  return html`<section id="${id}">
<h2>${titleOf(explanation, language)}</h2>
<p class="soft">${[document.title[language] ?? document.title.zh, document.number, document.issuers.join('、')].filter(Boolean).join(' · ')}</p>
<p>${verdictMark(assessment.verdict, words.verdicts)}</p>
<h3>${assessment.verdict === 'unknown' ? words.openIn : words.restsOn}</h3>
<ul>${[...new Set(leaves)].map(leaf => html`<li>${leaf}</li>`)}</ul>
${steps.length > 0 && html`<h3>${words.toYes}</h3><ul>${steps.map(step => html`<li>${sayStep(step, measure, language)}</li>`)}</ul>`}
${givenList(explanation, language)}
${assessment.scope && html`<h3>${words.scope}</h3>${clauseList(assessment.scope, setting)}`}
<h3>${words.clauses}</h3>${clauseList(assessment.proof, setting)}
<p class="soft">${words.fingerprint} <code>${hash}</code></p>
</section>`
}

export function titleOf({ measure: { measure } }: Explanation, language: Language): string {
  const words = pageWords[language]
  const version = measure.version && `${words.version} ${measure.version}`
  return [measure.label[language] ?? measure.label.zh, version, measure.track && `${words.track} ${measure.track}`]
    .filter(Boolean)
    .join(' · ')
}

function sayLeaf({ rule }: Proof, language: Language): string {
  const label = rule.label?.[language] ?? rule.label?.zh ?? rule.cite?.text ?? rule.cite?.retold
  return [rule.cite?.article, label ?? rule.id].filter(Boolean).join(' ')
}

function givenList({ reckoned: { given } }: Explanation, language: Language): Markup | undefined {
  if (given.length === 0) return undefined
  const items = given.map(({ benefit, amount, lines }) => {
    const label = benefit.label?.[language] ?? benefit.label?.zh ?? benefit.id
    const said = sayLines(lines, language).map(({ depth, text, article }) => `${'  '.repeat(depth)}${text}${article ? `  ${article}` : ''}`)
    return html`<li>${label}${benefit.amount && html` ${sayFen(amount, language)}`}${said.length > 0 && html`<p class="soft lines">${said.join('\n')}</p>`}</li>`
  })
  return html`<h3>${pageWords[language].gives}</h3><ul>${items}</ul>`
}
