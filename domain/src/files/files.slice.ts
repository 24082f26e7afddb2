import { refusalsOf } from '#slice/kinds.ts'
import { slice } from '#slice/slice.ts'

export const fileRefusals = refusalsOf({
  fileEmpty: { status: 400, zh: '“{name}”是空文件。', en: '“{name}” is empty.' },
  fileNotItsType: {
    status: 400,
    zh: '“{name}”的内容与后缀不符，不能收。',
    en: 'The content of “{name}” does not match its name; it cannot be accepted.',
  },
  filePassworded: {
    status: 400,
    zh: '“{name}”设了打开密码，收到的人打不开。请取消密码再交。',
    en: '“{name}” is protected by a password, so nobody could open it. Remove the password and hand it in again.',
  },
  fileKindNotAccepted: {
    status: 400,
    zh: '“{name}”这种文件不能收。可以交图片、PDF、OFD、Word、Excel、PPT、WPS、DWG、TXT、CSV 和 ZIP。',
    en: 'Files like “{name}” are not accepted. Images, PDF, OFD, Word, Excel, PowerPoint, WPS, DWG, TXT, CSV and ZIP are.',
  },
  fileChanged: {
    status: 409,
    zh: '这个文件在服务器上丢了，或者和交来时不一样了，没有发出。请告诉系统管理员，从备份里找回。',
    en: 'This file is gone from the server, or is not what was handed in; it was not sent. Tell the system administrator, who can restore it from the backup.',
  },
  matterFull: { status: 409, zh: '一件事的附件合计最多 {max}。', en: 'The files of a matter take at most {max} in all.' },
  dayFull: {
    status: 409,
    zh: '贵企业今天交的文件已达 {max}，请明天再交，或请首席服务官代收。',
    en: 'The files of this enterprise have reached {max} today; please go on tomorrow, or ask your officer to take them.',
  },
  tooManyFiles: { status: 409, zh: '一件事最多 {max} 个附件。', en: 'A matter takes at most {max, counted(one: file; many: files)}.' },
})

export const filesSlice = slice({
  name: 'files',
  nouns: ['file'],
  refusals: fileRefusals,
})
