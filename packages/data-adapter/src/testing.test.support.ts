export { bookCases, viewersOf, type BookCase } from './records/book-cases.test.support.js'
export { TINY_NOW, tinyBook } from './records/book.fixtures.js'
