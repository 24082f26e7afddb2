import type { Translated } from '../shared/translated.ts'
import type zhCN from './pointings.zh-CN.ts'

export default {
  open: 'Point out an enterprise',
  dialog: {
    title: 'Point out an enterprise',
    means: 'It becomes a prospect of the register, and the minister is told. What becomes of it is shown here.',
    name: 'Name of the enterprise',
    needName: 'Write its name.',
    address: 'Where',
    addressHint: 'optional',
    words: 'What is known of it',
    wordsHint: 'what it looked at, how much it needs, whom to ask',
    needWords: 'Write what is known of it.',
    send: 'Point it out',
    done: 'Pointed out {{name}}; the minister is told',
  },
  list: {
    none: 'No enterprise was pointed out yet',
    noneWhy: 'An enterprise that would come is pointed out by the village association and followed by the district.',
    name: 'Enterprise',
    words: 'What is known of it',
    became: 'What became of it',
    when: 'Pointed out',
  },
  became: {
    waiting: 'In the register, not followed yet',
    followed: 'Being followed',
    landed: 'Landed',
    lost: 'Did not land',
    left: 'Went elsewhere',
    closed: 'Closed',
  },
  who: '{{unit}} {{name}}',
  subject: { pointing: 'pointed out' },
  record: { pointing: { made: 'pointed out an enterprise' } },
} satisfies Translated<typeof zhCN>
