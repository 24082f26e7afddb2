import { fingerprint } from '#document/canonical.ts'
import type { PolicyDocument } from '#document/policy-document.ts'
import type { Language } from '#problems/sentences.ts'
import { verdictMark } from './clause-list.ts'
import type { Explanation } from './explain.ts'
import { html, Markup } from './html.ts'
import { measureSection, titleOf } from './measure-section.ts'
import { sayFen } from './say-fen.ts'
import { style } from './style.ts'
import { pageWords } from './words.ts'

/** One subject with its explanations; without a name where there is but one. */
export type ExplainedSubject = { name?: string | undefined; explanations: readonly Explanation[] }

/** One page of HTML that needs nothing else: the answers at a glance, then each measure clause by clause. Whatever was given is escaped. */
export function explanationPage(subjects: readonly ExplainedSubject[], asOf: string, language: Language): string {
  const words = pageWords[language]
  const hashes = new Map<PolicyDocument, string>()
  for (const { explanations } of subjects)
    for (const { document } of explanations) if (!hashes.has(document)) hashes.set(document, fingerprint(document))
  return html`<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${words.title}</title><style>${new Markup(style)}</style></head>
<body>
<header><h1>${words.title}</h1><p class="soft">${words.asOf} ${asOf}</p></header>
<main>${subjects.map((subject, at) => subjectPart(subject, at, hashes, language))}</main>
<footer>${words.caution}</footer>
</body></html>
`.text
}

function subjectPart(
  { name, explanations }: ExplainedSubject,
  at: number,
  hashes: ReadonlyMap<PolicyDocument, string>,
  language: Language,
): Markup {
  const words = pageWords[language]
  const idOf = (index: number) => `s${at + 1}m${index + 1}`
  return html`<section>
<h2>${name ?? words.summary}</h2>
${
  explanations.length === 0
    ? html`<p>${words.nothing}</p>`
    : html`<table><thead><tr><th>${words.measure}</th><th>${words.answer}</th><th>${words.money}</th></tr></thead>
<tbody>${explanations.map((one, index) => summaryRow(one, idOf(index), language))}</tbody></table>`
}
</section>
${explanations.map((one, index) => measureSection(one, idOf(index), hashes.get(one.document) ?? '', language))}`
}

function summaryRow(explanation: Explanation, id: string, language: Language): Markup {
  const { assessment, reckoned } = explanation
  const paid = reckoned.given.some(({ benefit }) => benefit.amount)
  return html`<tr><td><a href="#${id}">${titleOf(explanation, language)}</a></td><td>${verdictMark(assessment.verdict, pageWords[language].verdicts)}</td><td>${paid && sayFen(reckoned.total, language)}</td></tr>`
}
