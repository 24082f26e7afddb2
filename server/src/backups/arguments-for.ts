/** A password in the arguments would be read by everybody on the machine: wherever the address has one, it goes by the environment. */
export function argumentsFor(address: string): { args: string[]; env: NodeJS.ProcessEnv } {
  // a percent sign that begins no code stands for itself, as the driver takes it
  const url = new URL(address.replace(/%(?![0-9a-f]{2})/gi, '%25').replace(hostless, `$1${noHost}`))
  const password = url.searchParams.getAll('password').at(-1) || decodeURIComponent(url.password)
  url.password = ''
  if (url.searchParams.has('password')) {
    url.searchParams.delete('password')
    url.search = url.search.replaceAll('+', '%20') // to libpq a plus is no space
  }
  const env = password ? { ...process.env, PGPASSWORD: password } : process.env
  return { args: [`--dbname=${url.href.replace(noHost, '')}`], env }
}

/** `role@/database?host=…` names a socket; to `URL` no host beside a role is a fault. */
const hostless = /^([^/]*:\/\/[^/?]*@)(?=[/?]|$)/
const noHost = 'no-host.invalid'
