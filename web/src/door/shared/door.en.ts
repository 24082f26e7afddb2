import { counted } from '@yigen/domain/wire/counted.ts'
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
    ways: 'Way to sign in',
    byCode: 'By code',
    byPassword: 'By password',
    orByCode: 'Forgot the password? Sign in by code, or ask your officer for a new link.',
    phone: 'Mobile number',
    phoneRule: 'the one registered as an enterprise’s contact',
    phoneNeeded: 'Enter a mobile number of 11 digits.',
    code: 'Code',
    codeNeeded: 'Enter the code of 6 digits.',
    getCode: 'Get a code',
    inSeconds: seconds => `Again in ${seconds} s`,
    sent: minutes =>
      `If the number is registered, a code is on its way; it is valid for ${counted(minutes, { one: 'minute', many: 'minutes' })}.`,
    shown: 'The demonstration sends no text messages; the code is',
    shownOnly: 'In real use the code goes to the phone only.',
    notShown: 'No contact in the demonstration has this number.',
    enter: 'Sign in',
    choose: 'This number belongs to contacts of several enterprises; choose one',
  },
  notHere: { title: 'This is the enterprises’ door', why: name => `${name}, your work is at the desk.`, go: 'To the desk' },
  me: { enterprises: 'Acts for', seen: 'Language and appearance', signOut: 'Sign out', delegations: 'What I delegate', events: 'Events' },
  notices: {
    title: 'Notices',
    none: 'No notices yet',
    noneWhy: 'Answers, settlements and promises will be told here.',
    readAll: 'Mark all as read',
    more: 'Earlier ones',
    unread: 'unread',
    count: count => counted(count, { one: 'unread notice', many: 'unread notices' }),
  },
  demo: 'Demonstration data: people and enterprises are invented',
} satisfies Words<typeof zhCN>
