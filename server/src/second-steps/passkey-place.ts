/** To which host passkeys are bound, and from which pages they are taken (WebAuthn: relying party and origins). */
export type PasskeyPlace = { host: string; origins: string[] }

/**
 * By the address people use. On one's own machine it is `localhost`, by which the same pages open: an IP address has no passkeys. null: another machine's IP address.
 */
export function passkeyPlace(publicUrl: string): PasskeyPlace | null {
  const { protocol, hostname, port, origin } = new URL(publicUrl)
  if (['127.0.0.1', 'localhost', '[::1]'].includes(hostname))
    return { host: 'localhost', origins: [`${protocol}//localhost${port && `:${port}`}`] }
  return /^[\d.]+$|^\[/.test(hostname) ? null : { host: hostname, origins: [origin] }
}
