import { appendFile, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Env } from '#env.ts'
import type { TextCarrier } from './text-message.ts'

/** The carrier that the settings name; none: nothing can be texted. */
export function textCarrierOf({ textMessages, dataFolder }: Pick<Env, 'textMessages' | 'dataFolder'>): TextCarrier | null {
  switch (textMessages) {
    case 'off':
      return null
    case 'console':
      return onConsole
    case 'file':
      return intoFile(dataFolder)
  }
}

/** Printed plainly: the log, which is kept, never holds it. */
const onConsole: TextCarrier = {
  async send({ phone, words }) {
    console.log(`短信 text message → ${phone}: ${words}`)
  },
}

/** One JSON object a line, behind what is there. */
const intoFile = (folder: string): TextCarrier => ({
  async send(message, signal) {
    await mkdir(folder, { recursive: true })
    signal.throwIfAborted()
    await appendFile(join(folder, 'text-messages.jsonl'), `${JSON.stringify(message)}\n`, { mode: 0o600 })
  },
})
