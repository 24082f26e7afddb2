import { historyOf, noticesOf, refusalsOf } from '#slice/kinds.ts'
import { slice } from '#slice/slice.ts'

export const codeHistory = historyOf('signInCode', {
  asked: { public: false, zh: '要了发到手机的登录验证码。', en: 'asked for a sign-in code to the phone.' },
  wrong: { public: false, zh: '输错登录验证码。', en: 'typed a wrong sign-in code.' },
  voided: { public: false, zh: '登录验证码连续输错，已作废。', en: 'typed wrong sign-in codes until the code was void.' },
})

export const codeNotices = noticesOf('signInCode', {
  guessed: {
    zh: '有人（来自 {address}）要了发到你手机的登录验证码，又连续输错，验证码已作废。不是你，不要把验证码告诉任何人。',
    en: 'Somebody (from {address}) asked for a sign-in code to your phone and typed wrong ones; the code is void. If it was not you, tell your codes to nobody.',
  },
})

export const codeRefusals = refusalsOf({
  codesNotOffered: {
    status: 409,
    zh: '这里没有开通验证码登录，请用密码登录。',
    en: 'Signing in by a code is not offered here; please use your password.',
  },
  codeWrong: {
    status: 401,
    zh: '验证码不对，还可以试 {left} 次。',
    en: 'The code is wrong; {left, counted(one: more try; many: more tries)}.',
  },
  codeSpent: {
    status: 401,
    zh: '验证码不对，或者已过期、已用过、输错太多次。请重新获取。',
    en: 'The code is wrong, or it has expired, was used, or was typed wrong too often. Please get a new one.',
  },
  notTextable: {
    status: 400,
    zh: '请填 11 位手机号，验证码会发到这个号码。',
    en: 'Enter a mobile number of 11 digits; the code goes there.',
  },
})

/** Signing in by a code to the phone. R1.6 */
export const codesSlice = slice({ name: 'codes', history: [codeHistory], notices: [codeNotices], refusals: codeRefusals })
