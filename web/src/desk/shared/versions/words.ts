import { pageWords } from '../page-words.ts'
import en from './versions.en.ts'
import zhCN from './versions.zh-CN.ts'

pageWords('versions', { 'zh-CN': zhCN, en })
