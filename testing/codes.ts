import type { TextCarrier, TextMessage } from '@yigen/server/text-messages/text-message.ts'
import type { TestApp } from './app.ts'

/** A carrier that keeps what it was given; `fails` for as long as that is set. */
export function aCarrier() {
  const sent: TextMessage[] = []
  const carrier: TextCarrier & { sent: TextMessage[]; fails?: Error | 'hangs' | undefined } = {
    sent,
    async send(message) {
      if (carrier.fails === 'hangs') return new Promise(() => {})
      if (carrier.fails) throw carrier.fails
      sent.push(message)
    },
  }
  return carrier
}

/** The six digits in a text message. */
export const codeIn = (message: TextMessage | undefined): string => /\d{6}/.exec(message?.words ?? '')?.[0] ?? ''

type Cookies = Record<string, string>

/** A phone's own browser: keeps the cookies it is given, and comes from an address of its own, so that limits of one are not those of others. */
export function aPhone(t: TestApp, remoteAddress = '127.0.0.1') {
  const cookies: Cookies = {}
  const post = async (url: string, payload: object) => {
    const cookie = Object.entries(cookies)
      .map(([name, value]) => `${name}=${value}`)
      .join('; ')
    const answer = await t.app.inject({ method: 'POST', url, payload, headers: { cookie }, remoteAddress })
    for (const line of [answer.headers['set-cookie'] ?? []].flat()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      cookies[name] = value
    }
    return { status: answer.statusCode, body: answer.json(), headers: answer.headers }
  }
  return {
    cookies,
    ask: (phone: string) => post('/api/session/codes', { phone }),
    enter: (phone: string, signInCode: string, memberId?: string) =>
      post('/api/session/by-code', { phone, signInCode, ...(memberId && { memberId }) }),
  }
}
