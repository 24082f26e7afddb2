/** Whether this browser, at this address, can use passkeys that are bound to the host: `elsewhere`, only at that host; `not`, not at all. */
export function passkeysHere(host: string | null): 'here' | 'elsewhere' | 'not' {
  if (host === null) return 'not'
  const here = location.hostname === host || location.hostname.endsWith(`.${host}`)
  if (!here) return 'elsewhere'
  return typeof PublicKeyCredential === 'function' && isSecureContext ? 'here' : 'not'
}
