import { historyOf, refusalsOf } from '#slice/kinds.ts'
import { slice } from '#slice/slice.ts'

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
  undone: { public: false, zh: '撤回导入“{file}”。', en: 'undid the import “{file}”.' },
})

export const importRefusals = refusalsOf({
  rosterFaulty: { status: 400, zh: '{sentence}', en: '{sentence}' },
  importState: { status: 409, zh: '这次导入已经{state}。', en: 'This import is already {state}.' },
  importHasFaults: {
    status: 409,
    zh: '还有 {count} 行有误：请改好，或者明确不写入。',
    en: '{count} rows are faulty: mend them or leave them out explicitly.',
  },
  importColumns: { status: 409, zh: '列的对应还不对：{sentence}', en: 'The columns are not right yet: {sentence}' },
  importNothing: { status: 409, zh: '没有要写入的行。', en: 'There are no rows to write.' },
  importOutdated: {
    status: 409,
    zh: '试运行之后台账有了变化，请再试运行一次。',
    en: 'The register changed since the dry run; please check again.',
  },
  importTouched: {
    status: 409,
    zh: '有 {count} 行在导入后被用过，不能整批撤回。',
    en: '{count} of its rows have been used since; it cannot be undone.',
  },
  importTooOld: { status: 409, zh: '导入已超过 24 小时，不能撤回。', en: 'The import is more than 24 hours old and cannot be undone.' },
})

export const importsSlice = slice({
  name: 'imports',
  nouns: ['import'],
  history: [enterpriseImportHistory, importHistory],
  refusals: importRefusals,
})
