import { historyOf, noticesOf, refusalsOf } from '#slice/kinds.ts'
import { slice } from '#slice/slice.ts'
import { whyNotDone } from '#slice/why-not-done.ts'

export const enterpriseImportHistory = historyOf('enterprise', {
  imported: { public: false, zh: '从“{file}”导入：{what}。', en: 'imported from “{file}”: {what}.' },
  importUndone: { public: false, zh: '撤回“{file}”的导入。', en: 'undid the import of “{file}”.' },
})

export const importHistory = historyOf('import', {
  made: {
    public: false,
    zh: '导入“{file}”：新增 {added}，更新 {changed}。',
    en: 'imported “{file}”: {added} new, {changed} changed.',
  },
  contactsServed: {
    public: false,
    zh: '导入“{file}”的 {count} 家已由各自的服务官在服务，不另计首次联系。',
    en: 'said that the officers of {count, counted(one: enterprise; many: enterprises)} of “{file}” serve them already; no first contacts are due.',
  },
  contactsSpread: {
    public: false,
    zh: '导入“{file}”的 {count} 家，首次联系按工作日分批，每人每天 {perDay} 家。',
    en: 'spread the first contacts with {count, counted(one: enterprise; many: enterprises)} of “{file}” over working days, {perDay} a day for each officer.',
  },
  undone: { public: false, zh: '撤回导入“{file}”。', en: 'undid the import “{file}”.' },
  cancelled: { public: false, zh: '停止了“{file}”的{step}，没有改动。', en: 'stopped the {step} of “{file}”; nothing was changed.' },
})

/** To who asked for it, and may have gone on to something else. */
export const importNotices = noticesOf('import', {
  written: {
    zh: '“{file}”已写入台账：新增 {added}，更新 {changed}。',
    en: '“{file}” is in the register: {added} new, {changed} changed.',
  },
  notWritten: { zh: '“{file}”没有写入：{why}', en: '“{file}” was not written: {why}', ...whyNotDone },
  takenBack: { zh: '“{file}”的导入已撤回。', en: 'The import of “{file}” is undone.' },
  notTakenBack: { zh: '“{file}”的导入没有撤回：{why}', en: 'The import of “{file}” was not undone: {why}', ...whyNotDone },
})

export const importRefusals = refusalsOf({
  rosterFaulty: { status: 400, zh: '{sentence}', en: '{sentence}' },
  accountsNone: { status: 400, zh: '表里只有表头，没有人。', en: 'The sheet has headings but nobody.' },
  accountColumns: { status: 409, zh: '没有“{columns}”这一列。', en: 'There is no column {columns}.' },
  accountRows: {
    status: 409,
    zh: '有 {count} 行不对，改好再上传；有一行不对，整张表都不开设。',
    en: '{count, counted(one: row is; many: rows are)} faulty; mend them and upload the sheet again. One faulty row keeps the whole sheet out.',
  },
  accountsTooMany: {
    status: 409,
    zh: '有 {is} 人，一次最多 {limit} 人，请分成几个文件。',
    en: 'It has {is, counted(one: person; many: people)}; the limit is {limit}. Split it into several files.',
  },
  importState: { status: 409, zh: '这次导入已经{state}。', en: 'This import is already {state}.' },
  importHasFaults: {
    status: 409,
    zh: '还有 {count} 行有误：请改好，或者明确不写入。',
    en: '{count, counted(one: row is; many: rows are)} faulty: mend them or leave them out explicitly.',
  },
  importColumns: { status: 409, zh: '列的对应还不对：{sentence}', en: 'The columns are not right yet: {sentence}' },
  importNothing: { status: 409, zh: '没有要写入的行。', en: 'There are no rows to write.' },
  importOutdated: {
    status: 409,
    zh: '预检之后台账有了变化，请重新预检。',
    en: 'The register changed since the dry run; please check again.',
  },
  importTouched: {
    status: 409,
    zh: '有 {count} 行在导入后被用过，不能整批撤回。',
    en: '{count} of its rows have been used since; it cannot be undone.',
  },
  importUnderWay: {
    status: 409,
    zh: '这次导入正在{step}，请等它结束。',
    en: 'This import is just being {step}; please wait until that has ended.',
  },
  importNotUnderWay: {
    status: 409,
    zh: '这次导入现在没有在写入，也没有在撤回。',
    en: 'This import is neither being written nor undone at the moment.',
  },
  importTooOld: { status: 409, zh: '导入已超过 24 小时，不能撤回。', en: 'The import is more than 24 hours old and cannot be undone.' },
})

export const importsSlice = slice({
  name: 'imports',
  nouns: ['import'],
  history: [enterpriseImportHistory, importHistory],
  notices: [importNotices],
  refusals: importRefusals,
})
