/** A password in the arguments would be read by everybody on the machine. */
export function argumentsFor(url: string): { args: string[]; env: NodeJS.ProcessEnv } {
  const [, before = '', password] = /^(postgres(?:ql)?:\/\/[^:@/]*):([^@/]*)@/.exec(url) ?? []
  if (password === undefined) return { args: [`--dbname=${url}`], env: process.env }
  const open = `${before}${url.slice(before.length + 1 + password.length)}`
  return { args: [`--dbname=${open}`], env: { ...process.env, PGPASSWORD: decodeURIComponent(password) } }
}
