import { startAuthentication, startRegistration } from '@simplewebauthn/browser'
import type { PasskeyAsked, PasskeyOffered } from './second-step.steps.ts'

/** Has the browser make a passkey; what of it is sent. */
export async function makePasskey(offered: PasskeyOffered) {
  const { id, response } = await startRegistration({ optionsJSON: offered as never })
  return {
    credentialId: id,
    clientData: response.clientDataJSON,
    attestation: response.attestationObject,
    transports: response.transports ?? [],
  }
}

/** Has the browser sign with one of the person's passkeys. */
export async function signWithPasskey(asked: PasskeyAsked) {
  const { id, response } = await startAuthentication({ optionsJSON: asked as never })
  return {
    credentialId: id,
    clientData: response.clientDataJSON,
    authenticatorData: response.authenticatorData,
    signature: response.signature,
  }
}
