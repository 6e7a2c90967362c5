/** The package as bundlers take it while a host is developed: the same elements, which warn of wrong use. */
import './development.js'
export * from '../index.js'
