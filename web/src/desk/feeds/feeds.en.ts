import type { Translated } from '../shared/translated.ts'
import type zhCN from './feeds.zh-CN.ts'

export default {
  title: 'Calendar subscription',
  mine: 'Duty, visits, site meetings and weekly meetings in the calendar of your phone; what is moved or called off follows.',
  station: 'Every session of this station in a calendar; what is moved or called off, and who is on duty, follows.',
  make: 'Make an address',
  made: 'The address is made',
  since: 'In use since {{day}}. The address was shown once.',
  sinceBy: 'Made by {{name}}, in use since {{day}}. The address was shown once.',
  renew: 'Renew the address',
  renewWhy: 'The old address is void at once, and calendars that use it have to subscribe again.',
  renewSure: 'Yes, renew it',
  end: 'End it',
  endWhy: 'Calendars that subscribe are not updated any more.',
  endSure: 'Yes, end it',
  keep: 'Cancel',
  ended: 'Ended',
  address: 'Address to subscribe to',
  copy: 'Copy',
  copied: 'Copied',
  qr: 'Scan to subscribe',
  scan: 'On an iPhone scan it with the camera and subscribe. On other phones and computers paste the address where the calendar adds a subscription.',
  open: 'Subscribe in the calendar of this device',
  once: 'Shown here only once. Whoever has the address sees all this, so do not pass it on; if it is lost or known to others, renew it.',
  subject: { feed: 'calendar subscription' },
  record: { feed: { made: 'address of a calendar made', renewed: 'address of a calendar renewed', ended: 'calendar subscription ended' } },
} satisfies Translated<typeof zhCN>
