import type { Words } from '#shared/words.ts'
import type zhCN from './door.zh-CN.ts'

export default {
  tabs: { label: 'Main', home: 'Officer', requests: 'Requests', me: 'Me' },
  title: {
    home: 'My officer',
    requests: 'Requests',
    request: 'Request',
    me: 'Me',
    signIn: 'Sign in',
    activate: 'Activate your account',
    missing: 'There is no such page',
  },
  missing: { why: 'The address is wrong, or the page is gone.', home: 'To the first page', requests: 'My requests' },
  skip: 'Skip to content',
  signIn: {
    title: 'Sign in',
    lead: 'Your officer, your requests, and every step.',
    forgotten: 'Forgot the password? Ask your officer for a new link.',
    toDesk: 'For the office: sign in at the desk',
  },
  notHere: { title: 'This is the enterprises’ door', why: name => `${name}, your work is at the desk.`, go: 'To the desk' },
  me: { enterprises: 'Acts for', seen: 'Language and appearance', signOut: 'Sign out' },
  notices: {
    title: 'Notices',
    none: 'No notices yet',
    noneWhy: 'Answers, settlements and promises will be told here.',
    readAll: 'Mark all as read',
    more: 'Earlier ones',
    unread: 'unread',
    count: count => (count === 1 ? '1 unread notice' : `${count} unread notices`),
  },
  demo: 'Demonstration data: people and enterprises are invented',
} satisfies Words<typeof zhCN>
