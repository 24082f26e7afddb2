import type { Translated } from '../translated.ts'
import type zhCN from './members.zh-CN.ts'

export default {
  title: 'Members',
  account: 'My account',
  signIn: 'Sign in',
  activate: 'Activate your account',
  first: {
    title: 'Start the district',
    lead: 'You are the first system administrator. Choose a name and a password, then make units and accounts.',
    name: 'Name',
    loginName: 'User name',
    loginNameRule: '3 to 40 letters, digits, dots, dashes',
    nameNeeded: 'Enter your name.',
    loginNameNeeded: 'Enter a user name.',
    submit: 'Start',
    done: 'The district has been started',
  },
  seen: { title: 'Language and theme', language: 'Language', theme: 'Theme' },
  who: {
    title: 'Who I am',
    name: 'Name',
    unit: 'Unit',
    roles: 'Roles',
    phone: 'Phone',
    loginName: 'User name',
    minister: 'Minister',
    deputy: 'Deputy',
  },
} satisfies Translated<typeof zhCN>
