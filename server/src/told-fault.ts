/** A fault as it stands in the log: what broke and where. What people wrote, their names and numbers are no part of it. */
type ToldFault = {
  type: string
  message: string
  code?: string
  /** of PostgreSQL: what it was about */
  table?: string
  constraint?: string
  stack?: string
  cause?: ToldFault
}

const longestMessage = 300

export function toldFault(fault: unknown): ToldFault {
  if (!(fault instanceof Error)) return { type: typeof fault, message: '' }
  const { code, table, constraint } = fault as { code?: string; table?: string; constraint?: string }
  const frames = fault.stack?.split('\n').filter(line => /^\s+at /.test(line))
  return {
    type: fault.name,
    message: withoutWords(fault.message),
    ...(code ? { code: String(code) } : {}),
    ...(table ? { table } : {}),
    ...(constraint ? { constraint } : {}),
    ...(frames?.length ? { stack: frames.join('\n') } : {}),
    ...(fault.cause instanceof Error ? { cause: toldFault(fault.cause) } : {}),
  }
}

/** What stands in quotes or in Chinese is somebody’s; so are long numbers and what may be a token or an address. */
export function withoutWords(message: string): string {
  return message
    .slice(0, longestMessage)
    .replace(/["'“‘`].*["'”’`]/s, '…')
    .replaceAll(/[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]+/gu, '…')
    .replaceAll(/\S+@\S+/g, '…')
    .replaceAll(/[\w-]{24,}/g, '…')
    .replaceAll(/\d{5,}/g, '…')
}
