/** TypeScript accepts every project. */
import { tsc } from './command.js'
import { filesBelow } from './source-files.js'
import { verdict } from './verdict.js'

const { code, output } = await tsc('-b')
const files = ['packages', 'stories', 'test'].flatMap(filesBelow).filter(path => /\.tsx?$/.test(path))
verdict(`${files.length} files, no error`, code === 0 ? [] : [output])
