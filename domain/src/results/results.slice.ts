import { historyOf, noticesOf, refusalsOf } from '#slice/kinds.ts'
import { slice } from '#slice/slice.ts'
import { type ResultKind, ruleOf } from './result-kind.ts'

// the value itself stands in the claim alone: of revenue, tax and people it is read by few (R16.6), of the record by many
export const resultHistory = historyOf('result', {
  recorded: { public: false, zh: '录入成效“{kind}”，{period}。', en: 'recorded the result “{kind}”, {period}.' },
  verified: { public: false, zh: '核实成效“{kind}”，{period}。', en: 'verified the result “{kind}”, {period}.' },
  returned: { public: false, zh: '退回成效“{kind}”，{period}：{reason}', en: 'returned the result “{kind}”, {period}: {reason}' },
  corrected: { public: false, zh: '更正成效“{kind}”，{period}：{reason}', en: 'corrected the result “{kind}”, {period}: {reason}' },
  fileAttached: {
    public: false,
    zh: '给成效“{kind}”（{period}）附文件“{name}”。',
    en: 'attached “{name}” to the result “{kind}”, {period}.',
  },
  confirmed: { public: false, zh: '企业确认成效“{kind}”，{period}。', en: 'confirmed the result “{kind}”, {period}, for the enterprise.' },
  disputed: {
    public: false,
    zh: '企业对成效“{kind}”，{period} 有异议：{words}',
    en: 'disputed the result “{kind}”, {period}, for the enterprise: {words}',
  },
})

export const resultNotices = noticesOf('result', {
  toVerify: {
    zh: '{enterprise}的“{kind}”（{period}）待核实。',
    en: '“{kind}” of {enterprise} ({period}) waits to be verified.',
    said: kindSaid,
  },
  verified: {
    zh: '{who}核实了{enterprise}的“{kind}”（{period}）。',
    en: '{who} verified “{kind}” of {enterprise} ({period}).',
    said: kindSaid,
  },
  returned: {
    zh: '{who}退回了{enterprise}的“{kind}”（{period}）：{reason}',
    en: '{who} returned “{kind}” of {enterprise} ({period}): {reason}',
    said: kindSaid,
  },
  disputed: {
    zh: '{enterprise}对“{kind}”（{period}）有异议：{words}',
    en: '{enterprise} disputes “{kind}” ({period}): {words}',
    said: kindSaid,
  },
  /** to the enterprise: at once and weekly, four times in all. R16.2 */
  toConfirm: {
    zh: '请{enterprise}确认“{kind}”（{period}）是否属实。',
    en: '{enterprise}: please confirm “{kind}” ({period}), or say what is wrong.',
    said: kindSaid,
  },
})

export const resultRefusals = refusalsOf({
  resultPeriodKind: { status: 400, zh: '“{kind}”按{periods}填。', en: '“{kind}” is stated for {periods}.' },
  resultInFuture: { status: 400, zh: '期间不能晚于今天。', en: 'The period cannot begin after today.' },
  resultOnce: { status: 400, zh: '“{kind}”一次记 1。', en: '“{kind}” is recorded as 1 each time.' },
  resultNeedsWords: { status: 400, zh: '请写投资方名称。', en: 'Name the investor.' },
  resultNeedsProject: { status: 400, zh: '“{kind}”要选项目。', en: '“{kind}” needs its project.' },
  resultOtherProject: { status: 400, zh: '这个项目不是这家企业的。', en: 'This project is not the enterprise’s.' },
  resultEvidence: { status: 400, zh: '这份凭证不能作为“{kind}”的依据。', en: 'This evidence does not show “{kind}”.' },
  resultThere: {
    status: 409,
    zh: '这一期已有一条“{kind}”（{period}），有误请更正。',
    en: 'There is a claim of “{kind}” for {period} already; correct that one.',
  },
  resultEvidenceUsed: { status: 409, zh: '这份凭证已录成成效。', en: 'This evidence is recorded as a result already.' },
  resultAsked: { status: 409, zh: '请再看一遍：{doubt}。无误再次保存。', en: 'Look again: {doubt}. Save once more if it is right.' },
  resultCorrected: { status: 409, zh: '这一条已有更正。', en: 'This one was corrected meanwhile.' },
  resultVerified: { status: 409, zh: '这一条已经核实。', en: 'This one was verified already.' },
  resultReturned: { status: 409, zh: '这一条已退回，等待更正。', en: 'This one was returned and waits for its correction.' },
  resultFilesClosed: {
    status: 409,
    zh: '这一条已有人看过，不能再附文件；有误请更正。',
    en: 'Somebody has looked at this one already, so no file is added; correct it if it is wrong.',
  },
  resultNotVerified: { status: 409, zh: '这一条还没有核实。', en: 'This one is not verified yet.' },
  resultConfirmed: {
    status: 409,
    zh: '这一条已经确认；有误请联系首席服务官更正。',
    en: 'This one is confirmed already; ask your officer to correct it.',
  },
  resultDisputed: { status: 409, zh: '已经提出异议，等待更正。', en: 'It is disputed already and waits for its correction.' },
})

function kindSaid({ kind }: Readonly<Record<string, unknown>>) {
  const { zh, en } = ruleOf(kind as ResultKind)
  return { kind: { zh, en } }
}

export const resultsSlice = slice({
  name: 'results',
  nouns: ['result'],
  history: [resultHistory],
  notices: [resultNotices],
  refusals: resultRefusals,
})
