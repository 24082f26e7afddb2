import { fillPhrase } from '@yigen/domain/phrases/fill-phrase.ts'
import { type RefObject, useState } from 'react'
import { dueTime } from '#shared/format.ts'
import { insertAt } from '../../phrases/insert-at.ts'
import type { Request } from '../request.queries.ts'
import type { Composing } from './useComposer.ts'

export type Phrases = ReturnType<typeof usePhrases>

/** 常用语 while words are written: opened by a key or a press, put in where the cursor stands with what the matter gives for their blanks. */
export function usePhrases(request: Request, { written, write, now }: Composing, box: RefObject<HTMLTextAreaElement | null>) {
  const [open, setOpen] = useState(false)
  const settlement = request.clocks.find(clock => clock.kind === 'settlement' && clock.stoppedAt === null)
  const given = {
    enterprise: request.enterprise.name,
    contact: request.contactName,
    dueAt: settlement ? dueTime(settlement.dueAt, now) : '',
  }
  return {
    open,
    begin: () => setOpen(true),
    close: () => setOpen(false),
    pick: (words: string) => {
      setOpen(false)
      write({ words: insertAt(box.current, written.words, fillPhrase(words, given)) })
    },
  }
}
