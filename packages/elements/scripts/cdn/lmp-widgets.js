export * from '../../dist/index.js'
export { addLanguage } from '../../dist/languages/languages.js'
export { HttpAdapter } from '@lmp-widgets/data-adapter/http'
