import { historyOf, noticesOf } from '#slice/kinds.ts'
import { slice } from '#slice/slice.ts'

/** `of`: whose days, or of which station. The address is in no row. */
export const feedHistory = historyOf('feed', {
  made: { public: false, zh: '生成{of}日历订阅地址。', en: 'made an address by which the calendar of {of} is subscribed to.' },
  renewed: {
    public: false,
    zh: '换了{of}日历订阅地址，旧地址作废。',
    en: 'renewed the address by which the calendar of {of} is subscribed to; the one before is void.',
  },
  ended: { public: false, zh: '停用{of}日历订阅地址。', en: 'ended the address by which the calendar of {of} was subscribed to.' },
})

export const feedNotices = noticesOf('feed', {
  ended: {
    zh: '{who}的账号停用，“{station}”的日历订阅地址随之作废，请换新地址。',
    en: 'The account of {who} is closed, and with it the address of the calendar of “{station}”; please renew it.',
  },
})

/** Calendars that a phone subscribes to: of one's own days, and of a station. R11.1, R19.1 */
export const feedsSlice = slice({ name: 'feeds', nouns: ['feed'], history: [feedHistory], notices: [feedNotices] })
