import type { Problem, Span } from './problem.ts'
import { type Language, sentences } from './sentences.ts'

/** The problem as a sentence. */
export function sayProblem({ code, words }: Problem, language: Language): string {
  return sentences[code][language].replace(/\{(\w+)\}/g, (whole, name: string) => words[name] ?? whole)
}

/** The problem with where it stands and, in a condition, the text with a caret under the spot. */
export function showProblem(problem: Problem, language: Language): string {
  const { place, path, span } = problem
  const where = [place && `${place.line}:${place.column}`, path.length > 0 && path.join('.')].filter(Boolean).join(' ')
  return [`${where}${where && ' '}${sayProblem(problem, language)}`, ...(span ? underline(span) : [])].join('\n')
}

const around = 60

/** The line of the condition and a line of carets; what East Asian type draws twice as wide gets two. */
function underline({ text, from, to }: Span): string[] {
  const start = Math.max(0, text.lastIndexOf('\n', from - 1) + 1, from - around)
  const lineEnd = text.indexOf('\n', from)
  const end = Math.min(lineEnd === -1 ? text.length : lineEnd, Math.max(from, to) + around)
  const blank = width(text.slice(start, from))
  const carets = Math.max(1, width(text.slice(from, Math.min(to, end))))
  return [`  ${text.slice(start, end)}`, `  ${' '.repeat(blank)}${'^'.repeat(carets)}`]
}

function width(text: string): number {
  let sum = 0
  for (const letter of text)
    sum += /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/.test(letter) ? 2 : 1
  return sum
}
