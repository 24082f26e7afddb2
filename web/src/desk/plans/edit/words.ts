import { pageWords } from '../../shared/page-words.ts'
import en from './behind.en.ts'
import zhCN from './behind.zh-CN.ts'

pageWords('behind', { 'zh-CN': zhCN, en })
