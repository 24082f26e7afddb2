import type { Verdict } from '#document/golden.ts'
import type { Language } from '#problems/sentences.ts'

export type PageWords = {
  title: string
  asOf: string
  summary: string
  measure: string
  answer: string
  money: string
  version: string
  track: string
  fingerprint: string
  restsOn: string
  openIn: string
  toYes: string
  gives: string
  clauses: string
  scope: string
  effective: string
  windows: string
  notKnown: string
  reckoned: string
  retold: string
  unencoded: string
  nothing: string
  decidedBy: (office: string) => string
  all: string
  any: string
  atLeast: (count: number) => string
  not: string
  ifThen: string
  verdicts: Record<Verdict, string>
  /** Of a clause: one that must not be so may hold. */
  clauseVerdicts: Record<Verdict, string>
  caution: string
}

/** What the page says itself; what policies say is theirs. */
export const pageWords: Record<Language, PageWords> = {
  zh: {
    title: '政策对照说明',
    asOf: '对照日',
    summary: '结论一览',
    measure: '政策',
    answer: '结论',
    money: '金额',
    version: '版本',
    track: '类别',
    fingerprint: '文本指纹',
    restsOn: '结论由这些条款决定',
    openIn: '这些条款还没有答案',
    toYes: '还差的一步',
    gives: '可得',
    clauses: '逐条对照',
    scope: '适用范围',
    effective: '施行期间',
    windows: '申报时间',
    notKnown: '未知',
    reckoned: '由公式算出',
    retold: '转述，非原文',
    unencoded: '原文有此情形，尚未编成条件，答案未知',
    nothing: '没有正在施行的政策',
    decidedBy: office => `由${office}认定`,
    all: '须全部满足',
    any: '满足其中一项即可',
    atLeast: count => `至少满足 ${count} 项`,
    not: '不得有此情形',
    ifThen: '前一项成立时，后一项须满足',
    verdicts: { yes: '符合', no: '不符合', unknown: '未知', notApplicable: '不适用' },
    clauseVerdicts: { yes: '成立', no: '不成立', unknown: '未知', notApplicable: '不适用' },
    caution: '本页按所给事实逐条对照，供核对之用；是否给予以主管部门的决定为准。',
  },
  en: {
    title: 'How the policies were compared',
    asOf: 'As of',
    summary: 'Answers at a glance',
    measure: 'Policy',
    answer: 'Answer',
    money: 'Amount',
    version: 'Version',
    track: 'Track',
    fingerprint: 'Fingerprint of the text',
    restsOn: 'The answer rests on these clauses',
    openIn: 'These clauses are still open',
    toYes: 'What is one step short',
    gives: 'What it gives',
    clauses: 'Clause by clause',
    scope: 'Whom it speaks of',
    effective: 'In force',
    windows: 'Taken in',
    notKnown: 'not known',
    reckoned: 'reckoned by a formula',
    retold: 'retold, not letter for letter',
    unencoded: 'The text has this branch and nobody has encoded it: not known',
    nothing: 'No policy is in force',
    decidedBy: office => `decided by ${office}`,
    all: 'all of these',
    any: 'one of these',
    atLeast: count => `at least ${count} of these`,
    not: 'must not be so',
    ifThen: 'where the first holds, the second must',
    verdicts: { yes: 'yes', no: 'no', unknown: 'unknown', notApplicable: 'not applicable' },
    clauseVerdicts: { yes: 'holds', no: 'fails', unknown: 'unknown', notApplicable: 'not applicable' },
    caution: 'This page compares the facts that were given, clause by clause, to be checked; what is granted is decided by the authority.',
  },
}
