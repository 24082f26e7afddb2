import { describe, expect, it } from 'vitest'
import { undoableUntil, undoSeconds, whyNotUndoReply } from './held-reply.ts'

const sentAt = Temporal.Instant.from('2026-11-25T09:42:00+08:00')
const reply = { sentBy: '陈若溪', until: undoableUntil(sentAt), undone: false, last: true }
const after = (seconds: number) => sentAt.add({ seconds })

describe('a sent reply (R4.12)', () => {
  it('can be undone for ten seconds, by who sent it', () => {
    expect(undoSeconds).toBe(10)
    expect(whyNotUndoReply(reply, true, after(9))).toBeNull()
    expect(whyNotUndoReply(reply, true, after(10))?.code).toBe('undoTooLate')
    expect(whyNotUndoReply(reply, false, after(1))).toMatchObject({ code: 'mayNot', blanks: { who: '陈若溪' } })
  })

  it('is undone once, and not when something came after it', () => {
    expect(whyNotUndoReply({ ...reply, undone: true }, true, after(1))?.code).toBe('replyUndone')
    expect(whyNotUndoReply({ ...reply, last: false }, true, after(1))?.code).toBe('undoOverrun')
  })
})
