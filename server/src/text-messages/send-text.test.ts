import { Refused } from '@yigen/domain/refusals/refusals.ts'
import { describe, expect, it } from 'vitest'
import { sendText } from './send-text.ts'
import type { TextMessage } from './text-message.ts'

const message: TextMessage = { phone: '13900000034', words: '验证码 482913' }
const whyNot = (sending: Promise<void>) =>
  sending.then(
    () => null,
    (fault: unknown) => (fault instanceof Refused ? [fault.refusal.code, fault.refusal.kind.status, String(fault.cause)] : fault),
  )

describe('sendText', () => {
  it('is done when the carrier has taken the message', async () => {
    const taken: TextMessage[] = []
    expect(await whyNot(sendText({ send: async one => void taken.push(one) }, message))).toBeNull()
    expect(taken).toEqual([message])
  })

  it('that fails is told as 503, and nothing of the message with it', async () => {
    const failing = { send: () => Promise.reject(new TypeError(`cannot reach the carrier for ${message.phone}: ${message.words}`)) }
    expect(await whyNot(sendText(failing, message))).toEqual(['textNotSent', 503, 'Error: TypeError'])
    const throwing = {
      send: () => {
        throw new TypeError('at once')
      },
    }
    expect(await whyNot(sendText(throwing, message))).toEqual(['textNotSent', 503, 'Error: TypeError'])
  })

  it('that hangs is waited for so long, and told to give up', async () => {
    let until: AbortSignal | undefined
    const hanging = {
      send: (_: TextMessage, signal: AbortSignal) => {
        until = signal
        return new Promise<void>(() => {})
      },
    }
    const began = performance.now()
    expect(await whyNot(sendText(hanging, message, 50))).toEqual(['textNotSent', 503, 'Error: Error'])
    expect(performance.now() - began).toBeGreaterThan(45)
    expect(until?.aborted).toBe(true)
  })
})
