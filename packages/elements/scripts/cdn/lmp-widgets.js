export * from '../../dist/index.js'
export { HttpAdapter } from '@lmp-widgets/data-adapter/http'
