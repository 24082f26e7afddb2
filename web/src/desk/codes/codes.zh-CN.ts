export default {
  subject: { signInCode: '登录验证码' },
  record: { signInCode: { asked: '要验证码', wrong: '输错验证码', voided: '验证码作废' } },
} as const
