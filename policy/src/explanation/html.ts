/** Text that is markup already; all else that is put into markup is escaped. */
export class Markup {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

export type Content = Markup | string | number | undefined | false | readonly Content[]

/** Markup with its contents in their places; whatever is no markup itself is escaped, also within quotes. */
export function html(parts: TemplateStringsArray, ...contents: Content[]): Markup {
  return new Markup(parts.reduce((text, part, at) => text + written(contents[at - 1]) + part))
}

function written(content: Content): string {
  if (content === undefined || content === false) return ''
  if (content instanceof Markup) return content.text
  if (typeof content === 'object') return content.map(written).join('')
  return String(content).replace(/[&<>"']/g, letter => `&#${letter.charCodeAt(0)};`)
}
