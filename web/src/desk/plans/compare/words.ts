import { pageWords } from '../../shared/page-words.ts'
import en from './compare.en.ts'
import zhCN from './compare.zh-CN.ts'

pageWords('compare', { 'zh-CN': zhCN, en })
