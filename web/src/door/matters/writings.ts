import type { RequestStep } from '@yigen/domain/requests/request.ts'
import type { Act } from '../shared/paths.ts'

type Writing = { step: RequestStep; path: string; body: (words: string) => Record<string, string>; most: number }

/** What each sheet writes, and where it goes. */
export const writings: Record<Act, Writing> = {
  message: { step: 'sendMessage', path: 'messages', body: words => ({ words }), most: 5000 },
  supplement: { step: 'sendMessage', path: 'messages', body: words => ({ words }), most: 5000 },
  withdrawal: { step: 'withdrawRequest', path: 'withdrawal', body: reason => ({ reason }), most: 500 },
  reopening: { step: 'reopenRequest', path: 'reopening', body: reason => ({ reason }), most: 2000 },
  appeal: { step: 'appealDecline', path: 'appeal', body: words => ({ words }), most: 3000 },
}
